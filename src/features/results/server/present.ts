import type { Engine } from '#platform/duckdb.ts';
import { reasonEffects, type ReasonCode } from '#features/results/domain/reason.ts';
import type { School } from '#features/results/domain/school-resolve.ts';
import { subjectName } from '#features/results/domain/sitting.words.ts';
import type { Field } from '#features/results/domain/fields.ts';
import { maskRows } from '#features/results/domain/mask.ts';
import { cyrillicLookalike, tidy } from '#features/results/domain/text.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import type { Crunched, CrunchOptions, FileReport, TableSummary } from './crunch-types.ts';
import type { Dictionary } from './dictionary.ts';
import type { Rejects } from './group-tables.ts';
import type { FileState } from './input-files.ts';
import type { JudgedCounts } from './count-tables.ts';
import { evidenceOf } from './evidence.ts';
import { listProblems, type ProblemCounts, countProblems } from './list-problems.ts';
import type { Outcomes } from './outcomes.ts';
import { reasonsOf, verdictOf } from './problems.ts';
import { cellSchools, copyCells, countTables, streamCells, type TableCount } from './store-cells.ts';
import { writeArchive } from './store-archive.ts';
import { labelsSql, previewRows } from './store-problems.ts';
import { readSql, refusedRows, type MappedTable } from './store-source.ts';

/** All that one crunch found out, before it is presented. */
export interface Run {
  readonly engine: Engine;
  readonly words: ResultsWords;
  readonly options: CrunchOptions;
  readonly states: readonly FileState[];
  readonly tables: readonly MappedTable[];
  readonly rejects: Rejects;
  readonly dictionary: Dictionary;
  readonly outcomes: Outcomes;
  readonly hasCopies: boolean;
  readonly counts: readonly JudgedCounts[];
}

export async function presentCrunched(run: Run, dispose: () => Promise<void>): Promise<Crunched> {
  const { engine, states, dictionary } = run;
  const counts = [...(await countTables(engine)), ...run.counts.map(countOfRow)];
  for (const state of states) refuseEmpty(state, run, counts);
  const found = await countProblems(run);
  const maxProblems = run.options.maxProblems ?? 1000;
  const problems = [];
  for await (const some of listProblems(run, found, maxProblems)) problems.push(...some);
  return {
    files: states.map((state) => reportFile(state, run, { counts, found })),
    problems: problems.slice(0, maxProblems),
    problemCounts: totalCounts(states, found),
    tables: await Promise.all(states.flatMap(({ seen }) => seen).map((table) => summarise(run, table))),
    schools: schoolsOf(dictionary, await cellSchools(engine)),
    labels: await readLabels(engine),
    evidence: evidenceOf(run.options.registry),
    cells: () => streamCells(engine),
    copyCells: (path) => copyCells(engine, path),
    writeArchive: (path, pseudonymKey) => {
      const { tables, hasCopies } = run;
      return writeArchive(engine, tables, { path, pseudonymKey, hasCopies });
    },
    allProblems: () => listProblems(run, found, Infinity),
    dispose,
  };
}

function rowsOf(
  state: FileState,
  { rejects }: Run,
  counts: readonly TableCount[],
): { total: number; accepted: number } {
  const own = counts.filter(({ t }) => state.tables.some(({ id }) => id === t));
  const left = state.tables.reduce(
    (sum, { id, source }) => sum + (rejects.get(id)?.length ?? 0) + refusedRows(source).length,
    0,
  );
  return {
    total: own.reduce((sum, { rowsTotal }) => sum + rowsTotal, left),
    accepted: own.reduce((sum, { rowsAccepted }) => sum + rowsAccepted, 0),
  };
}

function countOfRow({ table, counts, isTotal }: JudgedCounts): TableCount {
  const isAccepted = Number(counts !== null);
  const { participants, low } = counts ?? { participants: 0, low: 0 };
  return { t: table.id, rowsTotal: Number(!isTotal), rowsAccepted: isAccepted, participants, low };
}

function refuseEmpty(state: FileState, run: Run, counts: readonly TableCount[]): void {
  if (state.isRefused || rowsOf(state, run, counts).total > 0) return;
  state.isRefused = true;
  const expected = run.words.expected({ kind: 'data_rows' });
  state.problems.push({
    code: 'no_rows',
    file: state.file,
    sheet: null,
    row: null,
    column: null,
    found: '0',
    expected,
  });
}

