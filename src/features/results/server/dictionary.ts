import type { Engine } from '#platform/duckdb.ts';
import { sittingFields } from '#features/results/domain/fields.ts';
import { reasonEffects } from '#features/results/domain/reason.ts';
import { findScale, type Scale } from '#features/results/domain/scale.ts';
import { resolveByFile, type RawSchool, type SchoolEntry } from '#features/results/domain/school-resolve.ts';
import { parseSitting, readYear, type FieldProblem, type Sitting } from '#features/results/domain/sitting.ts';
import { tidy } from '#features/results/domain/text.ts';
import { schoolKeys, type MappedTable } from './store-source.ts';

export type Raw = Readonly<Record<string, string | null>>;

export interface SittingEntry {
  readonly sitting: Sitting;
  readonly scale: Scale | null;
  readonly isRefused: boolean;
  /** The class as written: parallel classes of a school are different rows of one test. */
  readonly gradeText: string;
  /** `id` of the table it was met in. */
  readonly table: number;
}

/** Every spelling of a school and of a test, understood once. Rows of the engine's tables refer to entries by place. */
export interface Dictionary {
  readonly schools: readonly SchoolEntry[];
  readonly sittings: readonly SittingEntry[];
}

export interface DictionaryOptions {
  readonly scales: readonly Scale[];
  readonly tables: readonly MappedTable[];
  readonly resolve?: ((raws: readonly RawSchool[]) => SchoolEntry[]) | undefined;
}

export function isRefusal(problem: FieldProblem): boolean {
  return reasonEffects[problem.code] === 'row';
}

/** Reads the distinct texts of the groups and loads what they mean as `schools` and `sittings`. */
export async function buildDictionary(engine: Engine, options: DictionaryOptions): Promise<Dictionary> {
  const schoolRaws = await distinctTexts(engine, schoolKeys);
  const schools = (options.resolve ?? resolveByFile)(schoolRaws.map(rawSchool));
  const sittingRaws = await distinctTexts(engine, ['t', ...sittingFields]);
  const sittings = sittingRaws.map((raw) => understandSitting(raw, options));
  await loadSchools(engine, schoolRaws, schools);
  await loadSittings(engine, sittingRaws, sittings);
  return { schools, sittings };
}

async function distinctTexts(engine: Engine, columns: readonly string[]): Promise<Raw[]> {
  return engine.rows<Raw>(`SELECT DISTINCT ${columns.join(', ')} FROM groups ORDER BY ALL`);
}

function rawSchool(raw: Raw): RawSchool {
  return {
    code: raw['school_code'] ?? null,
    name: raw['school_name'] ?? null,
    municipality: raw['municipality'] ?? null,
    region: raw['region'] ?? null,
    lead: raw['lead_key'] ?? null,
    year: readYear(raw['school_year'] ?? null),
  };
}

function understandSitting(raw: Raw, { scales, tables }: DictionaryOptions): SittingEntry {
  const table = Number(raw['t']);
  const places = tables.find(({ id }) => id === table)?.map.places ?? {};
  const present = sittingFields.filter((field) => places[field] !== undefined);
  const sitting = parseSitting(Object.fromEntries(present.map((field) => [field, raw[field] ?? null])));
  const scale = findScale(scales, sitting.procedure, sitting.year);
  return { sitting, scale, isRefused: sitting.problems.some(isRefusal), gradeText: tidy(raw['grade'] ?? null), table };
}

async function loadSchools(engine: Engine, raws: readonly Raw[], entries: readonly SchoolEntry[]): Promise<void> {
  const columns = {
    s: 'INTEGER',
    school_no: 'INTEGER',
    ...Object.fromEntries(schoolKeys.map((field) => [field, 'VARCHAR' as const])),
    school: 'VARCHAR',
    origin: 'VARCHAR',
    is_refused: 'BOOLEAN',
    is_total: 'BOOLEAN',
    has_problem: 'BOOLEAN',
  } as const;
  const numberOf = numbering();
  const rows = entries.map(({ school, origin, isTotal, problems }, place) => [
    place,
    numberOf(school?.school ?? ''),
    ...schoolKeys.map((field) => raws[place]?.[field] ?? null),
    school?.school ?? null,
    origin ?? school?.school ?? null,
    school === null && !isTotal,
    isTotal,
    problems.length > 0,
  ]);
  await engine.load('schools', columns, rows);
}

async function loadSittings(engine: Engine, raws: readonly Raw[], entries: readonly SittingEntry[]): Promise<void> {
  const columns = {
    i: 'INTEGER',
    test_no: 'INTEGER',
    t: 'INTEGER',
    ...Object.fromEntries(sittingFields.map((field) => [field, 'VARCHAR' as const])),
    key: 'VARCHAR',
    type: 'VARCHAR',
    test_subject: 'VARCHAR',
    test_grade: 'INTEGER',
    test_level: 'VARCHAR',
    test_year: 'INTEGER',
    is_refused: 'BOOLEAN',
    is_total: 'BOOLEAN',
    has_problem: 'BOOLEAN',
    is_strict: 'BOOLEAN',
  } as const;
  const numberOf = numbering();
  const rows = entries.map(({ sitting, isRefused, table }, place) => [
    place,
    numberOf(`${String(sitting.year)}|${sitting.key}`),
    table,
    ...sittingFields.map((field) => raws[place]?.[field] ?? null),
    sitting.key,
    sitting.procedure.type,
    sitting.procedure.subject,
    sitting.procedure.grade,
    sitting.procedure.level,
    sitting.year,
    isRefused,
    sitting.isTotal,
    sitting.problems.length > 0 || sitting.isTotal,
    false,
  ]);
  await engine.load('sittings', columns, rows);
}

/** Same text, same number: summing by numbers is cheaper than by texts. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}
