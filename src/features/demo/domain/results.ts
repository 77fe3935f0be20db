import { evaluateSchool } from '#features/lists/domain/evaluate.ts';
import type { Evaluation } from '#features/lists/domain/evaluation.ts';
import { isInCatalogue } from '#features/lists/domain/usable.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { type DemoProcedure, proceduresOf } from './procedures.ts';
import { type Cohorts, type Pupil, registeredFor } from './pupils.ts';
import { Random } from './random.ts';
import { activeYears, type DemoSchool, type ResultYear, resultYears } from './school.ts';
import type { Outcome, Target } from './targets.ts';

/** One school, year and test: who was entered, how many came, how many stayed below the minimum. */
export interface DemoResult {
  readonly test: DemoProcedure;
  readonly year: ResultYear;
  readonly registered: readonly Pupil[];
  readonly participants: number;
  readonly low: number;
  /** Logit of the share below the minimum in the school that year: the better schools also pass better. */
  readonly intercept: number;
}

type Sitting = Omit<DemoResult, 'low' | 'intercept'>;
type Intercepts = Record<ResultYear, number>;

const ATTEMPTS = 4000;
/** After so many draws in vain the lasting strengths and the absences are drawn anew. */
const ATTEMPTS_PER_LEANING = 120;

/**
 * Draws the school's results until the federal rule says of them what the target says. Every draw is of the same model: a year's level,
 * lasting strengths by subject and grade, noise, and chance in who stays below the minimum. The level follows the misses.
 */
export function drawResults(school: DemoSchool, cohorts: Cohorts, target: Target, seed: string): readonly DemoResult[] {
  const random = new Random(`${seed}/results/${school.code}`);
  let sittings = sittingsOf(school, cohorts, seed, random);
  let leanings = drawLeanings(sittings, random);
  let intercepts = startOf(school, target, random);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const results = sittings.map((sitting) => resultOf(sitting, intercepts[sitting.year], leanings, random));
    if (follow(school, target, results, intercepts)) return results;
    if (attempt % ATTEMPTS_PER_LEANING === 0) {
      sittings = sittingsOf(school, cohorts, seed, random);
      leanings = drawLeanings(sittings, random);
      intercepts = startOf(school, target, random);
    }
  }
  throw new Error(`No draw for school ${school.code} gives ${target.list2022} and ${target.list2023}.`);
}

/** Tests with enough pupils in every year for the rule to compare them: a school needs a few to be named at all. */
export function comparableTests(school: DemoSchool, cohorts: Cohorts, seed: string): number {
  const [first, ...others] = resultYears.map(
    (year) =>
      new Set(
        proceduresOf(school, year, seed)
          .filter(
            (test) => isCounted(test) && registeredFor(cohorts, test, year).length > defaultParameters.MIN_PARTICIPANTS,
          )
          .map((test) => test.key),
      ),
  );
  return [...(first ?? [])].filter((key) => others.every((keys) => keys.has(key))).length;
}

function isCounted({ procedure }: DemoProcedure): boolean {
  return isInCatalogue(procedure, defaultParameters.PROCEDURES);
}

function sittingsOf(school: DemoSchool, cohorts: Cohorts, seed: string, random: Random): readonly Sitting[] {
  return activeYears(school.role).flatMap((year) => {
    const absence = 0.03 + 0.05 * random.next();
    return proceduresOf(school, year, seed)
      .map((test) => ({ test, year, registered: registeredFor(cohorts, test, year) }))
      .filter(({ registered }) => registered.length > 0)
      .map((sitting) => {
        const { length } = sitting.registered;
        return { ...sitting, participants: length - random.binomial(length, absence) };
      });
  });
}

