import { compareShare } from '#kernel/share.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { ClusterOutcome } from './evaluation.ts';

/** Two counts of one procedure. */
export interface Counts {
  readonly low: number;
  readonly participants: number;
}

/** `share(percent)` is the sign of the aggregated share minus the bound, on exact numbers. */
type Comparison = (percent: number) => number;

/**
 * Cluster of a listed school: the aggregate over its low procedures (or all usable ones, `pooled_all`) against the bounds.
 * Basic from the first bound, moderate from the second up to and including the third, strong above the third.
 */
export function clusterOf(low: readonly Counts[], usable: readonly Counts[], parameters: Parameters): ClusterOutcome {
  const share = aggregate(low, usable, parameters);
  const [basic, moderate, strong] = parameters.CLUSTER_BOUNDS;
  if (share(strong) > 0) return 'strong';
  if (share(moderate) >= 0) return 'moderate';
  return share(basic) >= 0 ? 'basic' : 'below_range';
}

function aggregate(low: readonly Counts[], usable: readonly Counts[], parameters: Parameters): Comparison {
  switch (parameters.CLUSTER_AGGREGATE) {
    case 'pooled_low':
      return pooled(low);
    case 'pooled_all':
      return pooled(usable);
    case 'max_low':
      return (percent) => Math.max(...low.map((counts) => compareShare(counts.low, counts.participants, percent)));
    case 'mean_low':
      return mean(low);
  }
}

function pooled(results: readonly Counts[]): Comparison {
  const sum = sumCounts(results);
  return (percent) => compareShare(sum.low, sum.participants, percent);
}

export function sumCounts(results: readonly Counts[]): Counts {
  let low = 0;
  let participants = 0;
  for (const result of results) {
    low += result.low;
    participants += result.participants;
  }
  return { low, participants };
}

/** Mean of fractions as one exact fraction: denominators of many procedures multiply beyond what a double holds. */
function mean(results: readonly Counts[]): Comparison {
  let numerator = 0n;
  let denominator = 1n;
  for (const { low, participants } of results) {
    numerator = numerator * BigInt(participants) + BigInt(low) * denominator;
    denominator *= BigInt(participants);
  }
  denominator *= BigInt(results.length);
  return (percent) => {
    const difference = 100_000n * numerator - BigInt(Math.round(percent * 1000)) * denominator;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  };
}
