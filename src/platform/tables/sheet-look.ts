import type { CellStyle, ColumnDef } from 'hucre/xlsx';
import { isDecimal, isMoment, type OutputRow, type OutputValue } from './output-value.ts';

const narrowest = 6;
const widest = 48;
const padding = 2;
/** Somebody who opens such a cell and leaves it would have made it a number, a date or a formula. */
const looksOtherwise = /^\s*['"=+\-@|.,\d(]/;
/** Spreadsheets of old show nothing of a longer cell when it is declared to be text. */
const longestDeclared = 255;

const boldHeading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEEE' } },
  border: { bottom: { style: 'thin' } },
};

/** How wide the columns are and how their numbers and dates are written, judged by rows of the table. */
export function lookOf(headings: readonly string[], rows: readonly OutputRow[]): readonly ColumnDef[] {
  return headings.map((heading, at) => {
    const values = rows.map((row) => row[at] ?? null);
    const format = formatOf(values);
    const longest = values.reduce<number>((most, value) => Math.max(most, lengthOf(value)), widthOf(heading));
    const width = Math.min(widest, Math.max(narrowest, longest)) + padding;
    return {
      width,
      style: { alignment: { vertical: 'top', wrapText: true }, ...(format !== null && { numFmt: format }) },
    };
  });
}

function formatOf(values: readonly OutputValue[]): string | null {
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 0) return dates.some(isMoment) ? 'dd.mm.yyyy hh:mm:ss' : 'dd.mm.yyyy';
  const digits = values.reduce<number>((most, value) => Math.max(most, digitsOf(value)), 0);
  return digits === 0 ? null : `0.${'0'.repeat(digits)}`;
}

/** Of a number, after its point. */
function digitsOf(value: OutputValue): number {
  const text = typeof value === 'number' ? String(value) : value !== null && isDecimal(value) ? value.decimal : '';
  return Math.min(4, /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0);
}

function lengthOf(value: OutputValue): number {
  if (typeof value === 'string') return value.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  if (value instanceof Date) return isMoment(value) ? 19 : 10;
  return value === null ? 0 : isDecimal(value) ? value.decimal.length : String(value).length;
}

/** A heading takes two or three lines before it makes its column wide; bold letters are wider. */
function widthOf(heading: string): number {
  const longestWord = heading.split(/[\s-]/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.ceil(1.2 * Math.max(longestWord, heading.length / 3));
}

export function headingStyle(isNumber: boolean): CellStyle {
  return {
    ...boldHeading,
    alignment: { vertical: 'center', horizontal: isNumber ? 'right' : 'left', wrapText: true },
  };
}

/** Whether a text has to be declared to be one. */
export function needsDeclaring(value: OutputValue): value is string {
  return typeof value === 'string' && value.length <= longestDeclared && looksOtherwise.test(value);
}
