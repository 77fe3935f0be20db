import { studentIdOf } from './identifiers.ts';
import type { DemoProcedure } from './procedures.ts';
import { Random } from './random.ts';
import type { DemoSchool, ResultYear } from './school.ts';

/** An invented pupil: a number, an ability, and the years spent in the school. */
export interface Pupil {
  readonly studentId: string;
  /** Standard normal. */
  readonly ability: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly staysForGrade11: boolean;
  readonly takesProfile: boolean;
}

/** Pupils by the year in which they sat grade 4: the same children are met again a grade higher the year after. */
export type Cohorts = ReadonlyMap<number, readonly Pupil[]>;

const FIRST_COHORT = 2020 - 7;
const LAST_COHORT = 2022;

/** `nextOrdinal` numbers pupils through the region, so that no two are equal. */
export function buildCohorts(school: DemoSchool, seed: string, nextOrdinal: () => number): Cohorts {
  const random = new Random(`${seed}/pupils/${school.code}`);
  const cohorts = new Map<number, readonly Pupil[]>();
  for (let cohort = FIRST_COHORT; cohort <= LAST_COHORT; cohort += 1) {
    const size = Math.max(1, Math.round(school.cohortSize * (1 + 0.13 * random.normal())));
    cohorts.set(
      cohort,
      Array.from({ length: size }, () => newPupil(random, nextOrdinal())),
    );
  }
  return cohorts;
}

function newPupil(random: Random, ordinal: number): Pupil {
  const ability = random.normal();
  const move = random.next();
  return {
    studentId: studentIdOf(ordinal),
    ability,
    firstYear: move < 0.03 ? 2022 : move < 0.06 ? 2021 : 2020,
    lastYear: move > 0.97 ? 2020 : move > 0.94 ? 2021 : 2022,
    // The stronger half goes on to grade 11, the stronger half of that takes the profile paper.
    staysForGrade11: ability + 0.8 * random.normal() > 0,
    takesProfile: ability + 0.8 * random.normal() > 0.5,
  };
}

/** Everybody entered for the test, those who will be absent too. */
export function registeredFor(cohorts: Cohorts, test: DemoProcedure, year: ResultYear): readonly Pupil[] {
  const cohort = cohorts.get(year - (test.grade - 4)) ?? [];
  const present = cohort.filter((pupil) => pupil.firstYear <= year && year <= pupil.lastYear);
  if (test.procedure.type !== 'EGE') return present;
  const { level } = test.procedure;
  return present.filter(
    (pupil) => pupil.staysForGrade11 && (level === null || pupil.takesProfile === (level === 'profile')),
  );
}
