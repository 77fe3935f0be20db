import type { Cluster } from '#features/lists/domain/evaluation.ts';

/** What the two lists say of a school: named with a cluster, in the warning zone, or nothing (good results, or too few pupils). */
export type Outcome = 'quiet' | 'warning' | Cluster;
export interface Target {
  readonly list2022: Outcome;
  readonly list2023: Outcome;
  readonly isParticipant: boolean;
  readonly isInService: boolean;
}

type Wish = readonly [list2022: Outcome, list2023: Outcome, schools: number];

/** Groups of the list of 2023 as the golden tables count them (domain specification §10, G1 and G2). */
const participantsWhoStayed: readonly Wish[] = [
  ['basic', 'basic', 4],
  ['moderate', 'basic', 3],
  ['strong', 'basic', 2],
  ['moderate', 'moderate', 2],
  ['strong', 'moderate', 3],
  ['basic', 'moderate', 1],
  ['strong', 'strong', 3],
];
/** Participants of 2022 who left: 24 of 42 (G5). */
const participantsWhoLeft: readonly Wish[] = [
  ['basic', 'quiet', 6],
  ['basic', 'warning', 6],
  ['moderate', 'quiet', 4],
  ['moderate', 'warning', 5],
  ['strong', 'warning', 3],
];
const inService: readonly Wish[] = [
  ['warning', 'moderate', 11],
  ['strong', 'moderate', 4],
  ['basic', 'moderate', 3],
  ['moderate', 'moderate', 6],
  ['strong', 'strong', 2],
  ['moderate', 'strong', 3],
  ['basic', 'strong', 1],
];
const basicOutsideTheService: readonly Wish[] = [
  ['basic', 'basic', 3],
  ['moderate', 'basic', 4],
  ['strong', 'basic', 2],
  ['warning', 'basic', 17],
];
/** Seven of the thirteen others; the six of special kinds are in `specialTargets`. */
const others: readonly Wish[] = [
  ['warning', 'moderate', 6],
  ['warning', 'strong', 1],
];
const othersWhoLeft: readonly Wish[] = [
  ['basic', 'quiet', 10],
  ['basic', 'warning', 7],
  ['moderate', 'quiet', 5],
  ['moderate', 'warning', 3],
  ['strong', 'warning', 2],
];
/** Never named, yet with a low procedure in one of the years. */
const justWarned: readonly Wish[] = [
  ['quiet', 'warning', 14],
  ['warning', 'quiet', 12],
  ['warning', 'warning', 8],
];

export const generalTargets: readonly Target[] = [
  ...expanded(participantsWhoStayed, { isParticipant: true }),
  ...expanded(participantsWhoLeft, { isParticipant: true }),
  ...expanded(inService, { isInService: true }),
  ...expanded(basicOutsideTheService, {}),
  ...expanded(others, {}),
  ...expanded(othersWhoLeft, {}),
  ...expanded(justWarned, {}),
];

/** Schools of special kinds in the list of 2023, in the order in which the kind meets them; two of six were in the list before. */
export const specialTargets = {
  private: [target('warning', 'basic')],
  evening: [target('strong', 'strong'), target('warning', 'strong')],
  open_shift: [target('strong', 'moderate'), target('warning', 'strong')],
  primary: [target('warning', 'moderate')],
} as const satisfies Record<string, readonly Target[]>;

export const quietTarget: Target = target('quiet', 'quiet');

export function target(list2022: Outcome, list2023: Outcome): Target {
  return { list2022, list2023, isParticipant: false, isInService: false };
}

function expanded(wishes: readonly Wish[], marks: Partial<Target>): readonly Target[] {
  return wishes.flatMap(([list2022, list2023, schools]) =>
    Array.from({ length: schools }, () => ({ ...target(list2022, list2023), ...marks })),
  );
}

const SEVERITY: Readonly<Record<Outcome, number>> = { quiet: 0, warning: 0.6, basic: 1.4, moderate: 2.2, strong: 3 };

/** How hard a school's lot is over both years: hard lots go to schools with hard circumstances. */
export function severityOf({ list2022, list2023 }: Target): number {
  return SEVERITY[list2022] + SEVERITY[list2023];
}