/** Lasting strengths: a subject as a whole (its teachers), and within it each grade. */
function drawLeanings(sittings: readonly Sitting[], random: Random): ReadonlyMap<string, number> {
  const subjects = new Map<string, number>();
  const leanings = new Map<string, number>();
  for (const { test } of sittings) {
    const subject = test.procedure.subject ?? '';
    const ofSubject = subjects.get(subject) ?? 0.4 * random.normal();
    subjects.set(subject, ofSubject);
    if (!leanings.has(test.key)) leanings.set(test.key, ofSubject + 0.45 * random.normal());
  }
  return leanings;
}

const LEVELS: Readonly<Record<Outcome, number>> = {
  quiet: -2.4,
  warning: -1.9,
  basic: -1.4,
  moderate: -1.1,
  strong: -0.4,
};

/** The level a year starts from lies between what the target needs and what the school's circumstances make likely. */
function startOf(school: DemoSchool, target: Target, random: Random): Intercepts {
  const natural = school.difficulty;
  function level(outcome: Outcome): number {
    if (outcome === 'quiet') return Math.min(natural, -1.9) + 0.15 * random.normal();
    return 0.75 * LEVELS[outcome] + 0.25 * natural + 0.15 * random.normal();
  }
  const of2021 = level(target.list2022);
  return { 2020: 0.7 * of2021 + 0.3 * natural + 0.15 * random.normal(), 2021: of2021, 2022: level(target.list2023) };
}

function resultOf(
  sitting: Sitting,
  intercept: number,
  leanings: ReadonlyMap<string, number>,
  random: Random,
): DemoResult {
  const logit = intercept + sitting.test.difficulty + (leanings.get(sitting.test.key) ?? 0) + 0.2 * random.normal();
  const low = random.binomial(sitting.participants, 1 / (1 + Math.exp(-logit)));
  return { ...sitting, low, intercept };
}

const outcomes: readonly Outcome[] = ['quiet', 'warning', 'basic', 'moderate', 'strong'];

/** Whether both lists come out as wanted; if not, moves the levels a little towards it. */
function follow(school: DemoSchool, target: Target, results: readonly DemoResult[], intercepts: Intercepts): boolean {
  const cells = results.map((result) => cellOf(school, result));
  const is2023Met = followYear(school, 2023, target.list2023, { cells, intercepts });
  const is2022Met = followYear(school, 2022, target.list2022, { cells, intercepts });
  return is2022Met && is2023Met;
}

interface Draw {
  readonly cells: readonly Cell[];
  readonly intercepts: Intercepts;
}

const STEP = 0.05;

function followYear(school: DemoSchool, listYear: 2022 | 2023, wanted: Outcome, { cells, intercepts }: Draw): boolean {
  const evaluation = evaluateSchool({ school: school.code, listYear, cells }, defaultParameters);
  const miss = Math.sign(outcomes.indexOf(wanted) - outcomes.indexOf(outcomeOf(evaluation)));
  if (miss === 0) return true;
  const resultsYear = listYear === 2023 ? 2022 : 2021;
  const isOnlyRepetitionMissing = miss > 0 && evaluation.partA && !evaluation.partB;
  const moved: ResultYear = isOnlyRepetitionMissing ? (listYear === 2023 ? 2021 : 2020) : resultsYear;
  intercepts[moved] = Math.min(1.5, Math.max(-4.5, intercepts[moved] + miss * STEP));
  return false;
}

function outcomeOf({ isListed, isWarning, cluster }: Evaluation): Outcome {
  if (isListed && cluster !== null && cluster !== 'below_range') return cluster;
  return isWarning ? 'warning' : 'quiet';
}

/** Counts as the import will sum them. Marks above 2 and scores do not matter to the rule and are not drawn yet. */
function cellOf(school: DemoSchool, { test, year, registered, participants, low }: DemoResult): Cell {
  return {
    school: school.code,
    year,
    procedure: test.procedure,
    key: test.key,
    registered: registered.length,
    participants,
    low,
    mark2: low,
    mark3: participants - low,
    mark4: 0,
    mark5: 0,
    scoreSum: 0,
    scored: 0,
    reconstructed: false,
  };
}
