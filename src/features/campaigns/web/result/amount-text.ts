import type { Formats } from '#ui/format.ts';

/** A sum as it is read: whole ones in groups of three. */
export function amountText(sum: string, formats: Formats): string {
  return /^-?\d{1,15}$/.test(sum) ? formats.count(Number(sum)) : formats.decimal(sum);
}
