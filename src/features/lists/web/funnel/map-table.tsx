import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { fillStep } from '#features/maps/domain/fill-step.ts';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { listsClient, type ListShown } from '../api.ts';
import { shareOf } from './list-map.tsx';
import { funnelWords } from './words.ts';

type Municipality = ListShown['municipalities'][number];

interface MapTableProps {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
}

export function MapTable({ year, municipalities }: MapTableProps): ReactElement {
  const words = useWords(funnelWords).map;
  const stepOf = ({ listed, schools }: Municipality): ReturnType<typeof fillStep> => fillStep(listed, schools);
  const columns: readonly Column<Municipality>[] = [
    {
      id: 'name',
      heading: words.municipality,
      cell: ({ id, name }) => (
        <Link to="/lists/$year" params={{ year: String(year) }} search={{ municipality: id }}>
          {name}
        </Link>
      ),
      sortBy: ({ name }) => name,
    },
    { id: 'listed', heading: words.listed, align: 'end', cell: ({ listed }) => listed, sortBy: ({ listed }) => listed },
    {
      id: 'schools',
      heading: words.all,
      align: 'end',
      cell: ({ schools }) => schools,
      sortBy: ({ schools }) => schools,
    },
    {
      id: 'share',
      heading: words.share,
      align: 'end',
      cell: (row) => shareOf({ ...row, step: stepOf(row) }) ?? '—',
      sortBy: (row) => (stepOf(row) === 'few' ? null : row.listed / row.schools),
    },
    { id: 'step', heading: words.step, cell: (row) => words.steps[stepOf(row)] },
  ];
  return (
    <DataTable
      label={words.label}
      columns={columns}
      rows={municipalities}
      rowKey={({ id }) => id}
      fileHref={(format) => listsClient.href('mapExport', { year, format })}
      isDense
    />
  );
}
