import { join } from 'node:path';
import type { Engine } from '#platform/duckdb.ts';
import { copyWithPlainLineEnds } from '#platform/tables/line-ends.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import { countLines, countRecords } from './count-lines.ts';
import type { CrunchOptions, RowProblem } from './crunch-types.ts';
import type { FileState } from './input-files.ts';
import { rowNames } from './row-names.ts';
import { groupRowsSql } from './store-groups.ts';
import { findPersonalCodes } from './store-personal.ts';
import { countGrouped, countRead, forgetReading, listRejects, type Reject } from './store-problems.ts';
import type { MappedTable } from './store-source.ts';

/** Records that are no rows, by `id` of the table. */
export type Rejects = ReadonlyMap<number, readonly Reject[]>;

/** Runs step one over every table. A file whose rows cannot be told apart is refused whole and leaves no group. */
export async function groupTables(
  engine: Engine,
  states: readonly FileState[],
  options: Pick<CrunchOptions, 'onProgress' | 'scales' | 'workDir'> & { readonly words: ResultsWords },
): Promise<Rejects> {
  const rejects = new Map<number, readonly Reject[]>();
  const withSpans = (options.scales ?? []).length > 0;
  for (const [done, state] of states.entries()) {
    options.onProgress?.({ file: state.file, done, of: states.length });
    const read: MappedTable[] = [];
    for (const table of state.tables) {
      const reading = await groupTable(engine, table, { withSpans, workDir: options.workDir });
      read.push(reading.table);
      rejects.set(table.id, reading.rejects);
      if (reading.fault === null) state.problems.push(...(await personalCodes(engine, reading, options.words)));
      if (reading.fault === null) continue;
      state.problems.push(reading.fault);
      state.isRefused = true;
    }
    state.tables = read;
    if (!state.isRefused) continue;
    for (const { id } of state.tables) await engine.run(`DELETE FROM groups WHERE t = ${String(id)}`);
    state.tables = [];
  }
  options.onProgress?.({ file: '', done: states.length, of: states.length });
  return rejects;
}

interface Reading {
  readonly table: MappedTable;
  readonly rejects: readonly Reject[];
  /** What refuses the file whole. */
  readonly fault: RowProblem | null;
}

interface How {
  readonly withSpans: boolean;
  readonly workDir: string;
}

/** Reads one table, while its lines are counted. */
async function groupTable(engine: Engine, table: MappedTable, how: How): Promise<Reading> {
  const [reading, lines] = await Promise.allSettled([
    engine.run(groupRowsSql(table, how.withSpans)),
    countLines(table.source.csvPath),
  ]);
  if (lines.status === 'rejected') throw lines.reason;
  if (reading.status === 'rejected') return readOtherwise(engine, table, { ...how, error: reading.reason });
  const rejects = await listRejects(engine, table);
  const fault = await faultOfRejects(table, rejects);
  return fault === null
    ? proveComplete(engine, { table, rejects, fault }, { ...how, lines: lines.value })
    : { table, rejects, fault };
}

/** A file that mixes line ends is copied with plain ones and read again; any other the engine does not understand is refused. */
async function readOtherwise(
  engine: Engine,
  table: MappedTable,
  how: How & { readonly error: unknown },
): Promise<Reading> {
  const message = how.error instanceof Error ? how.error.message : '';
  if (message.includes('state machine') && !table.isCopied) {
    const csvPath = join(how.workDir, `plain-${String(table.id)}.csv`);
    await copyWithPlainLineEnds(table.source.csvPath, csvPath);
    return groupTable(engine, { ...table, source: { ...table.source, csvPath }, isCopied: true }, how);
  }
  if (!/CSV (Error|Parser)|Invalid unicode|not utf-8/i.test(message)) throw how.error;
  const code = /utf-?8|unicode/i.test(message) ? 'encoding' : 'malformed_csv';
  return { table, rejects: [], fault: fileFault(table, code, message.split('\n')[0] ?? null) };
}

/**
 * The engine reads a file in pieces and, where it finds no good row to begin a piece with, passes it over without a word. So every
 * line must be accounted for; otherwise the table is read again from one end to the other, and refused if records are missing
 * even then.
 */
async function proveComplete(
  engine: Engine,
  reading: Reading,
  how: How & { readonly lines: number },
): Promise<Reading> {
  const { table, rejects } = reading;
  const { csvPath, delimiter, skipLines } = table.source;
  const lines = how.lines - skipLines;
  const grouped = await countGrouped(engine, table);
  if (grouped + rejects.length === lines) {
    // later readings ask for no rejects and begin their pieces elsewhere
    if (rejects.length === 0 || (await countRead(engine, table)) === grouped) return reading;
  }
  if (table.isSerial !== true) {
    await forgetReading(engine, table);
    return groupTable(engine, { ...table, isSerial: true }, how);
  }
  const read = (await countRead(engine, table)) + rejects.length;
  if (read === lines || read === (await countRecords(csvPath, delimiter, skipLines))) return reading;
  return { ...reading, fault: fileFault(table, 'malformed_csv', null) };
}

/** Codes that name people are hashed like any others; that they are there is said once, and none is shown. */
async function personalCodes(engine: Engine, { table, rejects }: Reading, words: ResultsWords): Promise<RowProblem[]> {
  const found = await findPersonalCodes(engine, table);
  if (found === null) return [];
  const row = await rowNames(table, new Set(rejects.map(({ record }) => record)))({ ord: found.firstOrd });
  const { file, sheet, headings } = table.source;
  const column = headings[table.map.places.student_id ?? -1] ?? null;
  const expected = words.expected({ kind: 'no_column' });
  return [{ code: 'personal_data', file, sheet, row, column, found: String(found.count), expected }];
}

async function faultOfRejects(table: MappedTable, rejects: readonly Reject[]): Promise<RowProblem | null> {
  const unclear = rejects.find(({ kind }) => kind === 'UNQUOTED VALUE');
  if (unclear !== undefined) {
    // in a rewritten sheet the first value is the row of the spreadsheet
    const own = table.source.hasRowNumbers ? Number.parseInt(unclear.text ?? '', 10) : null;
    const row = own ?? (await rowNames(table, new Set())({ record: unclear.record }));
    return { ...fileFault(table, 'malformed_csv', unclear.text), row };
  }
  const garbled = rejects.find(({ kind }) => /UNICODE|ENCODING/.test(kind));
  return garbled === undefined ? null : fileFault(table, 'encoding', garbled.text);
}

function fileFault(table: MappedTable, code: 'encoding' | 'malformed_csv', found: string | null): RowProblem {
  const { file, sheet } = table.source;
  return { code, file, sheet, row: null, column: null, found: found?.slice(0, 100) ?? null, expected: null };
}
