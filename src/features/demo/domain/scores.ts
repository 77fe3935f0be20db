import { findScale, hasMarks, markOfScore, type Cuts } from '#features/results/domain/scale.ts';
import { builtInScales } from '#features/results/domain/scales.ts';
import type { Procedure } from '#features/results/domain/procedure.ts';
import type { Pupil } from './pupils.ts';
import { Random } from './random.ts';
import type { DemoResult } from './results.ts';

/** A row of the file: both null when the pupil did not come; the mark is null where the exam has none. */
interface PupilResult {
  readonly pupil: Pupil;
  readonly score: number | null;
  readonly mark: number | null;
}

interface DemoScale {
  readonly maxScore: number;
  readonly cuts: Cuts;
}

/** Basic mathematics of ЕГЭ has no scale among the shipped ones: 21 points, marks from 7, 12 and 17. */
const baseMathematics: DemoScale = { maxScore: 21, cuts: { mark3: 7, mark4: 12, mark5: 17 } };
/** The region kept one scale over the three years: the one in force when the list of 2023 was made. */
const SCALE_YEAR = 2023;

export function scaleOf(procedure: Procedure): DemoScale {
  if (procedure.type === 'EGE' && procedure.level === 'base') return baseMathematics;
  const scale = findScale(builtInScales, procedure, SCALE_YEAR);
  if (scale === null) throw new Error('The invented region sat a test without a scale.');
  return scale;
}

/** Pupils with their scores, in the order of the cohort. Exactly `low` of those present stay under the minimum: the weakest that day. */
export function pupilResults(result: DemoResult, seed: string, schoolCode: string): readonly PupilResult[] {
  const random = new Random(`${seed}/scores/${schoolCode}/${String(result.year)}/${result.test.key}`);
  const present = random.shuffled(result.registered).slice(0, result.participants);
  const ranked = present
    .map((pupil) => ({ pupil, form: 0.8 * pupil.ability + 0.6 * random.normal() }))
    .sort((a, b) => a.form - b.form);
  const scale = scaleOf(result.test.procedure);
  const scores = ranked
    .map((_, place) => (place < result.low ? scoreBelow(scale, random) : scoreAbove(scale, result.intercept, random)))
    .sort((a, b) => a - b);
  const scoreOf = new Map(ranked.map(({ pupil }, place) => [pupil, scores[place] ?? 0]));
  const isMarked = hasMarks(result.test.procedure);
  return result.registered.map((pupil) => {
    const score = scoreOf.get(pupil) ?? null;
    return { pupil, score, mark: score === null || !isMarked ? null : markOfScore(scale.cuts, score) };
  });
}

/** Most of those who miss the minimum miss it by little. */
function scoreBelow({ cuts }: DemoScale, random: Random): number {
  return Math.max(0, cuts.mark3 - 1 - Math.floor(Math.abs(random.normal()) * cuts.mark3 * 0.32));
}

function scoreAbove({ cuts, maxScore }: DemoScale, intercept: number, random: Random): number {
  const centre = 0.4 - 0.12 * (intercept + 1.75);
  const place = Math.min(0.999, Math.abs(centre + 0.23 * random.normal()));
  return cuts.mark3 + Math.floor(place * (maxScore - cuts.mark3 + 1));
}
