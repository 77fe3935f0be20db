import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { fileProblem, FileRefused, refuse } from './file-problem.ts';
import { findHeadingBlock, type HeadingBlock } from './heading-block.ts';
import type { OpenJob } from './open-job.ts';
import { columnLetters, type CellPlace, type MergedRange } from './sheet-facts.ts';
import type { FileProblem, SourceTable } from './source-table.ts';
import type { SheetAnswer, SheetDone, SheetTop, XlsxMessage, XlsxTask } from './xlsx-protocol.ts';

interface FoundSheet {
  readonly block: HeadingBlock;
  readonly done: SheetDone;
}

/** As many known headings as make a sheet one of results and not a note that mentions a word of them. */
const recognised = 2;

export async function openXlsx(job: OpenJob): Promise<{ tables: SourceTable[]; warnings: FileProblem[] }> {
  const { size } = await stat(job.path);
  if (size > job.limits.packedBytes)
    refuse('archive_bomb', job.file, { found: String(size), expected: `≤ ${String(job.limits.packedBytes)}` });
  const reading = new Reading(job);
  const hiddenSheets = await reading.run();
  const hidden = hiddenSheets.map((sheet) => fileProblem('hidden_sheet', job.file, { sheet }));
  const wanted = chooseSheets(reading.found);
  if (wanted.length === 0)
    throw new FileRefused(fileProblem('empty_file', job.file, { found: hiddenSheets.join(', ') || null }), hidden);
  const tables = wanted.map((sheet) => toTable(job, sheet));
  return { tables, warnings: [...hidden, ...severalSheets(job, reading.tops, wanted)] };
}

function chooseSheets(found: readonly FoundSheet[]): FoundSheet[] {
  const clear = found.filter(({ block }) => block.score >= recognised);
  if (clear.length > 0) return clear;
  const best = Math.max(...found.map(({ block }) => block.score));
  return found.filter(({ block }) => block.score === best).slice(0, 1);
}

function severalSheets(job: OpenJob, tops: readonly SheetTop[], wanted: readonly FoundSheet[]): FileProblem[] {
  if (tops.length < 2) return [];
  const read = wanted.map(({ done }) => done.sheet);
  const found = read.join(', ');
  const unread = tops.filter(({ sheet }) => !read.includes(sheet));
  if (unread.length === 0) return [fileProblem('several_sheets', job.file, { found, expected: '1' })];
  return unread.map(({ sheet }) => fileProblem('several_sheets', job.file, { sheet, found, expected: '1' }));
}

/** One run of the reading thread. The thread is ended in any case; what it says last decides. */
class Reading {
  readonly tops: SheetTop[] = [];
  readonly found: FoundSheet[] = [];
  private readonly blocks = new Map<string, HeadingBlock>();
  private readonly job: OpenJob;
  private readonly answered = new SharedArrayBuffer(4);

  constructor(job: OpenJob) {
    this.job = job;
  }

  async run(): Promise<readonly string[]> {
    const { path, file, folder, limits } = this.job;
    const workerData: XlsxTask = { path, file, folder, limits, answered: this.answered };
    const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
    const tooMuch = (found: string, expected: string): void => {
      reject(new FileRefused(fileProblem('archive_bomb', file, { found, expected })));
    };
    const timer = setTimeout(() => {
      tooMuch('time', `≤ ${String(limits.seconds)} s`);
    }, limits.seconds * 1000);
    worker.on('message', (message: XlsxMessage) => {
      try {
        if (message.kind === 'end') resolve(message.hiddenSheets);
        else this.hear(worker, message);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch('memory', `≤ ${String(limits.heapMegabytes)} MiB`);
      else reject(error);
    });
    worker.on('exit', () => {
      reject(new FileRefused(fileProblem('corrupt_archive', file, { expected: 'xlsx' })));
    });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  }

  private hear(worker: Worker, message: Exclude<XlsxMessage, { kind: 'end' }>): void {
    if (message.kind === 'refused') throw new FileRefused(message.problem);
    if (message.kind === 'sheet') {
      const block = this.blocks.get(message.done.sheet);
      if (block) this.found.push({ block, done: message.done });
      return;
    }
    worker.postMessage(this.answer(message.top));
    Atomics.store(new Int32Array(this.answered), 0, 1);
    Atomics.notify(new Int32Array(this.answered), 0);
  }

  private answer(top: SheetTop): SheetAnswer {
    this.tops.push(top);
    const block = findHeadingBlock(top, this.job.scoreHeading);
    if (!block) return null;
    const clearBefore = [...this.blocks.values()].some(({ score }) => score >= recognised);
    if (clearBefore && block.score < recognised) return null;
    const columns = block.headings.filter((heading) => heading !== '').length;
    if (columns > this.job.limits.columns)
      refuse('too_many_columns', this.job.file, {
        sheet: top.sheet,
        row: block.lastRow,
        found: String(columns),
        expected: `≤ ${String(this.job.limits.columns)}`,
      });
    this.blocks.set(top.sheet, block);
    return { lastHeadingRow: block.lastRow, width: block.headings.length };
  }
}

function toTable(job: OpenJob, { block, done }: FoundSheet): SourceTable {
  return {
    file: job.file,
    sheet: done.sheet,
    headings: block.headings,
    csvPath: done.csvPath,
    delimiter: ',',
    skipLines: 0,
    firstRow: done.firstDataRow === 0 ? block.lastRow + 1 : done.firstDataRow,
    hasRowNumbers: true,
    problems: problemsOf(job, block, done),
  };
}

function problemsOf(job: OpenJob, block: HeadingBlock, done: SheetDone): FileProblem[] {
  const { sheet } = done;
  const problems: FileProblem[] = [];
  const say = (code: FileProblem['code'], place: Partial<FileProblem>): void => {
    problems.push(fileProblem(code, job.file, { sheet, ...place }));
  };
  const heading = (place: CellPlace): string | null => block.headings[place.column - 1] ?? null;
  if (block.titleRows > 0) say('title_rows', { row: block.firstRow, found: String(block.titleRows), expected: '0' });
  const merged = block.merges[0] ?? done.mergesInData.first;
  const mergedCount = block.merges.length + done.mergesInData.count;
  if (merged)
    say('merged_cells', { row: merged.top, found: `${rangeName(merged)} (${String(mergedCount)})`, expected: '0' });
  const hidden = done.hiddenRows;
  if (hidden.first !== null) say('hidden_rows', { row: hidden.first, found: String(hidden.count), expected: '0' });
  const formula = done.formulas.first;
  if (formula)
    say('formula', { row: formula.row, column: heading(formula), found: String(done.formulas.count), expected: '0' });
  for (const place of done.withoutValue)
    say('formula_without_value', { row: place.row, column: heading(place), found: cellName(place) });
  return problems;
}

function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${String(row)}`;
}

function rangeName({ top, left, bottom, right }: MergedRange): string {
  return `${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}`;
}
