import type { Engine } from '#platform/duckdb.ts';
import { judgeResult, type Outcome } from '#features/results/domain/outcome.ts';
import type { FieldProblem } from '#features/results/domain/sitting.ts';
import { textProblem } from '#features/results/domain/text-problem.ts';
import { isRefusal, type Dictionary } from './dictionary.ts';

export interface Outcomes {
  /** By place; `results` rows find theirs through the table `outcomes`. */
  readonly entries: readonly Outcome[];
  /** Faults of pupil codes that had to be looked at. */
  readonly students: ReadonlyMap<string, FieldProblem>;
}

interface RawOutcome {
  readonly i: number;
  readonly status: string | null;
  readonly mark: string | null;
  readonly score_key: string | null;
}

/** Judges each combination of test, status, mark and score text once, and loads it as `outcomes`. Needs `results`. */
export async function buildOutcomes(engine: Engine, dictionary: Dictionary): Promise<Outcomes> {
  const raws = await engine.rows<RawOutcome>('SELECT DISTINCT i, status, mark, score_key FROM results ORDER BY ALL');
  const entries = raws.map((raw) => judge(dictionary, raw, raw.score_key));
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
    /** For score texts the engine could not read as a number. */
    points: 'DOUBLE',
  } as const;
  const rows = raws.map(({ i, status, mark, score_key: scoreKey }, place) => {
    const outcome = entries[place];
    const taken = outcome?.kind === 'taken' ? outcome : { mark: null, isLow: false, score: null };
    const judged = [outcome?.kind === 'refused', Number(outcome?.kind === 'taken'), taken.mark, Number(taken.isLow)];
    return [place, i, status, mark, scoreKey, ...judged, taken.score];
  });
  await engine.load('outcomes', columns, rows);
  return { entries, students: await loadStudents(engine) };
}

async function loadStudents(engine: Engine): Promise<ReadonlyMap<string, FieldProblem>> {
  const raws = await engine.rows<{ student_key: string }>(
    'SELECT DISTINCT student_key FROM results WHERE student_key IS NOT NULL ORDER BY ALL',
  );
  const students = new Map(
    raws.flatMap(({ student_key: text }) => {
      const problem = textProblem('student_id', text);
      return problem === null ? [] : [[text, problem] as const];
    }),
  );
  const columns = { student_key: 'VARCHAR', is_refused: 'BOOLEAN' } as const;
  await engine.load(
    'students',
    columns,
    [...students].map(([text, problem]) => [text, isRefusal(problem)]),
  );
  return students;
}

/**
 * Finds tests whose rows cannot all be judged by their mark alone: the lowest or highest score of a mark does not fit the scale,
 * or decides more than the mark does. Marks them `is_strict`; true when there are any.
 */
export async function findStrictTests(engine: Engine, dictionary: Dictionary): Promise<boolean> {
  const spans = await engine.rows<RawOutcome & { lowest: number; highest: number }>(
    `SELECT i, status, mark, score_key, min(score_min)::DOUBLE AS lowest, max(score_max)::DOUBLE AS highest
     FROM results WHERE score_key IS NULL AND score_min IS NOT NULL GROUP BY ALL`,
  );
  const strict = spans.filter((span) => {
    const plain = describe(judge(dictionary, span, null));
    return [span.lowest, span.highest].some((score) => describe(judge(dictionary, span, String(score))) !== plain);
  });
  if (strict.length === 0) return false;
  const places = [...new Set(strict.map(({ i }) => String(i)))];
  await engine.run(`UPDATE sittings SET is_strict = true WHERE i IN (${places.join(', ')})`);
  return true;
}

function judge({ sittings }: Dictionary, { i, status, mark }: RawOutcome, score: string | null): Outcome {
  const entry = sittings[i];
  if (entry === undefined) throw new Error(`no test ${String(i)}`);
  return judgeResult({ status, mark, score }, entry.sitting.procedure, entry.scale);
}

/** What a score may change. */
function describe(outcome: Outcome): string {
  return outcome.kind === 'taken' ? `${String(outcome.mark)} ${String(outcome.isLow)}` : outcome.kind;
}
