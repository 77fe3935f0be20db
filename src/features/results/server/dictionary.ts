import type { Engine } from '#platform/duckdb.ts';
import { schoolFields, sittingFields } from '#features/results/domain/fields.ts';
import { judgeResult, type Outcome } from '#features/results/domain/outcome.ts';
import { reasonEffects } from '#features/results/domain/reason.ts';
import { findScale, type Scale } from '#features/results/domain/scale.ts';
import { resolveByFile, type SchoolEntry } from '#features/results/domain/school-resolve.ts';
import { parseSitting, type FieldProblem, type Sitting } from '#features/results/domain/sitting.ts';
import type { MappedTable } from './store-source.ts';

type Raw = Readonly<Record<string, string | null>>;

export interface SittingEntry {
  readonly sitting: Sitting;
  readonly scale: Scale | null;
  readonly isRefused: boolean;
}
export interface OutcomeEntry {
  readonly sitting: number;
  readonly status: string | null;
  readonly mark: string | null;
  readonly scoreKey: string | null;
  readonly outcome: Outcome;
}

/** Every spelling met, understood once. Rows of the engine's tables refer to entries by place. */
export interface Dictionary {
  readonly schools: readonly SchoolEntry[];
  readonly sittings: readonly SittingEntry[];
}

export function isRefusal(problem: FieldProblem): boolean {
  return reasonEffects[problem.code] === 'row';
}

/** Reads the distinct texts of the groups and loads what they mean as `schools` and `sittings`. */
export async function buildDictionary(
  engine: Engine,
  scales: readonly Scale[],
  tables: readonly MappedTable[],
): Promise<Dictionary> {
  const schoolRaws = await distinctTexts(engine, schoolFields);
  const schools = resolveByFile(
    schoolRaws.map((raw) => ({
      code: raw['school_code'] ?? null,
      name: raw['school_name'] ?? null,
      municipality: raw['municipality'] ?? null,
      region: raw['region'] ?? null,
    })),
  );
  const sittingRaws = await distinctTexts(engine, ['t', ...sittingFields]);
  const sittings = sittingRaws.map((raw) => understandSitting(raw, scales, tables));
  await loadSchools(engine, schoolRaws, schools);
  await loadSittings(engine, sittingRaws, sittings);
  return { schools, sittings };
}

async function distinctTexts(engine: Engine, columns: readonly string[]): Promise<Raw[]> {
  return engine.rows<Raw>(`SELECT DISTINCT ${columns.join(', ')} FROM groups ORDER BY ALL`);
}

function understandSitting(raw: Raw, scales: readonly Scale[], tables: readonly MappedTable[]): SittingEntry {
  const places = tables.find((table) => table.id === Number(raw['t']))?.map.places ?? {};
  const present = sittingFields.filter((field) => places[field] !== undefined);
  const sitting = parseSitting(Object.fromEntries(present.map((field) => [field, raw[field] ?? null])));
  const isRefused = sitting.problems.some(isRefusal);
  return { sitting, isRefused, scale: findScale(scales, sitting.procedure, sitting.year) };
}

async function loadSchools(engine: Engine, raws: readonly Raw[], entries: readonly SchoolEntry[]): Promise<void> {
  const columns = {
    s: 'INTEGER',
    school_code: 'VARCHAR',
    school_name: 'VARCHAR',
    municipality: 'VARCHAR',
    region: 'VARCHAR',
    school: 'VARCHAR',
    is_total: 'BOOLEAN',
  } as const;
  const rows = entries.map(({ school, isTotal }, place) => [
    place,
    ...schoolFields.map((field) => raws[place]?.[field] ?? null),
    school?.school ?? null,
    isTotal,
  ]);
  await engine.load('schools', columns, rows);
}

async function loadSittings(engine: Engine, raws: readonly Raw[], entries: readonly SittingEntry[]): Promise<void> {
  const texts = Object.fromEntries(sittingFields.map((field) => [field, 'VARCHAR' as const]));
  const columns = {
    i: 'INTEGER',
    t: 'INTEGER',
    ...texts,
    key: 'VARCHAR',
    type: 'VARCHAR',
    test_subject: 'VARCHAR',
  } as const;
  const rest = {
    test_grade: 'INTEGER',
    test_level: 'VARCHAR',
    test_year: 'INTEGER',
    is_refused: 'BOOLEAN',
    is_total: 'BOOLEAN',
  } as const;
  const rows = entries.map(({ sitting, isRefused }, place) => [
    place,
    Number(raws[place]?.['t']),
    ...sittingFields.map((field) => raws[place]?.[field] ?? null),
    sitting.key,
    sitting.procedure.type,
    sitting.procedure.subject,
    sitting.procedure.grade,
    sitting.procedure.level,
    sitting.year,
    isRefused,
    sitting.isTotal,
  ]);
  await engine.load('sittings', { ...columns, ...rest }, rows);
}

/** Judges each combination of test, status, mark and score text once, and loads it as `outcomes`. Needs `results`. */
export async function buildOutcomes(engine: Engine, { sittings }: Dictionary): Promise<OutcomeEntry[]> {
  const raws = await engine.rows<{ i: number; status: string | null; mark: string | null; score_key: string | null }>(
    'SELECT DISTINCT i, status, mark, score_key FROM results ORDER BY ALL',
  );
  const entries = raws.map(({ i, status, mark, score_key: scoreKey }) => {
    const { procedure } = sittings[i]?.sitting ?? { procedure: { type: '', subject: null, grade: null, level: null } };
    const outcome = judgeResult({ status, mark, score: scoreKey }, procedure, sittings[i]?.scale ?? null);
    return { sitting: i, status, mark, scoreKey, outcome };
  });
  const columns = {
    o: 'INTEGER',
    i: 'INTEGER',
    status: 'VARCHAR',
    mark: 'VARCHAR',
    score_key: 'VARCHAR',
    is_refused: 'BOOLEAN',
    taken: 'INTEGER',
    mark_given: 'INTEGER',
    low: 'INTEGER',
  } as const;
  const rows = entries.map(({ sitting, status, mark, scoreKey, outcome }, place) => [
    place,
    sitting,
    status,
    mark,
    scoreKey,
    outcome.kind === 'refused',
    Number(outcome.kind === 'taken'),
    outcome.kind === 'taken' ? outcome.mark : null,
    Number(outcome.kind === 'taken' && outcome.isLow),
  ]);
  await engine.load('outcomes', columns, rows);
  return entries;
}
