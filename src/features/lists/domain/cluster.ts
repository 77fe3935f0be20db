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

/**
 * The counts the cluster was judged by, 0 and 0 when no procedure is low. A mean of shares has no counts: those of the low procedures
 * together stand for it.
 */
export function judgedCounts(low: readonly Counts[], usable: readonly Counts[], parameters: Parameters): Counts {
  if (low.length === 0) return sumCounts(low);
  switch (parameters.CLUSTER_AGGREGATE) {
    case 'pooled_low':
    case 'mean_low':
      return sumCounts(low);
    case 'pooled_all':
      return sumCounts(usable);
    case 'max_low': {
      const { low: part, participants } = low.reduce((a, b) => (compareCounts(a, b) >= 0 ? a : b));
      return { low: part, participants };
    }
  }
}

/** By share, exactly; of equal shares the one of more participants is the larger. */
function compareCounts(a: Counts, b: Counts): number {
  return a.low * b.participants - b.low * a.participants || a.participants - b.participants;
}

/** Mean of the shares, rounded half-up once to one decimal; null when there are none. */
export function meanPercent(results: readonly Counts[]): string | null {
  if (results.length === 0) return null;
  const { numerator, denominator } = meanFraction(results);
  const tenths = (2000n * numerator + denominator) / (2n * denominator);
  return `${String(tenths / 10n)}.${String(tenths % 10n)}`;
}

function mean(results: readonly Counts[]): Comparison {
  const { numerator, denominator } = meanFraction(results);
  return (percent) => {
    const difference = 100_000n * numerator - BigInt(Math.round(percent * 1000)) * denominator;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  };
}

/** Mean of fractions as one exact fraction: denominators of many procedures multiply beyond what a double holds. */
function meanFraction(results: readonly Counts[]): { readonly numerator: bigint; readonly denominator: bigint } {
  let numerator = 0n;
  let denominator = 1n;
  for (const { low, participants } of results) {
    numerator = numerator * BigInt(participants) + BigInt(low) * denominator;
    denominator *= BigInt(participants);
  }
  return { numerator, denominator: denominator * BigInt(results.length) };
}