function reportFile(
  state: FileState,
  run: Run,
  { counts, found }: { counts: readonly TableCount[]; found: ProblemCounts },
): FileReport {
  const { total, accepted } = rowsOf(state, run, counts);
  const own = counts.filter(({ t }) => state.tables.some(({ id }) => id === t));
  const codes = state.tables.flatMap(({ id }) => [...(found.byTable.get(id)?.keys() ?? [])]);
  const reasons = reasonsOf([...state.problems.map(({ code }) => code), ...codes]);
  return {
    file: state.file,
    verdict: verdictOf(state.isRefused || isNothingLeft(total, accepted, reasons), reasons),
    reasons,
    rowsTotal: total,
    rowsAccepted: accepted,
    rowsRejected: total - accepted,
    participants: own.reduce((sum, { participants }) => sum + participants, 0),
    low: own.reduce((sum, { low }) => sum + low, 0),
  };
}

/** Rows that are all copies of rows of another file are no fault of this one: the same file twice changes nothing. */
function isNothingLeft(total: number, accepted: number, reasons: readonly ReasonCode[]): boolean {
  return total > 0 && accepted === 0 && reasons.some((code) => reasonEffects[code] === 'row');
}

function totalCounts(states: readonly FileState[], found: ProblemCounts): ReadonlyMap<ReasonCode, number> {
  const totals = new Map<ReasonCode, number>();
  const add = (code: ReasonCode, n: number): void => {
    totals.set(code, (totals.get(code) ?? 0) + n);
  };
  for (const { code } of states.flatMap(({ problems }) => problems)) add(code, 1);
  for (const counts of found.byTable.values()) for (const [code, n] of counts) add(code, n);
  return new Map([...totals].filter(([code]) => reasonEffects[code] !== 'none'));
}

async function summarise({ engine, tables }: Run, seen: MappedTable): Promise<TableSummary> {
  // the one that was read may be a copy
  const table = tables.find(({ id }) => id === seen.id) ?? seen;
  const { source, map } = table;
  const preview = await previewRows(engine, readSql(table, 'again'), source.headings.length);
  return {
    file: source.file,
    sheet: source.sheet,
    map,
    headings: source.headings,
    preview: maskRows(columnsOf(table), preview),
  };
}

function columnsOf({ source, map }: MappedTable): { heading: string; field: Field | null }[] {
  const fields = new Map(Object.entries(map.places).map(([field, place]) => [place, field as Field]));
  return source.headings.map((heading, place) => ({ heading, field: fields.get(place) ?? null }));
}

function schoolsOf({ schools }: Dictionary, withCells: ReadonlySet<string>): School[] {
  const known = new Map(
    schools.flatMap(({ school }) =>
      school === null || !withCells.has(school.school) ? [] : [[school.school, school] as const],
    ),
  );
  return [...known.values()];
}

async function readLabels(engine: Engine): Promise<Crunched['labels']> {
  const rows = await engine.rows<{
    type: string;
    procedure: string | null;
    code: string | null;
    subject: string | null;
  }>(labelsSql);
  const smallest = (pairs: readonly (readonly [string | null, string | null])[]): Map<string, string> => {
    const labels = new Map<string, string>();
    for (const [key, text] of pairs) {
      const label = cyrillicLookalike(tidy(text)) ?? tidy(text);
      const known = key === null ? undefined : labels.get(key);
      if (key !== null && label !== '' && (known === undefined || label < known)) labels.set(key, label);
    }
    return labels;
  };
  return {
    procedures: smallest(rows.map(({ type, procedure }) => [type, procedure])),
    subjects: smallest(rows.map(({ code, subject }) => [code, named(code, subject)])),
  };
}

/** «02» is how a file may call a subject, not how people do. */
function named(code: string | null, subject: string | null): string | null {
  const name = code === null || !/^\s*\d+([.,]0+)?\s*$/.test(subject ?? '') ? null : subjectName(code);
  return name === null ? subject : name.slice(0, 1).toUpperCase() + name.slice(1);
}
