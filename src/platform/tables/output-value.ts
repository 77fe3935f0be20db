/** A number that keeps the digits it is written with: `30.0` is shown so, though it is 30. */
export interface Decimal {
  readonly decimal: string;
}

/** A `Date` is what a calendar and a clock on the wall show, in the fields of UTC; at midnight it is a day. */
export type OutputValue = string | number | boolean | Date | Decimal | null;
export type OutputRow = readonly OutputValue[];
export type OutputRows = AsyncIterable<OutputRow> | Iterable<OutputRow>;

export function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : { decimal: text };
}

export function isDecimal(value: OutputValue): value is Decimal {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

export function isMoment(date: Date): boolean {
  return date.getTime() % 86_400_000 !== 0;
}

/** `17.05.2024`, or `17.05.2024 09:30:00`. */
export function sayDate(date: Date): string {
  const iso = date.toISOString();
  const day = iso.slice(0, 10).split('-').toReversed().join('.');
  return isMoment(date) ? `${day} ${iso.slice(11, 19)}` : day;
}
