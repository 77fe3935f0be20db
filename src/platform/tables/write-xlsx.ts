import { once } from 'node:events';
import { type Cell, type CellValue, writeXlsx as writeWhole, writeXlsxStream } from 'hucre/xlsx';
import { isDecimal, type OutputRow, type OutputRows, type OutputValue } from './output-value.ts';
import { type ColumnLook, heightOf, lookOf, needsDeclaring } from './sheet-look.ts';

/** What a sheet is called and what stands above and below it on paper. */
export interface SheetFacts {
  readonly sheet?: string;
  readonly title?: string;
  /** By which filter the rows were chosen. */
  readonly filter?: string;
  readonly footer?: string;
}

/** A sheet for paper is made at one go, and everybody waits. More are not for paper: they are sent as they come, with the heading frozen and the columns as wide as the first need. */
const mostPrinted = 5000;
/** Of the header of a page: both lines with their marks may be 255 characters long. */
const longestLine = 110;
/** The library writes such a text as a failed formula unless it is told otherwise. */
const failure = /^#(?:[A-Z/0!?_]+)$/;

/** One sheet; numbers, dates and truth values keep their kind, and a text is never a formula, whatever it begins with. */
export async function writeXlsx(
  stream: NodeJS.WritableStream,
  headings: readonly string[],
  rows: OutputRows,
  facts: SheetFacts = {},
): Promise<void> {
  const source = iterate(rows);
  const first: OutputRow[] = [];
  let isMore = true;
  while (isMore && first.length <= mostPrinted) {
    const { done, value } = await source.next();
    if (done === true) isMore = false;
    else first.push(value);
  }
  const look = lookOf(headings, first);
  if (!isMore) {
    await send(stream, await printed(headings, { rows: first, look, facts }));
    return;
  }
  const workbook = writeXlsxStream(cellRows(chain(first, source)), {
    name: sheetName(facts.sheet),
    columns: look.map(({ width, style }, at) => ({ width, style, header: sheetText(headings[at] ?? '') })),
    freezePane: { rows: 1 },
  });
  for await (const chunk of workbook) await send(stream, chunk);
}

interface Table {
  readonly rows: readonly OutputRow[];
  readonly look: readonly ColumnLook[];
  readonly facts: SheetFacts;
}

async function printed(headings: readonly string[], { rows, look, facts }: Table): Promise<Uint8Array> {
  const name = sheetName(facts.sheet);
  return writeWhole({
    // The library would name the sheet without the quotes that a name with a space needs.
    namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${name}'!$1:$1`, scope: name }],
    properties: { title: facts.title ?? name, description: facts.filter ?? '', creator: '' },
    sheets: [
      {
        name,
        columns: look.map(({ width, style }) => ({ width, style })),
        rows: [headings.map(sheetText), ...rows.map(cellRow)],
        cells: new Map([...headingCells(look), ...declaredCells(rows, look)]),
        rowDefs: new Map([...tallRows(headings, rows, look)]),
        freezePane: { rows: 1 },
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          margins: { left: 0.4, right: 0.4, top: 0.9, bottom: 0.6 },
        },
        headerFooter: { oddHeader: pageHeader(facts), oddFooter: `&L${pageText(facts.footer ?? '')}&R&P / &N` },
      },
    ],
  });
}

function* headingCells(look: readonly ColumnLook[]): Generator<[string, Partial<Cell>]> {
  for (const [at, { heading }] of look.entries()) yield [`0,${String(at)}`, { style: heading }];
}

function* tallRows(
  headings: readonly string[],
  rows: readonly OutputRow[],
  look: readonly ColumnLook[],
): Generator<[number, { height: number }]> {
  for (const [index, row] of [headings, ...rows].entries()) {
    const height = heightOf(row, look, index === 0);
    if (height !== null) yield [index, { height }];
  }
}

function* declaredCells(rows: readonly OutputRow[], look: readonly ColumnLook[]): Generator<[string, Partial<Cell>]> {
  for (const [index, row] of rows.entries()) {
    for (const [at, value] of row.entries()) {
      const key = `${String(index + 1)},${String(at)}`;
      if (needsDeclaring(value)) yield [key, { style: { ...look[at]?.style, numFmt: '@' } }];
      else if (typeof value === 'string' && failure.test(value)) yield [key, { richText: [{ text: value }] }];
    }
  }
}

async function* cellRows(rows: OutputRows): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield cellRow(row);
}

function cellRow(row: OutputRow): CellValue[] {
  return row.map(cellOf);
}

function cellOf(value: OutputValue): CellValue {
  if (typeof value === 'string') return sheetText(value);
  return isDecimal(value) ? Number(value.decimal) : value;
}

async function* iterate(rows: OutputRows): AsyncGenerator<OutputRow, undefined> {
  yield* rows;
}

async function* chain(first: readonly OutputRow[], rest: AsyncIterable<OutputRow>): AsyncGenerator<OutputRow> {
  yield* first;
  yield* rest;
}

/** XML has no place for control characters, and a spreadsheet reads `_x0041_` as «A» unless its underscore is escaped. */
export function sheetText(text: string): string {
  const legal = text.toWellFormed().replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  return legal.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function sheetName(name = 'Sheet1'): string {
  const legal = sheetText(name)
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();
  return legal === '' ? 'Sheet1' : legal;
}

function pageHeader({ title = '', filter = '' }: SheetFacts): string {
  return `&L&"-,Bold"${pageText(title)}${filter === '' ? '' : `\n&"-,Regular"${pageText(filter)}`}`;
}

/** In headers `&` begins a command and stands for itself when doubled; a half of a pair may not remain. */
function pageText(text: string): string {
  const doubled = sheetText(text).replaceAll('&', '&&');
  if (doubled.length <= longestLine) return doubled;
  const cut = doubled.slice(0, longestLine - 1).replace(/(?<!&)(?:&&)*&$/, (pairs) => pairs.slice(1));
  return `${cut.toWellFormed()}…`;
}

async function send(stream: NodeJS.WritableStream, chunk: Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain');
}
