import type { SourceTable } from './source-table.ts';

type Delimiter = SourceTable['delimiter'];

/** One record of the top of a CSV file. */
interface HeadRecord {
  readonly cells: readonly string[];
  /** Physical lines before this record. */
  readonly line: number;
  /** Physical lines of the record itself; more than one when a quoted cell holds line ends. */
  readonly lines: number;
  /** Characters up to the end of this record. */
  readonly end: number;
  /** The closing quote is missing, or so far away that it belongs to something else. */
  readonly unclosed: boolean;
}

export interface CsvLayout {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** Position of the heading among the records, from 0. */
  readonly headingIndex: number;
  /** Position of its second row, when cells of the first one stood over several columns; else the same. */
  readonly lastIndex: number;
  readonly records: readonly HeadRecord[];
}

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];
const headRecords = 30;
const longestHeadingLines = 20;

/**
 * Splits the top of a file. Not a CSV reader: the library and the engine read the data; this only has to know where
 * each record starts as a physical line, and whether its quotes close, which no parser at hand tells.
 */
function splitHead(text: string, delimiter: Delimiter): HeadRecord[] {
  const records: HeadRecord[] = [];
  let position = 0;
  let line = 0;
  while (position < text.length && records.length < headRecords) {
    const { cells, end, closed } = readRecord(text, position, delimiter);
    const lines = Math.max(1, countLineEnds(text.slice(position, end)));
    records.push({ cells, line, lines, end, unclosed: !closed || lines > longestHeadingLines });
    position = end;
    line += lines;
  }
  return records;
}

function readRecord(
  text: string,
  start: number,
  delimiter: Delimiter,
): { cells: string[]; end: number; closed: boolean } {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const cell = text[position] === '"' ? readQuoted(text, position + 1) : { value: '', end: position, closed: true };
    let end = cell.end;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
    cells.push((cell.value + text.slice(cell.end, end)).trim());
    if (!cell.closed) return { cells, end: text.length, closed: false };
    if (text[end] !== delimiter) return { cells, end: afterLineEnd(text, end), closed: true };
    position = end + 1;
  }
}

function readQuoted(text: string, start: number): { value: string; end: number; closed: boolean } {
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: text.slice(start), end: text.length, closed: false };
    if (text[quote + 1] !== '"')
      return { value: text.slice(start, quote).replaceAll('""', '"'), end: quote + 1, closed: true };
    from = quote + 2;
  }
}

function afterLineEnd(text: string, position: number): number {
  return text.startsWith('\r\n', position) ? position + 2 : Math.min(position + 1, text.length);
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Finds delimiter and heading together, null when there is not one cell with content: the row that looks most like known headings under the delimiter that shows it. */
export function findLayout(text: string, scoreHeading: (cells: readonly string[]) => number): CsvLayout | null {
  if (/^[;,\t|"\s]*$/.test(text)) return null;
  const declared = /^sep=([;,\t|])(?:\r\n|\n|\r)/i.exec(text)?.[1];
  const candidates = delimiters.filter((delimiter) => declared === undefined || delimiter === declared);
  const layouts = candidates.flatMap((delimiter) => {
    const layout = layoutWith(splitHead(text, delimiter), delimiter, scoreHeading);
    return layout ? [layout] : [];
  });
  layouts.sort((a, b) => b.score - a.score || b.regularity - a.regularity);
  return layouts[0] ?? null;
}

function layoutWith(
  records: HeadRecord[],
  delimiter: Delimiter,
  scoreHeading: (cells: readonly string[]) => number,
): (CsvLayout & { score: number; regularity: number }) | null {
  const scores = records.map((record) =>
    isBlank(record) || isSeparatorLine(record) ? -1 : scoreHeading(record.cells),
  );
  const score = Math.max(...scores, -1);
  if (score < 0) return null;
  const width = commonWidth(records);
  const headingIndex = score > 0 ? scores.indexOf(score) : firstOfWidth(records, width);
  const heading = records[headingIndex];
  if (!heading) return null;
  const second = secondStorey(heading, records[headingIndex + 1]);
  const regular = records.filter((record) => record.cells.length === width).length;
  return {
    delimiter,
    headings: second ?? heading.cells,
    headingIndex,
    lastIndex: second ? headingIndex + 1 : headingIndex,
    records,
    score,
    regularity: width === 1 ? 0 : (regular / records.length) * width,
  };
}

/**
 * A merged cell leaves its neighbours empty in CSV: `Marks;;;` over `2;3;4;5`. The next row belongs to the heading only
 * when it fills exactly the columns under such cells and nothing else, which no row of data does.
 */
function secondStorey({ cells }: HeadRecord, next: HeadRecord | undefined): string[] | null {
  if (!next) return null;
  let group = '';
  const groups = cells.map((cell, column) => {
    if (cell !== '') group = cells[column + 1] === '' ? cell : '';
    return group;
  });
  if (groups.every((name) => name === '') || groups.every((name) => name !== '')) return null;
  const fits = groups.every((name, column) => (name !== '') === ((next.cells[column] ?? '') !== ''));
  if (!fits || next.cells.slice(cells.length).some((cell) => cell !== '')) return null;
  return cells.map((cell, column) => (groups[column] ? `${groups[column]} ${next.cells[column] ?? ''}` : cell));
}

export function isBlank(record: HeadRecord): boolean {
  return record.cells.every((cell) => cell === '');
}

/** Excel's own first line «sep=;», which may fall apart at that very delimiter. */
export function isSeparatorLine(record: HeadRecord): boolean {
  return record.line === 0 && /^sep=[;,\t|]?$/i.test(record.cells.join(''));
}

/** The number of cells most records have; the wider one of two equally common. */
function commonWidth(records: readonly HeadRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records)
    if (!isBlank(record)) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 1;
}

function firstOfWidth(records: readonly HeadRecord[], width: number): number {
  return records.findIndex((record) => !isBlank(record) && !isSeparatorLine(record) && record.cells.length === width);
}
