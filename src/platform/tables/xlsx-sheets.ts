import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamXlsxRows } from 'hucre/xlsx';
import { Archive } from './archive.ts';
import { CellCheck, StringCounter } from './cell-check.ts';
import { cellText } from './cell-text.ts';
import { fileProblem, FileRefused, refuse } from './file-problem.ts';
import { MergeFill } from './merge-fill.ts';
import { SheetScanner, type SheetFacts } from './sheet-facts.ts';
import { SheetWriter } from './sheet-writer.ts';
import { singleSheet } from './single-sheet.ts';
import { readWorkbook, type Workbook, type WorksheetPart } from './workbook.ts';
import { XmlCheck } from './xml-check.ts';
import { guardXml } from './xml-guard.ts';
import type { SheetAnswer, SheetDone, SheetRow, SheetTask, SheetTop, XlsxMessage } from './xlsx-protocol.ts';

const topRows = 30;
/** A hundred cells of the greatest length a spreadsheet allows. */
const longestRowBytes = 4 * 1024 * 1024;

/** The other side, which knows headings. `ask` must answer at once: the reading library runs ahead of an `await`. */
interface Opener {
  readonly ask: (top: SheetTop) => SheetAnswer;
  readonly tell: (message: Exclude<XlsxMessage, { kind: 'top' }>) => void;
}

/** Rewrites the visible sheets of a workbook as CSV. Tells a refusal instead of throwing it. */
export async function readSheets(task: SheetTask, opener: Opener): Promise<void> {
  try {
    await readFile(task, opener);
  } catch (error) {
    // Whatever the libraries stumble over is a fault of the file; the text says which.
    const found = error instanceof Error ? error.message.slice(0, 120) : String(error);
    const problem =
      error instanceof FileRefused
        ? error.problem
        : fileProblem('corrupt_archive', task.file, { found, expected: 'xlsx' });
    opener.tell({ kind: 'refused', problem });
  }
}

async function readFile(task: SheetTask, opener: Opener): Promise<void> {
  const archive = await Archive.open(readFileSync(task.path), task);
  const workbook = await readWorkbook(archive, task.file);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  await guardOtherParts(
    archive,
    visible.map((sheet) => sheet.part),
  );
  const strings = await countStrings(archive, workbook.stringsPart);
  for (const sheet of visible) {
    const done = await convert({ task, opener, archive, workbook, strings, sheet });
    if (done) opener.tell({ kind: 'sheet', done });
  }
  const hiddenSheets = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  opener.tell({ kind: 'end', hiddenSheets });
}

/** Sheets are guarded when they are read; the library reads strings and styles by itself, so these are proved first. */
async function guardOtherParts(archive: Archive, readLater: readonly string[]): Promise<void> {
  const xml = archive.names.filter((name) => /\.(?:xml|rels|vml)$/i.test(name) && !readLater.includes(name));
  for (const part of xml) {
    await archive.prove(part);
  }
}

async function countStrings(archive: Archive, part: string): Promise<number> {
  const counter = new StringCounter();
  if (part !== '') await archive.proveXml(part, counter);
  return counter.count;
}

interface SheetSource {
  readonly task: SheetTask;
  readonly opener: Opener;
  readonly archive: Archive;
  readonly workbook: Workbook;
  /** How many shared strings the workbook has. */
  readonly strings: number;
  readonly sheet: WorksheetPart;
}

/** Reads a sheet twice: first the facts, under the limits; then the values, by the library. */
async function convert(source: SheetSource): Promise<SheetDone | null> {
  const { task, archive, workbook, sheet } = source;
  const scanner = new SheetScanner(workbook.zeroPadding);
  const check = new XmlCheck(task.file, sheet.part, new CellCheck(source.strings));
  for await (const chunk of guardXml(archive.read(sheet.part), { part: sheet.part, check }, task)) {
    scanner.feed(chunk);
    if (scanner.waitingBytes > longestRowBytes)
      refuse('archive_bomb', task.file, {
        sheet: sheet.name,
        found: String(scanner.waitingBytes),
        expected: `≤ ${String(longestRowBytes)}`,
      });
  }
  const facts = scanner.end();
  const output = new SheetOutput(source, facts);
  const fill = new MergeFill(facts.merges);
  const padding = paddingOf(facts);
  for await (const { index, values } of streamXlsxRows(await singleSheet(archive, workbook, sheet))) {
    const row = index + 1;
    const cells = values.map((value, position) => cellText(value, padding(row, position + 1)));
    fill.apply(row, cells);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0 && !output.take({ row, cells })) return null;
  }
  return output.end();
}

function paddingOf({ padded }: SheetFacts): (row: number, column: number) => number {
  if (padded.size === 0) return () => 0;
  return (row, column) => padded.get(column)?.find(({ rows }) => rows.has(row))?.digits ?? 0;
}

/** Holds the first rows until the opener has said where the heading is, then writes what is under it. */
class SheetOutput {
  private readonly source: SheetSource;
  private readonly facts: SheetFacts;
  private readonly csvPath: string;
  private top: SheetRow[] = [];
  private answer: SheetAnswer = null;
  private writer: SheetWriter | null = null;
  private firstDataRow = 0;
  private hiddenCount = 0;
  private firstHidden: number | null = null;

  constructor(source: SheetSource, facts: SheetFacts) {
    this.source = source;
    this.facts = facts;
    this.csvPath = join(source.task.folder, `sheet-${String(source.sheet.index)}.csv`);
  }

  /** false: the sheet is not wanted, reading may stop. */
  take(row: SheetRow): boolean {
    if (this.writer) {
      this.write(row);
      return true;
    }
    this.top.push(row);
    return this.top.length < topRows || this.begin();
  }

  end(): SheetDone | null {
    if (!this.writer && (this.top.length === 0 || !this.begin())) return null;
    this.writer?.close();
    const heading = this.answer?.lastHeadingRow ?? 0;
    const merges = this.facts.merges.filter((merge) => merge.top > heading);
    return {
      sheet: this.source.sheet.name,
      csvPath: this.csvPath,
      firstDataRow: this.firstDataRow,
      formulas: this.facts.formulas,
      withoutValue: this.facts.withoutValue.filter(({ row }) => row > heading),
      hiddenRows: { count: this.hiddenCount, first: this.firstHidden },
      mergesInData: { count: merges.length, first: merges[0] ?? null },
    };
  }

  private begin(): boolean {
    const lastRow = this.top.at(-1)?.row ?? 0;
    const merges = this.facts.merges.filter((merge) => merge.top <= lastRow);
    this.answer = this.source.opener.ask({ sheet: this.source.sheet.name, rows: this.top, merges });
    if (!this.answer) return false;
    this.writer = new SheetWriter(this.csvPath);
    for (const row of this.top) if (row.row > this.answer.lastHeadingRow) this.write(row);
    this.top = [];
    return true;
  }

  private write(row: SheetRow): void {
    if (this.firstDataRow === 0) this.firstDataRow = row.row;
    if (this.facts.hiddenRows.has(row.row)) {
      this.hiddenCount++;
      this.firstHidden ??= row.row;
    }
    this.writer?.write(row, this.answer?.width ?? 0);
  }
}
