import type { Engine } from '#platform/duckdb.ts';
import { areBarePercents, readCounts, type RawCounts, type SchoolCounts } from '#features/results/domain/counts.ts';
import type { Field } from '#features/results/domain/fields.ts';
import { headingKey } from '#features/results/domain/headings.ts';
import { bareMarkWords, groupHeadingWords } from '#features/results/domain/headings.words.ts';
import { normaliseMunicipality } from '#features/registry/domain/municipality-name.ts';
import { hasLogin, isTerritoryName } from '#features/results/domain/school-resolve.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import { tidy } from '#features/results/domain/text.ts';
import type { Dictionary } from './dictionary.ts';
import { problemsOfRow } from './problems.ts';
import { streamCountRows, type CountRow } from './store-counts.ts';
import type { MappedTable } from './store-source.ts';

/** A row of a table of school counts, judged. */
export interface JudgedCounts {
  readonly table: MappedTable;
  readonly ord: number;
  readonly school: number;
  readonly sitting: number;
  /** null when the row is refused or left out. */
  counts: SchoolCounts | null;
  readonly isTotal: boolean;
  problems: readonly FieldProblem[];
}

/** Reads tables with one row a school. They are small beside tables of pupils, so they are judged row by row, in memory. */
export async function judgeCountTables(
  engine: Engine,
  tables: readonly MappedTable[],
  dictionary: Dictionary,
): Promise<readonly JudgedCounts[]> {
  const judged: JudgedCounts[] = [];
  for (const table of tables) {
    const rows: CountRow[] = [];
    for await (const some of streamCountRows(engine, table)) rows.push(...some);
    const isPercent = isBare(table) && areBarePercents(rows.map(({ raw }) => raw));
    const isAbove = rowsAbove(table, rows);
    const own = rows.map((row) => judgeRow({ table, isAbove, dictionary }, isPercent ? asPercents(row) : row));
    judged.push(...(isGrouped(table) ? checkGroups(rows, own) : own));
  }
  return refuseCopies(judged, dictionary);
}

interface Judging {
  readonly table: MappedTable;
  readonly isAbove: (row: CountRow) => boolean;
  readonly dictionary: Dictionary;
}

function judgeRow({ table, isAbove, dictionary }: Judging, row: CountRow): JudgedCounts {
  const { ord, school, sitting, raw } = row;
  const base = { table, ord, school, sitting };
  const plain = { ord, school, sitting, outcome: null, student: null, isConflict: null };
  const known = problemsOfRow(plain, dictionary, { entries: [], students: new Map() });
  if (known.some(({ code }) => code === 'totals_row')) return { ...base, counts: null, isTotal: true, problems: known };
  if (isAbove(row)) {
    const problem = totalsProblem('school_name', tidy(row.name), { kind: 'school' });
    return { ...base, counts: null, isTotal: true, problems: [problem] };
  }
  const outcome = readCounts(raw);
  const problems = outcome.kind === 'refused' ? [...known, outcome.problem] : known;
  const isKnown = dictionary.schools[school]?.school != null && dictionary.sittings[sitting]?.isRefused === false;
  const counts = isKnown && outcome.kind === 'counts' ? outcome.counts : null;
  return { ...base, counts, isTotal: false, problems };
}

/** Which rows sum the schools below them: without a login in tables of the federal system, territories without a code in others. */
function rowsAbove(table: MappedTable, rows: readonly CountRow[]): Judging['isAbove'] {
  if (isGrouped(table)) return ({ name }) => !hasLogin(name);
  if (rows.every(({ code }) => tidy(code) === '')) return () => false;
  const municipalities = new Set(rows.map(({ municipality }) => normaliseMunicipality(tidy(municipality))));
  return ({ code, name }) => tidy(code) === '' && isTerritoryName(tidy(name), municipalities);
}

function totalsProblem(field: Field, found: string, expected: FieldProblem['expected']): FieldProblem {
  return { code: 'totals_row', field, found, expected };
}

/** In the federal system's tables a row of a municipality stands above its schools: their participants sum to its own. */
function checkGroups(rows: readonly CountRow[], judged: readonly JudgedCounts[]): readonly JudgedCounts[] {
  return judged.map((row, place) => {
    if (!row.isTotal || judged[place + 1]?.isTotal !== false) return row;
    const end = judged.findIndex((other, later) => later > place && other.isTotal);
    const schools = judged.slice(place + 1, end === -1 ? undefined : end);
    const sum = schools.reduce((total, { counts }) => total + (counts?.participants ?? 0), 0);
    const own = tidy(rows[place]?.raw.participants ?? null);
    if (own === '' || own === String(sum)) return row;
    return { ...row, problems: [totalsProblem('participants', own, { kind: 'value', value: String(sum) })] };
  });
}

/** The same school, test, year and class twice: equal counts count once, others are refused. */
function refuseCopies(judged: readonly JudgedCounts[], dictionary: Dictionary): readonly JudgedCounts[] {
  const groups = Map.groupBy(
    judged.filter(({ counts }) => counts !== null),
    (row) => identityOf(row, dictionary),
  );
  for (const rows of groups.values()) {
    const isConflict = new Set(rows.map(({ counts }) => JSON.stringify(counts))).size > 1;
    for (const row of isConflict ? rows : rows.slice(1)) {
      const code = isConflict ? 'duplicate_conflict' : 'duplicate_student';
      row.counts = null;
      row.problems = [...row.problems, { code, field: 'school_code', found: '', expected: { kind: 'one_row' } }];
    }
  }
  return judged;
}

function identityOf(row: JudgedCounts, { schools, sittings }: Dictionary): string {
  const entry = schools[row.school];
  const test = sittings[row.sitting];
  const school = entry?.origin ?? entry?.school?.school;
  return JSON.stringify([school, test?.sitting.key, test?.sitting.year, test?.gradeText]);
}

function isBare({ source, map }: MappedTable): boolean {
  return map.places.n2 !== undefined && bareMarkWords.includes(headingKey(source.headings[map.places.n2] ?? ''));
}

function isGrouped({ source, map }: MappedTable): boolean {
  const { school_code: code, school_name: name } = map.places;
  return (
    code === undefined && name !== undefined && groupHeadingWords.includes(headingKey(source.headings[name] ?? ''))
  );
}

function asPercents(row: CountRow): CountRow {
  const { n2, n3, n4, n5, ...rest } = row.raw;
  const raw: RawCounts = { ...rest, pct2: n2 ?? null, pct3: n3 ?? null, pct4: n4 ?? null, pct5: n5 ?? null };
  return { ...row, raw };
}
