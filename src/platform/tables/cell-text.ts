import type { CellValue } from 'hucre/xlsx';

const dayMilliseconds = 86_400_000;

/** What the cell says, as text: 3 and not 3.0, a date as ISO, a code with the zeros its format shows. */
export function cellText(value: CellValue, digits = 0): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return digits > 0 ? padded(value, digits) : decimalText(value);
  return value instanceof Date ? dateText(value) : String(value);
}

/** Shortest decimal form. A spreadsheet keeps 15 digits and shows no more: 29.999999999999996 is 30. */
function decimalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(value);
  if (text.length <= 15) return text.includes('e') ? plain(value) : text;
  if (Number.isSafeInteger(value)) return text;
  return plain(Number(value.toPrecision(15)));
}

function plain(value: number): string {
  const text = String(value);
  if (!text.includes('e') || !Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(20).replace(/\.?0+$/, '');
}

function padded(value: number, digits: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(digits, '0') : decimalText(value);
}

/** A column repeats few days, and writing a date out is slow. */
const datesSeen = new Map<number, string>();

function dateText(value: Date): string {
  const time = value.getTime();
  const seen = datesSeen.get(time);
  if (seen !== undefined) return seen;
  const text = isoText(value, time);
  if (datesSeen.size < 10_000) datesSeen.set(time, text);
  return text;
}

function isoText(value: Date, time: number): string {
  if (Number.isNaN(time)) return '#NUM!';
  const text = value.toISOString();
  return time % dayMilliseconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
