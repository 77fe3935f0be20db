import { Random } from './random.ts';
import type { DemoSchool } from './school.ts';
import { generalTargets, quietTarget, severityOf, specialTargets, target, type Target } from './targets.ts';

/** Pupils of a grade that leave enough participants of several tests in every year, absences and a thin cohort included. */
const EVALUABLE_COHORT = 13;

export type Lots = ReadonlyMap<DemoSchool, Target>;

/** Which school gets which target: hard lots go mostly, not only, to schools in hard circumstances. */
export function drawLots(schools: readonly DemoSchool[], seed: string): Lots {
  const lots = new Map<DemoSchool, Target>(schools.map((school) => [school, storyTarget(school)]));
  for (const [school, special] of specialLots(schools)) lots.set(school, special);
  const random = new Random(`${seed}/lots`);
  const candidates = schools
    .filter(isCandidate)
    .map((school) => ({ school, hardship: school.difficulty + 0.45 * random.normal() }))
    .sort((a, b) => b.hardship - a.hardship);
  const targets = generalTargets
    .map((wanted) => ({ wanted, severity: severityOf(wanted) + 0.6 * random.normal() }))
    .sort((a, b) => b.severity - a.severity);
  if (candidates.length < targets.length) throw new Error('The invented region has too few schools of a usable size.');
  targets.forEach(({ wanted }, index) => {
    const candidate = candidates[index];
    if (candidate !== undefined) lots.set(candidate.school, wanted);
  });
  return lots;
}

/** One school of the later merger has a low procedure, so that the sum of both is worth looking at. */
function storyTarget({ role }: DemoSchool): Target {
  if (role === 'merged_second') return target('warning', 'quiet');
  return role === 'merger' ? target('quiet', 'warning') : quietTarget;
}

function isCandidate(school: DemoSchool): boolean {
  const { kind, level, role, cohortSize } = school;
  const isOrdinary = role === 'ordinary' || role === 'renamed' || role === 'twin_name';
  const isPlain = kind === 'general' || kind === 'cadet' || kind === 'boarding';
  return isOrdinary && isPlain && level !== 'primary' && cohortSize >= EVALUABLE_COHORT;
}

function specialLots(schools: readonly DemoSchool[]): readonly (readonly [DemoSchool, Target])[] {
  const primary = schools
    .filter(
      ({ level, cohortSize, role }) => level === 'primary' && role === 'ordinary' && cohortSize > EVALUABLE_COHORT,
    )
    .sort((a, b) => b.difficulty - a.difficulty);
  return [
    ...paired(ofKind(schools, 'private'), specialTargets.private),
    ...paired(ofKind(schools, 'evening'), specialTargets.evening),
    ...paired(ofKind(schools, 'open_shift'), specialTargets.open_shift),
    ...paired(primary, specialTargets.primary),
  ];
}

function ofKind(schools: readonly DemoSchool[], kind: DemoSchool['kind']): readonly DemoSchool[] {
  return schools.filter((school) => school.kind === kind).sort((a, b) => b.cohortSize - a.cohortSize);
}

function paired(
  schools: readonly DemoSchool[],
  targets: readonly Target[],
): readonly (readonly [DemoSchool, Target])[] {
  return targets.map((wanted, index) => {
    const school = schools[index];
    if (school === undefined) throw new Error('The invented region lacks a school of a special kind.');
    return [school, wanted];
  });
}
