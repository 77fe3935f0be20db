import type { ReasonCode } from '#features/results/domain/reason.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import type { RowProblem } from './crunch-types.ts';
import type { Run } from './present.ts';
import { placeProblem, problemsOfRow } from './problems.ts';
import { rowNames } from './row-names.ts';
import { countEntries, type EntryCount } from './store-cells.ts';
import { countCopies, streamFaultyRows, type Reject } from './store-problems.ts';
import type { MappedTable } from './store-source.ts';

/** How often each reason was met in the rows of each table. */
export interface ProblemCounts {
  readonly byTable: ReadonlyMap<number, ReadonlyMap<ReasonCode, number>>;
  /** Tables with something to say about single rows. */
  readonly faulty: ReadonlySet<number>;
}

/** Counts without reading the files again: each entry with problems knows how many rows it has. */
export async function countProblems(run: Run): Promise<ProblemCounts> {
  const byTable = new Map<number, Map<ReasonCode, number>>();
  const add = (t: number, code: ReasonCode, n: number): void => {
    const counts = byTable.get(t) ?? new Map<ReasonCode, number>();
    byTable.set(t, counts.set(code, (counts.get(code) ?? 0) + n));
  };
  for (const count of await countEntries(run.engine)) {
    if (count.n > 0) for (const { code } of problemsOfEntry(run, count)) add(count.t, code, count.n);
  }
  if (run.hasCopies) {
    for (const { t, isConflict, n } of await countCopies(run.engine)) {
      add(t, isConflict ? 'duplicate_conflict' : 'duplicate_student', n);
    }
  }
  for (const { table, problems } of run.counts) for (const { code } of problems) add(table.id, code, 1);
  const faulty = new Set(byTable.keys());
  for (const [t, rejects] of run.rejects) for (const reject of rejects) add(t, rejectCode(reject), 1);
  return { byTable, faulty };
}

function problemsOfEntry({ dictionary, outcomes }: Run, { kind, place, text }: EntryCount): readonly FieldProblem[] {
  if (kind === 'student') return [outcomes.students.get(text ?? '')].filter((problem) => problem !== undefined);
  const outcome = outcomes.entries[place ?? -1];
  if (kind === 'outcome') return outcome?.kind === 'refused' ? [outcome.problem] : [];
  if (kind === 'school') return dictionary.schools[place ?? -1]?.problems ?? [];
  const sitting = dictionary.sittings[place ?? -1]?.sitting;
  const problems = sitting?.problems ?? [];
  return sitting?.isTotal === true ? problems.filter(({ code }) => code === 'totals_row') : problems;
}

function rejectCode({ kind }: Reject): ReasonCode {
  return /LINE SIZE/.test(kind) ? 'value_too_long' : 'ragged_row';
}

/** Every problem: of the files and their headings first, then row by row. Stops after `limit` rows a table. */
export async function* listProblems(run: Run, found: ProblemCounts, limit: number): AsyncGenerator<RowProblem[]> {
  for (const { problems, tables } of run.states) {
    if (problems.length > 0) yield problems;
    for (const table of tables) {
      const rejects = run.rejects.get(table.id) ?? [];
      if (rejects.length > 0 || found.faulty.has(table.id)) yield* tableProblems(run, table, { rejects, limit, found });
    }
  }
}

type Task = { readonly rejects: readonly Reject[]; readonly limit: number; readonly found: ProblemCounts };

/** Rows the engine read and records it left out, merged in the order of the file. */
async function* tableProblems(run: Run, table: MappedTable, task: Task): AsyncGenerator<RowProblem[]> {
  const { rejects, limit, found } = task;
  const nameRow = rowNames(table, new Set(rejects.map(({ record }) => record)));
  const placed = new Map<number, number>();
  const nameReject = rowNames(table, new Set());
  for (const { record } of rejects.slice(0, limit)) placed.set(record, await nameReject({ record }));
  const waiting = rejects
    .slice(0, limit)
    .map((reject) => rejectProblem(run, table, reject, placed.get(reject.record) ?? 0));
  if (found.faulty.has(table.id)) {
    for await (const rows of faultyRows(run, table, limit)) {
      const problems: RowProblem[] = [];
      for (const { ord, faults } of rows) {
        const number = await nameRow({ ord });
        while (waiting[0]?.row != null && waiting[0].row < number) problems.push(...waiting.splice(0, 1));
        problems.push(...faults.map((fault) => placeProblem(table, number, fault, run.words)));
      }
      if (problems.length > 0) yield problems;
    }
  }
  if (waiting.length > 0) yield waiting;
}

interface NumberedFaults {
  readonly ord: number;
  readonly faults: readonly FieldProblem[];
}

/** Rows with something to say, in the order of the file. */
async function* faultyRows(run: Run, table: MappedTable, limit: number): AsyncGenerator<NumberedFaults[]> {
  if (table.map.layout === 'school_counts') {
    const own = run.counts.filter((row) => row.table.id === table.id && row.problems.length > 0);
    yield own.slice(0, limit).map(({ ord, problems: faults }) => ({ ord, faults }));
    return;
  }
  for await (const rows of streamFaultyRows(run.engine, table, limit)) {
    yield rows.map((row) => ({ ord: row.ord, faults: problemsOfRow(row, run.dictionary, run.outcomes) }));
  }
}

function rejectProblem(run: Run, table: MappedTable, reject: Reject, row: number): RowProblem {
  const { file, sheet, headings } = table.source;
  const expected = run.words.expected({ kind: 'value', value: String(headings.length) });
  const found = /Found: (\d+)/.exec(reject.message)?.[1] ?? null;
  return { code: rejectCode(reject), file, sheet, row, column: null, found, expected };
}
