import type { DemoMunicipality } from './municipalities.ts';
import type { SchoolKind, SchoolLevel } from '#features/registry/domain/school.ts';

/** What the region's history needs of a particular school. */
export type Role =
  'ordinary' | 'merged_first' | 'merged_second' | 'merger' | 'renamed' | 'closed' | 'opened' | 'twin_name' | 'branch';

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
/** The two schools of the merger have results up to this year, the school they became has the following ones. */
export const LAST_YEAR_BEFORE_MERGER = 2021;

export const resultYears = [2020, 2021, 2022] as const;
export type ResultYear = (typeof resultYears)[number];

/** Years in which pupils of the school sat anything. */
export function activeYears(role: Role): readonly ResultYear[] {
  if (role === 'merged_first' || role === 'merged_second' || role === 'closed') return [2020, 2021];
  if (role === 'merger' || role === 'opened') return [2022];
  return resultYears;
}
