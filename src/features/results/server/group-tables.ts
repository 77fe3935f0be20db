import type { Engine } from '#platform/duckdb.ts';
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
  options: Pick<CrunchOptions, 'onProgress' | 'scales'>,
): Promise<Rejects> {
  const rejects = new Map<number, readonly Reject[]>();
  for (const [done, state] of states.entries()) {
    options.onProgress?.({ file: state.file, done, of: states.length });
    for (const table of state.tables) {
      const fault = await groupTable(engine, table, rejects, (options.scales ?? []).length > 0);
      if (fault === null) continue;
      state.problems.push(fault);
      state.isRefused = true;
    }
    if (!state.isRefused) continue;
    for (const { id } of state.tables) await engine.run(`DELETE FROM groups WHERE t = ${String(id)}`);
    state.tables = [];
  }
  options.onProgress?.({ file: '', done: states.length, of: states.length });
  return rejects;
}

async function groupTable(
  engine: Engine,
  table: MappedTable,
  rejects: Map<number, readonly Reject[]>,
  withSpans: boolean,
): Promise<RowProblem | null> {
  try {
    await engine.run(groupRowsSql(table, withSpans));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (!/CSV Error|Invalid unicode|not utf-8/i.test(message)) throw error;
    return fileFault(
      table,
      /utf-?8|unicode/i.test(message) ? 'encoding' : 'malformed_csv',
      message.split('\n')[0] ?? null,
    );
  }
  const found = await listRejects(engine, table);
  rejects.set(table.id, found);
  const unclear = found.find(({ kind }) => kind === 'UNQUOTED VALUE');
  if (unclear !== undefined) return fileFault(table, 'malformed_csv', unclear.text);
  const garbled = found.find(({ kind }) => /UNICODE|ENCODING/.test(kind));
  return garbled === undefined ? null : fileFault(table, 'encoding', garbled.text);
}

function fileFault(table: MappedTable, code: 'encoding' | 'malformed_csv', found: string | null): RowProblem {
  const { file, sheet } = table.source;
  return { code, file, sheet, row: null, column: null, found: found?.slice(0, 100) ?? null, expected: null };
}
