import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Evaluation } from './evaluation.ts';

/** The share shown, or a procedure it sums, has fewer participants than is safe to read much into. */
export function restsOnFew(
  { low, participants, trace, year }: Pick<Evaluation, 'low' | 'participants' | 'trace' | 'year'>,
  parameters: Parameters,
): boolean {
  if (participants > 0 && participants < parameters.SMALL_N) return true;
  const resultsYear = year - parameters.RESULT_YEAR_OFFSET;
  return low > 0 && trace.some((row) => row.isLow && row.year === resultsYear && row.flags.includes('small_n'));
}
