import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { ShareInterval } from '#ui/share-interval.tsx';
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
      <table className="cards">
        <caption>
          <h2>{words.caption}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            <th scope="col" className="num">
              {words.schools}
            </th>
            <th scope="col" className="num">
              {words.participants}
            </th>
            <th scope="col" className="num">
              {words.low}
            </th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {municipalities.map((row) => (
            <Row key={row.municipalityId} row={row} name={row.municipality ?? ''} />
          ))}
        </tbody>
        <tfoot>
          <Row row={region} name={words.region} />
        </tfoot>
      </table>
      {isAnyHidden ? <p className="small text">{words.aboutHidden}</p> : null}
    </Page>
  );
}

function Years({ years, year }: { readonly years: readonly number[]; readonly year: number }): ReactElement {
  const words = useWords(resultsWords).summary;
  return (
    <nav className="year-switch no-print" aria-label={words.year}>
      <ul className="tabs">
        {years.toReversed().map((one) => (
          <li key={one}>
            <Link
              to="/summary"
              search={{ year: one }}
              activeProps={{}}
              {...(one === year ? { 'aria-current': 'page' as const } : {})}
            >
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Row({ row, name }: { readonly row: SummaryRow; readonly name: string }): ReactElement {
  const words = useWords(resultsWords).summary;
  const formats = useFormats();
  const { schools, participants, low, state } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num number" data-heading={words.schools}>
        {formats.count(schools)}
      </td>
      {participants === null || low === null ? (
        <td colSpan={3} className="small">
          {state === 'hidden' ? words.hidden : words.empty}
        </td>
      ) : (
        <>
          <td className="num number" data-heading={words.participants}>
            {formats.count(participants)}
          </td>
          <td className="num number" data-heading={words.low}>
            {formats.count(low)}
          </td>
          <td>
            <Share low={low} participants={participants} percent={row.sharePercent ?? ''} />
          </td>
        </>
      )}
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
