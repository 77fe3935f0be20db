import { maskQuote } from '#features/results/domain/mask.ts';
import type { ReasonCode } from '#features/results/domain/reason.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import type { RowProblem } from './crunch-types.ts';
import type { Run } from './present.ts';
import type { SittingEntry } from './dictionary.ts';
import { placeProblem, problemsOfRow, totalsOnly } from './problems.ts';
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
  const add = (t: number, problems: readonly { readonly code: ReasonCode }[], n: number): void => {
    const counts = byTable.get(t) ?? new Map<ReasonCode, number>();
    byTable.set(t, counts);
    for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + n);
  };
  for (const count of await countEntries(run.engine))
    if (count.n > 0) add(count.t, problemsOfEntry(run, count), count.n);
  for (const { t, isConflict, n } of run.hasCopies ? await countCopies(run.engine) : []) {
    add(t, [{ code: isConflict ? 'duplicate_conflict' : 'duplicate_student' }], n);
  }
  for (const { table, problems } of run.counts) if (problems.length > 0) add(table.id, problems, 1);
  const faulty = new Set(byTable.keys());
  for (const [t, rejects] of run.rejects) for (const reject of rejects) add(t, [{ code: rejectCode(reject) }], 1);
  return { byTable, faulty };
}

function problemsOfEntry(run: Run, count: EntryCount): readonly FieldProblem[] {
  const { dictionary, outcomes } = run;
  const place = count.place ?? -1;
  const nothing: readonly FieldProblem[] = [];
  switch (count.kind) {
    case 'student':
      return [outcomes.students.get(count.text ?? '')].filter((problem) => problem !== undefined);
    case 'outcome':
      return [outcomes.entries[place]].flatMap((outcome) => (outcome?.kind === 'refused' ? [outcome.problem] : []));
    case 'school':
      return dictionary.schools[place]?.problems ?? nothing;
    case 'sitting':
      return problemsOfSitting(dictionary.sittings[place]);
  }
}

function problemsOfSitting(entry: SittingEntry | undefined): readonly FieldProblem[] {
  const problems = entry?.sitting.problems ?? [];
  return entry?.sitting.isTotal === true ? totalsOnly(problems) : problems;
}

function rejectCode({ kind }: Reject): ReasonCode {
  return kind.includes('LINE SIZE') ? 'value_too_long' : 'ragged_row';
}

/** Every problem: of the files and their headings first, then row by row. Stops after `limit` rows a table. */
export async function* listProblems(run: Run, found: ProblemCounts, limit: number): AsyncGenerator<RowProblem[]> {
  for (const { problems, tables } of run.states) {
    if (problems.length > 0) yield problems.map(maskQuote);
    for (const table of tables) {
      const rejects = run.rejects.get(table.id) ?? [];
      if (rejects.length > 0 || found.faulty.has(table.id)) yield* tableProblems(run, table, { rejects, limit, found });
    }
  }
}

interface Task {
  readonly rejects: readonly Reject[];
  readonly limit: number;
  readonly found: ProblemCounts;
}

/** Rows the engine read and records it left out, merged in the order of the file. */
async function* tableProblems(run: Run, table: MappedTable, task: Task): AsyncGenerator<RowProblem[]> {
  const { rejects, limit, found } = task;
  const waiting = await placeRejects(run, table, rejects.slice(0, limit));
  const nameRow = rowNames(table, new Set(rejects.map(({ record }) => record)));
  for await (const rows of found.faulty.has(table.id) ? faultyRows(run, table, limit) : []) {
    const problems: RowProblem[] = [];
    for (const { ord, faults } of rows) {
      const number = await nameRow({ ord });
      const earlier = waiting.findIndex(({ row }) => (row ?? 0) >= number);
      problems.push(...waiting.splice(0, earlier === -1 ? waiting.length : earlier));
      problems.push(...faults.map((fault) => placeProblem(table, number, fault, run.words)));
    }
    if (problems.length > 0) yield problems;
  }
  if (waiting.length > 0) yield waiting;
}

async function placeRejects(run: Run, table: MappedTable, rejects: readonly Reject[]): Promise<RowProblem[]> {
  const nameRow = rowNames(table, new Set());
  const problems: RowProblem[] = [];
  for (const reject of rejects) {
    // in a rewritten sheet the first value is the row of the spreadsheet
    const own = table.source.hasRowNumbers ? Number.parseInt(reject.text ?? '', 10) : null;
    problems.push(rejectProblem(run, table, reject, own ?? (await nameRow({ record: reject.record }))));
  }
  return problems;
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

function countFields(record: string, delimiter: string): number {
  const bare = record.replace(/"[^"]*"/g, '');
  return bare.split(delimiter).length;
}

function rejectProblem(run: Run, table: MappedTable, reject: Reject, row: number): RowProblem {
  const { file, sheet, headings } = table.source;
  const expected = run.words.expected({ kind: 'value', value: String(headings.length) });
  const found = String(countFields(reject.text ?? '', table.source.delimiter) - Number(table.source.hasRowNumbers));
  return { code: rejectCode(reject), file, sheet, row, column: null, found, expected };
}
