import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ChartDrawing } from '#ui/chart-drawing.tsx';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { clusterOutcomes } from '../../domain/evaluation.ts';
import { useListsWords } from '../words.ts';
import { useClusterYears } from './api.ts';
import { funnelWords } from './words.ts';

/** Nothing while there is one year only: one bar tells no course. */
export function ClusterYears(): ReactElement | null {
  const words = useWords(funnelWords).years;
  const { domain } = useListsWords();
  const { data } = useClusterYears(useLanguage().language);
  if (data === undefined || data.years.length < 2) return null;
  const table = (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {clusterOutcomes.map((cluster) => (
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
        {data.years.map(({ year, byCluster }) => (
          <tr key={year}>
            <th scope="row">
              <Link to="/lists/$year" params={{ year: String(year) }}>
                {year}
              </Link>
            </th>
            {clusterOutcomes.map((cluster) => (
              <td key={cluster} className="num">
                {byCluster[cluster]}
              </td>
            ))}
            <td className="num">{clusterOutcomes.reduce((sum, cluster) => sum + byCluster[cluster], 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <ChartFrame
      title={words.chart}
      picture={<ChartDrawing svg={data.svg} alt={words.alt} />}
      table={table}
      note={words.note}
    />
  );
}
