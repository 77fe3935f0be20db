import type { SchoolLevel } from '#features/registry/domain/school.ts';
import { procedureKey, type Procedure } from '#features/results/domain/procedure.ts';
import { Random } from './random.ts';
import type { DemoSchool, ResultYear } from './school.ts';

export const examTypes = ['VPR', 'OGE', 'EGE'] as const;
export type ExamType = (typeof examTypes)[number];

/** A test the region sat, and how much harder than others it is (logit of the share below the minimum). */
export interface DemoProcedure {
  readonly procedure: Procedure & { readonly type: ExamType };
  readonly key: string;
  readonly grade: number;
  readonly difficulty: number;
}

function test(type: ExamType, grade: number, subject: string, difficulty: number): DemoProcedure {
  return leveled(type, grade, { subject, level: null }, difficulty);
}

function leveled(
  type: ExamType,
  grade: number,
  content: Pick<Procedure, 'subject' | 'level'>,
  difficulty: number,
): DemoProcedure {
  const procedure = { type, grade, ...content };
  return { procedure, key: procedureKey(procedure), grade, difficulty };
}

const primary = [test('VPR', 4, 'ru', -0.7), test('VPR', 4, 'ma', -0.9)];
const middle = [
  test('VPR', 5, 'ru', 0),
  test('VPR', 5, 'ma', -0.05),
  test('VPR', 6, 'ru', 0.15),
  test('VPR', 6, 'ma', 0.1),
  test('VPR', 7, 'ru', 0.2),
  test('VPR', 7, 'ma', 0.05),
];
const eighth = [test('VPR', 8, 'ru', 0.1), test('VPR', 8, 'ma', 0.05)];
const ninth = [test('OGE', 9, 'ru', -0.9), test('OGE', 9, 'ma', -0.1)];
const eleventh = [
  test('EGE', 11, 'ru', -3.2),
  leveled('EGE', 11, { subject: 'ma', level: 'base' }, -1.3),
  leveled('EGE', 11, { subject: 'ma', level: 'profile' }, -0.8),
];

/** Grade 8 also sits one science and one humanity; which ones is drawn for each school and year, as the federal plan does. */
const sciences = [test('VPR', 8, 'ph', -0.2), test('VPR', 8, 'ch', -0.5), test('VPR', 8, 'bi', -0.3)];
const humanities = [test('VPR', 8, 'hi', -0.5), test('VPR', 8, 'ge', -0.2), test('VPR', 8, 'so', -0.1)];

const byLevel: Readonly<Record<SchoolLevel, readonly DemoProcedure[]>> = {
  primary,
  basic: [...primary, ...middle, ...eighth, ...ninth],
  secondary: [...primary, ...middle, ...eighth, ...ninth, ...eleventh],
};

/** Evening and open-shift schools begin with grade 8. */
export function proceduresOf(school: DemoSchool, year: ResultYear, seed: string): readonly DemoProcedure[] {
  const isLate = school.kind === 'evening' || school.kind === 'open_shift';
  const base = isLate ? [...eighth, ...ninth, ...eleventh] : byLevel[school.level];
  if (school.level === 'primary' || isLate) return base;
  const random = new Random(`${seed}/drawn subjects/${school.code}/${String(year)}`);
  return [...base, random.pick(sciences), random.pick(humanities)];
}
