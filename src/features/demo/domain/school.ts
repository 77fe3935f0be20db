import type { DemoMunicipality } from './municipalities.ts';
import type { SchoolKind, SchoolLevel } from '#features/registry/domain/school.ts';

/** What the region's history needs of a particular school. */
export type Role =
  | 'ordinary'
  | 'merged_first'
  | 'merged_second'
  | 'merger'
  | 'split_whole'
  | 'split_first'
  | 'split_second'
  | 'renamed'
  | 'closed'
  | 'opened'
  | 'twin_name'
  | 'branch';

export interface DemoSchool {
  readonly ordinal: number;
  readonly code: string;
  readonly name: string;
  /** Name until the last day before `nameSince`; null when the school was never renamed. */
  readonly formerName: string | null;
  readonly municipality: DemoMunicipality;
  readonly kind: SchoolKind;
  readonly level: SchoolLevel;
  readonly isRural: boolean;
  readonly role: Role;
  /** Ordinal of the head school of a branch. */
  readonly headOrdinal: number | null;
  /** Pupils of one grade, as a rule. */
  readonly cohortSize: number;
  /** 0 is a prosperous neighbourhood, 1 a deprived one. */
  readonly deprivation: number;
  /** Logit of the share below the minimum that the school tends to, before the year and the procedure. */
  readonly difficulty: number;
}

/** The name of the renamed school changed on 1 September of this year: results of earlier years carry the former name. */
export const RENAMED_IN = 2021;

export const resultYears = [2020, 2021, 2022] as const;
export type ResultYear = (typeof resultYears)[number];

/** Years in which pupils of the school sat anything; all of them when nothing is said. */
const YEARS: Partial<Readonly<Record<Role, readonly ResultYear[]>>> = {
  merged_first: [2020, 2021],
  merged_second: [2020, 2021],
  merger: [2022],
  split_whole: [2020, 2021],
  split_first: [2022],
  split_second: [2022],
  closed: [2020, 2021],
  opened: [2022],
};

export function activeYears(role: Role): readonly ResultYear[] {
  return YEARS[role] ?? resultYears;
}
