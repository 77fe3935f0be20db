import { formatHalfUp, formatPercent, wilsonInterval } from '#kernel/share.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { meanPercent } from './cluster.ts';
import type { Evaluation, TraceRow } from './evaluation.ts';

/** Share and interval as they are shown, one decimal. */
export interface ShownShare {
  readonly sharePercent: string | null;
  readonly wilsonLowPercent: string | null;
  readonly wilsonHighPercent: string | null;
}

/** All null when nobody took part. */
export function sharesOf(low: number, participants: number): ShownShare {
  const interval = wilsonInterval(low, participants);
  return {
    sharePercent: formatPercent(low, participants),
    wilsonLowPercent: interval === null ? null : formatHalfUp(interval.lowPercent),
    wilsonHighPercent: interval === null ? null : formatHalfUp(interval.highPercent),
  };
}

/** The share the cluster was judged by. A mean of shares is not a share of any counts: it has no interval. */
export function shareOfEvaluation(
  { low, participants, ...rest }: Pick<Evaluation, 'low' | 'participants' | 'year' | 'trace'>,
  parameters: Parameters,
): ShownShare {
  if (parameters.CLUSTER_AGGREGATE !== 'mean_low') return sharesOf(low, participants);
  return { sharePercent: meanPercent(lowCellsOf(rest, parameters)), wilsonLowPercent: null, wilsonHighPercent: null };
}

function lowCellsOf(
  { year, trace }: Pick<Evaluation, 'year' | 'trace'>,
  { RESULT_YEAR_OFFSET }: Parameters,
): readonly TraceRow['cell'][] {
  return trace.filter((row) => row.isLow && row.year === year - RESULT_YEAR_OFFSET).map((row) => row.cell);
}
