import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { listsClient } from '../api.ts';
import type { Funnel, FunnelSchool } from './api.ts';
import { funnelWords } from './words.ts';

/** In the order of the list; the reader may sort it, the page ranks nobody. */
export function FunnelTable({ funnel }: { readonly funnel: Funnel }): ReactElement {
  const words = useWords(funnelWords);
  const columns = [...useNames(String(funnel.year)), ...useCounts(), ...useSaid()];
  return (
    <DataTable
      label={words.chart}
      columns={columns}
      rows={funnel.schools}
      rowKey={({ schoolId }) => schoolId}
      fileHref={(format) => listsClient.href('funnelExport', { year: funnel.year, format })}
      isDense
    />
  );
}

function useNames(year: string): readonly Column<FunnelSchool>[] {
  const { columns: headings } = useWords(funnelWords);
  return [
    {
      id: 'school',
      heading: headings.school,
      width: 26,
      cell: ({ schoolId, schoolName }) => (
        <Link to="/lists/$year/why/$schoolId" params={{ year, schoolId: String(schoolId) }}>
          {schoolName}
        </Link>
      ),
      sortBy: ({ schoolName }) => schoolName,
    },
    {
      id: 'municipality',
      heading: headings.municipality,
      width: 18,
      cell: ({ municipality }) => municipality,
      sortBy: ({ municipality }) => municipality,
    },
  ];
}

function useCounts(): readonly Column<FunnelSchool>[] {
  const { columns: headings } = useWords(funnelWords);
  const formats = useFormats();
  return [
    {
      id: 'participants',
      heading: headings.participants,
      width: 9,
      align: 'end',
      cell: ({ participants }) => formats.count(participants),
      sortBy: ({ participants }) => participants,
    },
    {
      id: 'low',
      heading: headings.low,
      width: 9,
      align: 'end',
      cell: ({ low }) => formats.count(low),
      sortBy: ({ low }) => low,
    },
    {
      id: 'share',
      heading: headings.share,
      width: 8,
      align: 'end',
      cell: ({ low, participants }) => formats.share(low, participants),
      sortBy: ({ low, participants }) => low / participants,
    },
    {
      id: 'limits',
      heading: headings.limits,
      width: 10,
      align: 'end',
      cell: ({ low95Percent, high95Percent }) => `${formats.decimal(low95Percent)}–${formats.decimal(high95Percent)}`,
    },
  ];
}

function useSaid(): readonly Column<FunnelSchool>[] {
  const words = useWords(funnelWords);
  const { columns: headings, verdicts } = words;
  return [
    {
      id: 'verdict',
      heading: headings.verdict,
      width: 14,
      cell: ({ verdict }) => verdicts[verdict],
      sortBy: ({ verdict }) => verdict,
    },
    {
      id: 'isListed',
      heading: headings.isListed,
      width: 6,
      cell: ({ isListed }) => (isListed ? words.listed : words.notListed),
      sortBy: ({ isListed }) => (isListed ? 0 : 1),
    },
  ];
}
