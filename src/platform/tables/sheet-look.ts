import type { CellStyle } from 'hucre/xlsx';
import { isDecimal, isMoment, type OutputRow, type OutputValue } from './output-value.ts';

/** In letters. A page holds about this many before its print becomes hard to read. */
const pageWidth = 200;
const [narrowest, readable, widest] = [6, 16, 48];
const padding = 2;
/** Points. */
const [lineHeight, tallest] = [15, 400];
/** Letters that are wider than a digit, by which columns are measured. */
const looseness = 1.05;
const boldness = 1.2;
const mostDigits = 4;
/** Somebody who opens such a cell and leaves it would have made it a number, a date or a formula. */
const looksOtherwise = /^\s*['"=+\-@|.,\d(]/;
/** Spreadsheets of old show nothing of a longer cell when it is declared to be text. */
const longestDeclared = 255;

export interface ColumnLook {
  readonly width: number;
  readonly style: CellStyle;
  readonly heading: CellStyle;
}

/** How wide the columns are and how their numbers and dates are written, judged by rows of the table. */
export function lookOf(headings: readonly string[], rows: readonly OutputRow[]): readonly ColumnLook[] {
  const columns = headings.map((_, at) => rows.map((row) => row[at] ?? null));
  const widths = fitted(
    columns.map((values, at) => ({ width: widthOf(headings[at] ?? '', values), isText: isText(values) })),
  );
  return columns.map((values, at) => {
    const isNumber = values.some((value) => typeof value === 'number' || isDecimal(value));
    const aligned = isNumber ? ({ horizontal: 'right', indent: 1 } as const) : ({ horizontal: 'left' } as const);
    const format = formatOf(values);
    return {
      width: widths[at] ?? widest,
      style: {
        // A number does not break, and a spreadsheet that may break it forgets its indent.
        alignment: { ...aligned, vertical: 'top', ...(isText(values) && { wrapText: true }) },
        ...(format !== null && { numFmt: format }),
      },
      heading: {
        font: { name: 'Calibri', size: 11, bold: true },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEEE' } },
        border: { bottom: { style: 'thin' } },
        alignment: { ...aligned, vertical: 'center', wrapText: true },
      },
    };
  });
}

interface Wish {
  readonly width: number;
  readonly isText: boolean;
}

/** Wide columns of text give way until all fit a page; a number or a date would become `###`. */
function fitted(wishes: readonly Wish[]): readonly number[] {
  const least = ({ width, isText: canWrap }: Wish): number => (canWrap ? Math.min(width, readable) : width);
  const kept = wishes.reduce((sum, wish) => sum + least(wish), 0);
  const asked = wishes.reduce((sum, { width }) => sum + width, 0);
  if (asked <= pageWidth) return wishes.map(({ width }) => width);
  const part = Math.max(0, pageWidth - kept) / (asked - kept);
  return wishes.map((wish) => least(wish) + Math.floor(part * (wish.width - least(wish))));
}

function isText(values: readonly OutputValue[]): boolean {
  return values.every((value) => value === null || typeof value === 'string');
}

function formatOf(values: readonly OutputValue[]): string | null {
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 0) return dates.some(isMoment) ? 'dd.mm.yyyy hh:mm:ss' : 'dd.mm.yyyy';
  const digits = values.reduce<number>((most, value) => Math.max(most, digitsOf(value)), 0);
  return digits === 0 ? null : `0.${'0'.repeat(digits)}`;
}

/** Of a number, after its point. */
function digitsOf(value: OutputValue): number {
  const text = typeof value === 'number' ? String(value) : isDecimal(value) ? value.decimal : '';
  return Math.min(mostDigits, /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0);
}

/** A heading takes two or three lines before it makes its column wide. */
function widthOf(heading: string, values: readonly OutputValue[]): number {
  const longestWord = heading.split(/[\s-]/).reduce((most, word) => Math.max(most, word.length), 0);
  const headingWidth = Math.ceil(boldness * Math.max(longestWord, heading.length / 3));
  const longest = values.reduce<number>((most, value) => Math.max(most, longestLine(value)), headingWidth);
  return Math.min(widest, Math.max(narrowest, longest)) + padding;
}

function longestLine(value: OutputValue): number {
  return linesOf(value).reduce((most, line) => Math.max(most, line.length), 0);
}

function linesOf(value: OutputValue): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  if (value instanceof Date) return [isMoment(value) ? 'dd.mm.yyyy hh:mm:ss' : 'dd.mm.yyyy'];
  return [isDecimal(value) ? value.decimal : String(value ?? '')];
}

/** Points; not every spreadsheet makes room for several lines by itself. Null: one line. */
export function heightOf(row: OutputRow, look: readonly ColumnLook[], isHeading = false): number | null {
  const breadth = isHeading ? boldness : looseness;
  const lines = row.reduce<number>((most, value, at) => {
    const room = Math.floor((look[at]?.width ?? widest) / breadth);
    return Math.max(
      most,
      linesOf(value).reduce((sum, line) => sum + linesTaken(line, room), 0),
    );
  }, 1);
  return lines === 1 ? null : Math.min(tallest, lines * lineHeight);
}

/** Word by word; a word longer than the column is broken. */
function linesTaken(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(' ')) {
    const isFirst = used === 0;
    used += isFirst ? length : length + 1;
    if (used <= room) continue;
    const taken = Math.ceil(length / room);
    lines += isFirst ? taken - 1 : taken;
    used = length - (taken - 1) * room;
  }
  return lines;
}

/** Whether a text has to be declared to be one. */
export function needsDeclaring(value: OutputValue): value is string {
  return typeof value === 'string' && value.length <= longestDeclared && looksOtherwise.test(value);
}
