import { joinStoreys } from './heading-storeys.ts';
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

type ScoreHeading = (cells: readonly string[]) => number;

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
export function findLayout(text: string, scoreHeading: ScoreHeading): CsvLayout | null {
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
  scoreHeading: ScoreHeading,
): (CsvLayout & { score: number; regularity: number }) | null {
  const scores = records.map((record) =>
    isBlank(record) || isSeparatorLine(record) ? -1 : scoreHeading(record.cells),
  );
  const score = Math.max(...scores, -1);
  if (score < 0) return null;
  const width = commonWidth(records);
  const index = score > 0 ? scores.indexOf(score) : firstOfWidth(records, width);
  const heading = records[index];
  if (!heading) return null;
  const single = { index, lastIndex: index, headings: heading.cells, score };
  const best = bestPair(records, scores, scoreHeading) ?? exactPair(records, index, scoreHeading) ?? single;
  const regular = records.filter((record) => record.cells.length === width).length;
  return {
    delimiter,
    headings: best.headings,
    headingIndex: best.index,
    lastIndex: best.lastIndex,
    records,
    score: best.score,
    regularity: width === 1 ? 0 : (regular / records.length) * width,
  };
}

interface HeadingPair {
  readonly index: number;
  readonly lastIndex: number;
  readonly headings: readonly string[];
  readonly score: number;
}

/** Two rows that together are more like known headings than any row alone. */
function bestPair(
  records: readonly HeadRecord[],
  scores: readonly number[],
  scoreHeading: ScoreHeading,
): HeadingPair | null {
  const pairs = records.slice(0, -1).flatMap(({ cells }, index) => {
    const joined = scores[index] === -1 ? null : joinStoreys(cells, records[index + 1]?.cells ?? [], scoreHeading);
    if (!joined) return [];
    return [{ index, lastIndex: index + 1, headings: joined.headings, score: scoreHeading(joined.headings) }];
  });
  const [best] = pairs.sort((a, b) => b.score - a.score);
  return best && best.score > Math.max(...scores) ? best : null;
}

/** The heading with a row under it that by its form alone is its second storey, whatever its words. */
function exactPair(records: readonly HeadRecord[], index: number, scoreHeading: ScoreHeading): HeadingPair | null {
  const joined = joinStoreys(records[index]?.cells ?? [], records[index + 1]?.cells ?? [], scoreHeading);
  if (!joined?.isExact) return null;
  return { index, lastIndex: index + 1, headings: joined.headings, score: scoreHeading(joined.headings) };
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
