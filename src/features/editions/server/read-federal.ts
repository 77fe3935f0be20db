import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import { reasonEffects } from '#features/results/domain/reason.ts';
import type { RegistryIndex } from '#features/results/domain/school-match.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import type { Problem } from '#kernel/problem.ts';
import { openTables } from '#platform/tables/open-tables.ts';
import { readRows } from '#platform/tables/read-rows.ts';
import type { SourceTable } from '#platform/tables/source-table.ts';
import {
  findFederalColumns,
  readFederalRow,
  scoreFederalHeading,
  type FederalFault,
  type FederalPlaces,
  type FederalRow,
} from '../domain/federal-file.ts';
import type { FederalField } from '../domain/federal.words.ts';

const MOST_ROWS = 10_000;

export interface FederalSchool {
  readonly code: string;
  readonly cluster: ClusterOutcome | null;
}

export interface FederalReading {
  /** Null: something refuses the file, and it is among the problems. */
  readonly schools: readonly FederalSchool[] | null;
  readonly problems: readonly Problem[];
}

interface FederalFile {
  readonly path: string;
  readonly fileName: string;
  readonly workDir: string;
}

/** The schools of a federal list as the registry knows them, and everything that is wrong with the file at once. */
export async function readFederalFile(file: FederalFile, index: RegistryIndex, year: number): Promise<FederalReading> {
  const opened = await openTables(file.path, { ...file, scoreHeading: scoreFederalHeading });
  try {
    const [table] = opened.tables;
    if (table === undefined) return { schools: null, problems: opened.refusals };
    const read = await readTable(table, index, year);
    const notes = [...opened.warnings, ...table.problems];
    const isLost = notes.some(({ code }) => code === 'formula_without_value');
    return { schools: isLost ? null : read.schools, problems: [...read.problems, ...notes] };
  } finally {
    await opened.dispose();
  }
}

async function readTable(table: SourceTable, index: RegistryIndex, year: number): Promise<FederalReading> {
  const { places, faults } = findFederalColumns(table.headings);
  const say = (found: readonly FederalFault[]): Problem[] => found.map((fault) => problemOf(fault, table, places));
  if (faults.length > 0) return { schools: null, problems: say(faults) };
  const rows = await readRows(table);
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    const code = rows.length === 0 ? 'no_rows' : 'too_many_rows';
    const expected = rows.length === 0 ? null : `≤ ${String(MOST_ROWS)}`;
    return { schools: null, problems: say([{ code, row: null, field: null, found: String(rows.length), expected }]) };
  }
  const read = rows.map(({ row, cells }) => readFederalRow(row, cells, places));
  const matched = matchSchools(
    read.map(({ value }) => value),
    index,
    year,
  );
  const found = [...read.flatMap((one) => one.faults), ...matched.faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { schools: found.some(isRefusal) ? null : matched.schools, problems: say(found) };
}

const own: readonly string[] = ['unknown_cluster', 'duplicate_school'];

function isRefusal({ code }: FederalFault): boolean {
  const effect = (reasonEffects as Readonly<Record<string, string>>)[code];
  return own.includes(code) || effect === 'row' || effect === 'file';
}

function matchSchools(rows: readonly FederalRow[], index: RegistryIndex, year: number) {
  const raws = rows.map(({ code, name, municipality }) => {
    return { code, name, municipality, region: null, lead: code ?? name, year };
  });
  const faults: FederalFault[] = [];
  const schools = new Map<string, FederalSchool>();
  for (const [place, { school, isTotal, problems }] of index.resolve(raws).entries()) {
    const row = rows[place];
    if (row === undefined) continue;
    faults.push(...problems.map((problem) => faultOf(problem, row.row)));
    const code = isTotal ? null : (school?.code ?? null);
    if (code === null) continue;
    if (schools.has(code)) faults.push(repeated(row, code));
    schools.set(code, { code, cluster: row.cluster });
  }
  return { schools: [...schools.values()], faults };
}

function repeated({ row, name }: FederalRow, code: string): FederalFault {
  return { code: 'duplicate_school', row, field: 'school_name', found: name ?? code, expected: null };
}

const ownFields: readonly string[] = ['school_code', 'school_name', 'municipality'];

function faultOf({ code, field, found, expected }: FieldProblem, row: number): FederalFault {
  const place = ownFields.includes(field) ? (field as FederalField) : null;
  return { code, row, field: place, found, expected: expected.kind === 'value' ? expected.value : null };
}

function problemOf(
  { code, row, field, found, expected }: FederalFault,
  table: SourceTable,
  places: FederalPlaces,
): Problem {
  const place = field === null ? undefined : places[field];
  const column = place === undefined ? null : (table.headings[place] ?? null);
  return { code, file: table.file, sheet: table.sheet, row, column, found, expected };
}
