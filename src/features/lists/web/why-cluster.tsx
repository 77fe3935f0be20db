import type { ReactElement } from 'react';
import { ShareInterval } from '#ui/share-interval.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { certaintyOf } from '../domain/certainty.ts';
import { clusters } from '../domain/evaluation.ts';
import type { Explanation } from '../domain/explanation.ts';
import { useListsWords } from './words.ts';

/** The share on the scale of clusters, and whether its count is large enough to trust the cluster; a mean of shares has no interval. */
export function WhyCluster({ explanation }: { readonly explanation: Explanation }): ReactElement | null {
  const { web, domain } = useListsWords();
  const formats = useFormats();
  const { low, participants, clusterBounds, sharePercent } = explanation;
  const words = web.why.cluster;
  const interval = formats.interval(low, participants);
  if (sharePercent === null || interval === null || explanation.cluster === null) return null;
  const hasInterval = explanation.wilsonLowPercent !== null;
  return (
    <section className="section" aria-labelledby="cluster">
      <h2 id="cluster">{words.heading}</h2>
      <p className="text">{domain.explanation.pooled(explanation)}</p>
      <div className="scale">
        {hasInterval ? (
          <ShareInterval
            part={low}
            whole={participants}
            bands={clusterBounds}
            width={560}
            label={`${domain.number(sharePercent)}\u202f% (${interval})`}
          />
        ) : null}
        <Scale bounds={clusterBounds} />
      </div>
      {hasInterval ? (
        <p className="text">
          <Certainty explanation={explanation} />
        </p>
      ) : null}
    </section>
  );
}

function Scale({ bounds }: { readonly bounds: Explanation['clusterBounds'] }): ReactElement {
  const { web, domain } = useListsWords();
  const words = web.why.cluster;
  return (
    <ul className="scale-words small" aria-label={words.scale}>
      {clusters.map((cluster, index) => (
        <li key={cluster}>
          {(index === clusters.length - 1 ? words.last : words.ends)(domain.clusters[cluster], bounds[index] ?? 0)}
        </li>
      ))}
    </ul>
  );
}

function Certainty({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const { web, domain } = useListsWords();
  const certainty = certaintyOf(explanation);
  if (certainty === null || certainty.isSure) return <>{web.why.cluster.sure}</>;
  return <>{web.why.cluster.unsure(certainty.touched.map((cluster) => domain.clusters[cluster]).join(', '))}</>;
}
