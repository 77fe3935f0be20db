/**
 * A share is two counts; it becomes a percentage only when shown (rules ).
 * All functions take whole numbers, `0 <= part <= whole`.
 */

/** `part/whole >= percent` on exact integers (percent may carry decimals written as thousandths). False when whole is 0. */
export function isShareAtLeast(part: number, whole: number, percent: number): boolean {
  return whole > 0 && compareShare(part, whole, percent) >= 0;
}

/** `part/whole > percent` on exact integers. False when whole is 0. */
export function isShareAbove(part: number, whole: number, percent: number): boolean {
  return whole > 0 && compareShare(part, whole, percent) > 0;
}

/** Sign of `part/whole - percent/100`; percent is exact to three decimals. */
export function compareShare(part: number, whole: number, percent: number): number {
  return Math.sign(100_000 * part - Math.round(percent * 1000) * whole);
}

/**
 * Percentage rounded half-up once, as decimal text with a point: (599, 2000) is "30.0" with one decimal, (1, 8) is "13" with none.
 * @returns null when there are no participants: "no data" is not zero.
 */
export function formatPercent(part: number, whole: number, decimals: 0 | 1 | 2 = 1): string | null {
  if (whole <= 0) return null;
  const scale = 10 ** decimals;
  const units = Math.floor((2 * 100 * scale * part + whole) / (2 * whole));
  if (decimals === 0) return String(units);
  const fraction = String(units % scale).padStart(decimals, '0');
  return `${String(Math.floor(units / scale))}.${fraction}`;
}

/** Half-up rounding of a non-negative real number to so many decimals, as text. */
export function formatHalfUp(value: number, decimals: 0 | 1 | 2 = 1): string {
  const scale = 10 ** decimals;
  return (Math.floor(value * scale + 0.5 + 1e-9) / scale).toFixed(decimals);
}

export interface Interval {
  readonly lowPercent: number;
  readonly highPercent: number;
}

const Z_95 = 1.959963984540054;

/**
 * Wilson score interval of a share, 95 %, in percent.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
 * @returns null when there are no participants.
 */
export function wilsonInterval(part: number, whole: number): Interval | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const z2 = Z_95 * Z_95;
  const denominator = 1 + z2 / whole;
  const centre = (share + z2 / (2 * whole)) / denominator;
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole))) / denominator;
  return {
    lowPercent: part === 0 ? 0 : Math.max(0, 100 * (centre - half)),
    highPercent: part === whole ? 100 : Math.min(100, 100 * (centre + half)),
  };
}
