import { join } from 'node:path';
import type { Engine } from '#platform/duckdb.ts';
import { copyWithPlainLineEnds } from '#platform/tables/line-ends.ts';
import type { CrunchOptions, RowProblem } from './crunch-types.ts';
import type { FileState } from './input-files.ts';
import { groupRowsSql } from './store-groups.ts';
import { listRejects, type Reject } from './store-problems.ts';
import type { MappedTable } from './store-source.ts';

/** Records that are no rows, by `id` of the table. */
export type Rejects = ReadonlyMap<number, readonly Reject[]>;

/** Runs step one over every table. A file whose rows cannot be told apart is refused whole and leaves no group. */
export async function groupTables(
  engine: Engine,
  states: readonly FileState[],
  options: Pick<CrunchOptions, 'onProgress' | 'scales' | 'workDir'>,
): Promise<Rejects> {
  const rejects = new Map<number, readonly Reject[]>();
  const withSpans = (options.scales ?? []).length > 0;
  for (const [done, state] of states.entries()) {
    options.onProgress?.({ file: state.file, done, of: states.length });
    const read: MappedTable[] = [];
    for (const table of state.tables) {
      const { table: readable, fault } = await groupTable(engine, table, { withSpans, workDir: options.workDir });
      read.push(readable);
      const found = fault === null ? await listRejects(engine, readable) : [];
      rejects.set(table.id, found);
      const faults = [fault, faultOfRejects(readable, found)].filter((problem) => problem !== null);
      state.problems.push(...faults);
      state.isRefused ||= faults.length > 0;
    }
    state.tables = read;
    if (!state.isRefused) continue;
    for (const { id } of state.tables) await engine.run(`DELETE FROM groups WHERE t = ${String(id)}`);
    state.tables = [];
  }
  options.onProgress?.({ file: '', done: states.length, of: states.length });
  return rejects;
}

/** Reads one table; a file that mixes line ends is copied with plain ones and read again. */
async function groupTable(
  engine: Engine,
  table: MappedTable,
  how: { readonly withSpans: boolean; readonly workDir: string },
): Promise<{ table: MappedTable; fault: RowProblem | null }> {
  try {
    await engine.run(groupRowsSql(table, how.withSpans));
    return { table, fault: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('state machine') && !table.isCopied) {
      const csvPath = join(how.workDir, `plain-${String(table.id)}.csv`);
      await copyWithPlainLineEnds(table.source.csvPath, csvPath);
      return groupTable(engine, { ...table, source: { ...table.source, csvPath }, isCopied: true }, how);
    }
    if (!/CSV (Error|Parser)|Invalid unicode|not utf-8/i.test(message)) throw error;
    const code = /utf-?8|unicode/i.test(message) ? 'encoding' : 'malformed_csv';
    return { table, fault: fileFault(table, code, message.split('\n')[0] ?? null) };
  }
}

function faultOfRejects(table: MappedTable, rejects: readonly Reject[]): RowProblem | null {
  const unclear = rejects.find(({ kind }) => kind === 'UNQUOTED VALUE');
  if (unclear !== undefined) return fileFault(table, 'malformed_csv', unclear.text);
  const garbled = rejects.find(({ kind }) => /UNICODE|ENCODING/.test(kind));
  return garbled === undefined ? null : fileFault(table, 'encoding', garbled.text);
}

function fileFault(table: MappedTable, code: 'encoding' | 'malformed_csv', found: string | null): RowProblem {
  const { file, sheet } = table.source;
  return { code, file, sheet, row: null, column: null, found: found?.slice(0, 100) ?? null, expected: null };
}
