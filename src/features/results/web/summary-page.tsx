import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { ShareInterval } from '#ui/share-interval.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { SummaryRow } from '../contract.ts';
import { type Summary, useSummary } from './api.ts';
import { resultsWords } from './words.ts';
import './results.css';

const route = getRouteApi('/summary');

/** What everybody may know: results by municipality, without what would tell of a few children. */
export function SummaryPage(): ReactElement {
  const { year } = route.useSearch();
  return <Loaded query={useSummary(year)}>{(summary) => <SummaryShown summary={summary} />}</Loaded>;
}

function SummaryShown({ summary }: { readonly summary: Summary }): ReactElement {
  const words = useWords(resultsWords).summary;
  const formats = useFormats();
  const columns = useColumns();
  const { year, years, region, municipalities } = summary;
  if (year === null) return <Page title={words.none} lead={words.noneLead} />;
  const { low, participants, sharePercent } = region;
  const title =
    low === null || participants === null || sharePercent === null
      ? words.titleHidden(year)
      : words.title(year, formats.decimal(sharePercent), formats.count(low), formats.count(participants));
  const isAnyHidden = [region, ...municipalities].some(({ state }) => state === 'hidden');
  return (
    <Page title={title} lead={words.lead} above={<Years years={years} year={year} />}>
      <DataTable
        label={words.caption}
        heading={<h2>{words.caption}</h2>}
        columns={columns}
        rows={municipalities}
        rowKey={(row) => row.municipalityId ?? ''}
        isBare
        foot={<Whole row={region} columns={columns} />}
      />
      {isAnyHidden ? <p className="small text">{words.aboutHidden}</p> : null}
    </Page>
  );
}

function Years({ years, year }: { readonly years: readonly number[]; readonly year: number }): ReactElement {
  const words = useWords(resultsWords).summary;
  return (
    <TabNav
      label={words.year}
      tabs={years.toReversed()}
      current={year}
      link={(one, mark) => (
        <Link to="/summary" search={{ year: one }} {...mark}>
          {one}
        </Link>
      )}
    />
  );
}

function useColumns(): readonly Column<SummaryRow>[] {
  const words = useWords(resultsWords).summary;
  const formats = useFormats();
  return useMemo((): readonly Column<SummaryRow>[] => {
    const count = (id: 'schools' | 'participants' | 'low'): Column<SummaryRow> => ({
      id,
      heading: words[id],
      cell: ({ [id]: value }) => (value === null ? null : formats.count(value)),
      align: 'end',
      sortBy: ({ [id]: value }) => value,
    });
    return [
      {
        id: 'municipality',
        heading: words.municipality,
        cell: (row) => row.municipality,
        sortBy: (row) => row.municipality,
      },
      ...(['schools', 'participants', 'low'] as const).map(count),
      {
        id: 'share',
        heading: words.share,
        cell: (row) => <ShareCell row={row} />,
        sortBy: ({ sharePercent }) => (sharePercent === null ? null : Number(sharePercent)),
      },
    ];
  }, [words, formats]);
}

/** What would tell of a few children says so where the share would be. */
function ShareCell({ row: { low, participants, sharePercent, state } }: { readonly row: SummaryRow }): ReactElement {
  const words = useWords(resultsWords).summary;
  if (participants === null || low === null)
    return <span className="small">{state === 'hidden' ? words.hidden : words.empty}</span>;
  return <Share low={low} participants={participants} percent={sharePercent ?? ''} />;
}

interface WholeProps {
  readonly row: SummaryRow;
  readonly columns: readonly Column<SummaryRow>[];
}

function Whole({ row, columns }: WholeProps): ReactElement {
  const words = useWords(resultsWords).summary;
  return (
    <tr>
      <th scope="row">{words.region}</th>
      {columns.slice(1).map(({ id, heading, align, cell }) => (
        <td key={id} className={align === 'end' ? 'num number' : ''} data-heading={heading}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

interface ShareProps {
  readonly low: number;
  readonly participants: number;
  readonly percent: string;
}

function Share({ low, participants, percent }: ShareProps): ReactElement {
  const formats = useFormats();
  const text = `${formats.decimal(percent)} (${formats.interval(low, participants) ?? ''})`;
  return (
    <>
      <ShareInterval part={low} whole={participants} bands={[]} label={text} />
      <div className="small number">{text}</div>
    </>
  );
}
