/** A number exactly as it was written: `units / 10^digits`. */
export interface Exact {
  readonly units: bigint;
  readonly digits: number;
}

const WRITTEN = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** @returns null when the text is not a number with up to fifteen digits before the point and six after it */
export function exactOf(text: string): Exact | null {
  if (!WRITTEN.test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

/** @returns null for what is not a whole number that is kept exactly */
export function exactOfInteger(value: number): Exact | null {
  return Number.isSafeInteger(value) ? { units: BigInt(value), digits: 0 } : null;
}

/** Of what was kept as an answer. */
export function exactFrom(value: unknown): Exact | null {
  if (typeof value === 'number') return exactOfInteger(value);
  return typeof value === 'string' ? exactOf(value) : null;
}

export function addExact(one: Exact, other: Exact): Exact {
  const digits = Math.max(one.digits, other.digits);
  return { units: unitsAt(one, digits) + unitsAt(other, digits), digits };
}

export function negated({ units, digits }: Exact): Exact {
  return { units: -units, digits };
}

export function timesExact(one: Exact, other: Exact): Exact {
  return { units: one.units * other.units, digits: one.digits + other.digits };
}

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export function compareExact(one: Exact, other: Exact): number {
  const digits = Math.max(one.digits, other.digits);
  const [a, b] = [unitsAt(one, digits), unitsAt(other, digits)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** As text with a point, without zeros that say nothing. */
export function exactText({ units, digits }: Exact): string {
  const sign = units < 0n ? '-' : '';
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits).replace(/0+$/, '');
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}

function unitsAt({ units, digits }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - digits);
}
