import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Card } from '#ui/card.tsx';
import { Mark } from '#ui/mark.tsx';
import { ShareInterval } from '#ui/share-interval.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { YearSquares, type YearSquare } from '#ui/year-squares.tsx';
import type { YearShown } from './api.ts';
import { FactRows } from './fact-rows.tsx';
import { usePassportWords } from './words.ts';

interface YearCardProps {
  readonly year: YearShown | null;
  readonly schoolId: number;
}

/** What the newest list says of the school. */
export function YearCard({ year, schoolId }: YearCardProps): ReactElement | null {
  const { own, lists } = usePassportWords();
  if (year === null) return null;
  const { recurrence, dynamics, previousCluster, reason } = year;
  const was = previousCluster === null || previousCluster === 'below_range' ? null : lists.clusters[previousCluster];
  const state = own.year.states[year.verdict];
  const rows = [
    { name: own.year.state, value: reason === null ? state : `${state}: ${lists.reasons[reason]}` },
    { name: own.year.cluster, value: <Cluster year={year} /> },
    { name: own.year.share, value: year.sharePercent === null ? null : <Share year={year} /> },
    { name: own.year.recurrence, value: recurrence === null ? null : lists.recurrences[recurrence] },
    {
      name: own.year.dynamics,
      value:
        dynamics === null ? null : [lists.dynamics[dynamics], was === null ? '' : ` (${own.year.was(was)})`].join(''),
    },
    { name: own.year.years, value: <Years year={year} /> },
  ].filter(({ name }) => name !== own.year.cluster || year.cluster !== null);
  return (
    <Card title={own.year.heading(year.year, year.resultsYear)}>
      <FactRows rows={rows} />
      <p className="no-print">
        <Link to="/lists/$year/why/$schoolId" params={{ year: String(year.year), schoolId: String(schoolId) }}>
          {own.year.why}
        </Link>
      </p>
    </Card>
  );
}

function Cluster({ year: { cluster } }: { readonly year: YearShown }): ReactElement | null {
  const { lists } = usePassportWords();
  if (cluster === null) return null;
  return <Mark step={cluster === 'below_range' ? 'none' : cluster}>{lists.clusters[cluster]}</Mark>;
}

function Share({ year }: { readonly year: YearShown }): ReactElement {
  const { own } = usePassportWords();
  const formats = useFormats();
  const { low, participants, smallN, clusterBounds } = year;
  const [share, from, to] = [year.sharePercent, year.wilsonLowPercent, year.wilsonHighPercent].map((text) =>
    text === null ? null : formats.decimal(text),
  );
  const has =
    share !== null && share !== undefined && from !== null && from !== undefined && to !== null && to !== undefined;
  return (
    <>
      <b>{share} %</b>{' '}
      <span className="small">{own.year.shareOf(formats.count(low), formats.count(participants))}</span>
      {has ? (
        <div className="passport-share">
          <ShareInterval
            part={low}
            whole={participants}
            bands={clusterBounds}
            label={own.year.intervalLabel(share, from, to)}
          />
          <span className="small">{own.year.interval(from, to)}</span>
        </div>
      ) : null}
      {smallN ? <div className="small passport-few">{own.year.smallN}</div> : null}
    </>
  );
}

const signs = {
  listed: 'filled',
  not_listed: 'hollow',
  not_evaluable: 'dotted',
  no_data: 'crossed',
} as const satisfies Record<YearShown['history'][number]['state'], YearSquare['sign']>;

function Years({ year: { history } }: { readonly year: YearShown }): ReactElement {
  const { lists } = usePassportWords();
  const years = history.map(({ year, state }) => ({ year, sign: signs[state], word: lists.historyStates[state] }));
  const [first] = history;
  const last = history.at(-1);
  return (
    <>
      <YearSquares years={years} />{' '}
      <span className="small">
        {first?.year}–{last?.year}
      </span>
    </>
  );
}
