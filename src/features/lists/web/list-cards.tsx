import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ListCounts, ListShown } from './api.ts';
import { ClusterMark } from './cluster-mark.tsx';
import { clusterOutcomes } from '../domain/evaluation.ts';
import { FlowPicture } from './flow/flow-picture.tsx';
import { MunicipalityCard } from './municipality-card.tsx';
import { useListsWords } from './words.ts';

export function ListCards({ shown }: { readonly shown: ListShown }): ReactElement {
  return (
    <div className="list-cards">
      <ClusterCard year={shown.year} counts={shown.counts} />
      <FlowCard year={shown.year} counts={shown.counts} />
      <MunicipalityCard year={shown.year} municipalities={shown.municipalities} />
    </div>
  );
}

interface CountsProps {
  readonly year: number;
  readonly counts: ListCounts;
}

function ClusterCard({ year, counts }: CountsProps): ReactElement {
  const { web } = useListsWords();
  const of = (cluster: (typeof clusterOutcomes)[number]): number => counts.byCluster[cluster];
  const shown = clusterOutcomes.filter((cluster) => cluster !== 'below_range' || of(cluster) > 0);
  const longest = Math.max(1, ...shown.map(of));
  return (
    <section className="card" aria-labelledby="clusters">
      <h2 id="clusters">{web.cards.clusters}</h2>
      <ul className="bars">
        {shown.map((cluster) => (
          <li key={cluster}>
            <Link to="/lists/$year" params={{ year: String(year) }} search={{ cluster: [cluster] }}>
              <ClusterMark cluster={cluster} />
            </Link>
            <svg className={`bar mark-${cluster}`} viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * of(cluster)) / longest} height="18" />
            </svg>
            <b>{of(cluster)}</b>
          </li>
        ))}
      </ul>
      {counts.smallN > 0 ? (
        <p className="small">
          {web.cards.smallN(counts.smallN)}{' '}
          <Link to="/lists/$year" params={{ year: String(year) }} search={{ smallN: true }}>
            {web.cards.show}
          </Link>
        </p>
      ) : (
        <p className="small">{web.cards.clustersHint}</p>
      )}
    </section>
  );
}

function FlowCard({ year, counts }: CountsProps): ReactElement {
  const { web } = useListsWords();
  return (
    <section className="card" aria-labelledby="flow">
      <h2 id="flow">{web.cards.flow}</h2>
      {(counts.previousListed ?? 0) === 0 ? (
        <p className="small">
          {counts.previousListed === null ? web.cards.noPrevious : web.cards.emptyPrevious(year - 1)}
        </p>
      ) : (
        <>
          <FlowPicture from={year - 1} to={year} {...counts} width={210} />
          {counts.goneNoData > 0 ? <p className="small">{web.cards.goneNoData(counts.goneNoData)}</p> : null}
          <p className="small">
            <Link to="/flow" search={{ from: year - 1, to: year }}>
              {web.cards.flowMore}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
