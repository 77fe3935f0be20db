import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartDrawing, type ChartMark } from '#ui/chart-drawing.tsx';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import type { ClusterOutcome } from '../../domain/evaluation.ts';
import { listsClient } from '../api.ts';
import type { Filter } from '../filter.ts';
import { useListsWords } from '../words.ts';
import type { Counting, Recurrence } from './api.ts';
import { recurrenceWords } from './words.ts';

interface CountingProps {
  readonly by: Counting;
  readonly recurrence: Recurrence;
}

/** One of the two ways to count; a bar and a number of the table open their schools. */
export function CountingChart({ by, recurrence }: CountingProps): ReactElement {
  const words = useWords(recurrenceWords);
  const { language } = useLanguage();
  const { year, window } = recurrence;
  const marks = useMarks(by, recurrence);
  const href = (format: 'svg' | 'png'): string => listsClient.href('recurrencePicture', { year, language, by, format });
  return (
    <ChartFrame
      title={words.chart[by]}
      picture={<ChartDrawing svg={recurrence[by].svg} alt={words.alt[by]} marks={marks} />}
      table={<CountingTable by={by} recurrence={recurrence} />}
      files={{ png: href('png'), svg: href('svg') }}
      tableHref={(format) => listsClient.href('recurrenceExport', { year, by, format })}
      note={<p>{words.note[by](window)}</p>}
    />
  );
}

function useMarks(by: Counting, recurrence: Recurrence): readonly ChartMark[] {
  const words = useWords(recurrenceWords);
  const { domain } = useListsWords();
  const navigate = useNavigate();
  const { year, window } = recurrence;
  const { rows, clusters } = recurrence[by];
  return rows.flatMap(({ years, byCluster }, row) =>
    clusters.flatMap((cluster, group): ChartMark[] => {
      if (byCluster[cluster] === 0) return [];
      const onOpen = (): void => {
        const search = { [by]: [years], cluster: [cluster] } satisfies Filter;
        void navigate({ to: '/lists/$year', params: { year: String(year) }, search });
      };
      const said = words.row[by](years, window);
      const label = words.point(said, domain.clusters[cluster], byCluster[cluster]);
      return [{ mark: `${String(group)}-${String(row)}`, label, onOpen }];
    }),
  );
}

function CountingTable({ by, recurrence }: CountingProps): ReactElement {
  const words = useWords(recurrenceWords);
  const { domain } = useListsWords();
  const { year, window } = recurrence;
  const { rows, clusters } = recurrence[by];
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{words.heading[by]}</th>
          {clusters.map((cluster) => (
            <th key={cluster} scope="col" className="num">
              {domain.clusters[cluster]}
            </th>
          ))}
          <th scope="col" className="num">
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ years, byCluster }) => {
          const all = clusters.reduce((sum, cluster) => sum + byCluster[cluster], 0);
          return (
            <tr key={years}>
              <th scope="row">{words.row[by](years, window)}</th>
              {clusters.map((cluster) => (
                <td key={cluster} className="num">
                  <Schools year={year} {...{ by, years, cluster }} schools={byCluster[cluster]} />
                </td>
              ))}
              <td className="num">
                <Schools year={year} {...{ by, years }} schools={all} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SchoolsProps {
  readonly year: number;
  readonly by: Counting;
  readonly years: number;
  readonly cluster?: ClusterOutcome;
  readonly schools: number;
}

function Schools({ year, by, years, cluster, schools }: SchoolsProps): ReactElement {
  if (schools === 0) return <span className="zero">0</span>;
  const search: Filter = { [by]: [years], ...(cluster !== undefined && { cluster: [cluster] }) };
  return (
    <Link to="/lists/$year" params={{ year: String(year) }} search={search}>
      {schools}
    </Link>
  );
}
