import { formatPercent } from '#kernel/share.ts';
import type { Value } from './aggregate.ts';
import type { ValueUnit } from './definition.ts';

/**
 * A value as decimal text with a point, rounded half-up once: a percentage to one decimal, a number for each of the
 * denominator to two, a count as it is. @returns null when nothing is known or there is nothing to divide by
 */
export function saidOf(unit: ValueUnit, { numerator, denominator, known }: Value): string | null {
  if (known === 0) return null;
  switch (unit) {
    case 'count':
      return String(numerator);
    case 'ratio':
      return ratioOf(numerator, denominator);
    case 'percent':
    case 'distribution':
      return formatPercent(numerator, denominator);
  }
}

function ratioOf(numerator: number, denominator: number): string | null {
  if (denominator <= 0) return null;
  const hundredths = Math.floor((2 * 100 * numerator + denominator) / (2 * denominator));
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}
