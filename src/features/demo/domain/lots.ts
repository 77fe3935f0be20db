import { Random } from './random.ts';
import type { DemoSchool } from './school.ts';
import { generalTargets, quietTarget, severityOf, specialTargets, target, type Target } from './targets.ts';

/** Tests that a school needs, with enough pupils every year, to be given a place in a list. */
const ENOUGH_TESTS = 4;

export type Lots = ReadonlyMap<DemoSchool, Target>;

interface Candidates {
  readonly seed: string;
  /** Tests with enough pupils in every year. */
  readonly testsOf: (school: DemoSchool) => number;
}

/** Which school gets which target: hard lots go mostly, not only, to schools in hard circumstances. */
export function drawLots(schools: readonly DemoSchool[], { seed, testsOf }: Candidates): Lots {
  const lots = new Map<DemoSchool, Target>(schools.map((school) => [school, storyTarget(school)]));
  for (const [school, special] of specialLots(schools, testsOf)) lots.set(school, special);
  const random = new Random(`${seed}/lots`);
  const candidates = schools
    .filter((school) => isPlain(school) && testsOf(school) >= ENOUGH_TESTS)
    .map((school) => ({ school, hardship: hardshipOf(school, random) }))
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

/** Where pupils are few, chance alone carries a test over the threshold more often. */
function hardshipOf({ difficulty, cohortSize }: DemoSchool, random: Random): number {
  return difficulty + 0.45 * random.normal() + (cohortSize < 16 ? 0.6 : 0);
}

/** One school of the later merger has a low procedure, so that the sum of both is worth looking at. */
function storyTarget({ role }: DemoSchool): Target {
  if (role === 'merged_second') return target('warning', 'quiet');
  return role === 'merger' ? target('quiet', 'warning') : quietTarget;
}

function isPlain({ kind, level, role }: DemoSchool): boolean {
  const isOrdinary = role === 'ordinary' || role === 'renamed' || role === 'twin_name';
  return isOrdinary && level !== 'primary' && (kind === 'general' || kind === 'cadet' || kind === 'boarding');
}

function specialLots(
  schools: readonly DemoSchool[],
  testsOf: Candidates['testsOf'],
): readonly (readonly [DemoSchool, Target])[] {
  const primary = schools
    .filter((school) => school.level === 'primary' && school.role === 'ordinary' && testsOf(school) === 2)
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
