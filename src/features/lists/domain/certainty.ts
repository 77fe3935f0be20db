import { wilsonInterval } from '#kernel/share.ts';
import { clusters, type Cluster } from './evaluation.ts';

interface Judged {
  readonly low: number;
  readonly participants: number;
  readonly clusterBounds: readonly [number, number, number];
}

export interface Certainty {
  /** The whole interval lies in one cluster. */
  readonly isSure: boolean;
  /** Clusters that the interval touches, from the lightest. */
  readonly touched: readonly Cluster[];
}

/** How far the cluster can be trusted; null when nobody took part. */
export function certaintyOf({ low, participants, clusterBounds }: Judged): Certainty | null {
  const interval = wilsonInterval(low, participants);
  if (interval === null) return null;
  const ends = [...clusterBounds.slice(1), 100];
  const touched = clusters.filter(
    (_, index) => interval.highPercent >= (clusterBounds[index] ?? 0) && interval.lowPercent < (ends[index] ?? 100),
  );
  return { isSure: touched.length === 1 && interval.lowPercent >= clusterBounds[0], touched };
}
