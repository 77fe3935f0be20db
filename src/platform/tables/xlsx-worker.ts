import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { streamXlsxRows } from 'hucre/xlsx';
import { Archive } from './archive.ts';
import { cellText } from './cell-text.ts';
import { fileProblem, FileRefused } from './file-problem.ts';
import { MergeFill } from './merge-fill.ts';
import { SheetScanner, type SheetFacts } from './sheet-facts.ts';
import { SheetWriter } from './sheet-writer.ts';
import { singleSheet } from './single-sheet.ts';
import { readWorkbook, type Workbook, type WorksheetPart } from './workbook.ts';
import { guardXml } from './xml-guard.ts';
import type { SheetAnswer, SheetDone, SheetRow, XlsxMessage, XlsxTask } from './xlsx-protocol.ts';

const topRows = 30;
const task = workerData as XlsxTask;
const answered = new Int32Array(task.answered);

function tell(port: MessagePort, message: XlsxMessage): void {
  port.postMessage(message);
}

/** Blocks this thread until the opener has answered: the reading library would run ahead of an `await`. */
function ask(port: MessagePort, message: XlsxMessage): SheetAnswer {
  Atomics.store(answered, 0, 0);
  tell(port, message);
  Atomics.wait(answered, 0, 0);
  const answer = receiveMessageOnPort(port) as { message: SheetAnswer } | undefined;
  return answer?.message ?? null;
}

async function readFile(port: MessagePort): Promise<void> {
  const archive = await Archive.open(readFileSync(task.path), task);
  const workbook = await readWorkbook(archive, task.file);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  await guardOtherParts(
    archive,
    visible.map((sheet) => sheet.part),
  );
  for (const sheet of visible) {
    const done = await convert(port, { archive, workbook, sheet });
    if (done) tell(port, { kind: 'sheet', done });
  }
  const hiddenSheets = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  tell(port, { kind: 'end', hiddenSheets });
}

/** Sheets are guarded when they are read; the library reads strings and styles by itself, so these are proved first. */
async function guardOtherParts(archive: Archive, readLater: readonly string[]): Promise<void> {
  const xml = archive.names.filter((name) => /\.(?:xml|rels|vml)$/i.test(name) && !readLater.includes(name));
  for (const part of xml) {
    await archive.prove(part);
  }
}

interface SheetSource {
  readonly archive: Archive;
  readonly workbook: Workbook;
  readonly sheet: WorksheetPart;
}

/** Reads a sheet twice: first the facts, under the limits; then the values, by the library. */
async function convert(port: MessagePort, { archive, workbook, sheet }: SheetSource): Promise<SheetDone | null> {
  const scanner = new SheetScanner(workbook.zeroPadding);
  for await (const chunk of guardXml(archive.read(sheet.part), sheet.part, task)) scanner.feed(chunk);
  const facts = scanner.end();
  const output = new SheetOutput(port, sheet, facts);
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
  private readonly port: MessagePort;
  private readonly sheet: WorksheetPart;
  private readonly facts: SheetFacts;
  private readonly csvPath: string;
  private top: SheetRow[] = [];
  private answer: SheetAnswer = null;
  private writer: SheetWriter | null = null;
  private firstDataRow = 0;
  private hiddenCount = 0;
  private firstHidden: number | null = null;

  constructor(port: MessagePort, sheet: WorksheetPart, facts: SheetFacts) {
    this.port = port;
    this.sheet = sheet;
    this.facts = facts;
    this.csvPath = join(task.folder, `sheet-${String(sheet.index)}.csv`);
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
      sheet: this.sheet.name,
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
    this.answer = ask(this.port, { kind: 'top', top: { sheet: this.sheet.name, rows: this.top, merges } });
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

async function run(port: MessagePort): Promise<void> {
  try {
    await readFile(port);
  } catch (error) {
    // Whatever the libraries stumble over is a fault of the file; the text says which.
    const found = error instanceof Error ? error.message.slice(0, 120) : String(error);
    const problem =
      error instanceof FileRefused
        ? error.problem
        : fileProblem('corrupt_archive', task.file, { found, expected: 'xlsx' });
    tell(port, { kind: 'refused', problem });
  }
}

if (parentPort) await run(parentPort);
