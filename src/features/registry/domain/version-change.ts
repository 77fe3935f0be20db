import type { SchoolKind, SchoolLevel } from './school.ts';

/** A version with the numbers of what it names. */
export interface DatedVersion {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly municipalityId: number;
  readonly kind: SchoolKind | null;
  readonly level: SchoolLevel | null;
  readonly isRural: boolean | null;
  readonly branchOfId: number | null;
}

export interface VersionChange extends Omit<DatedVersion, 'validTo'> {
  /** First day of the version that is corrected; null: another one begins. */
  readonly replaces: string | null;
}

export const versionFaults = [
  'name_missing',
  'day_ahead',
  'day_taken',
  'day_before_version',
  'day_outside',
  'after_end',
  'nothing_changed',
  'own_branch',
] as const;
export type VersionFault = (typeof versionFaults)[number];

export interface VersionProblem {
  readonly code: VersionFault;
  readonly field: 'name' | 'validFrom' | 'branchOfId';
  readonly found: string | null;
}

export interface ChangedHistory {
  readonly problems: readonly VersionProblem[];
  /** The whole history as it is to be; as it was when there are problems. */
  readonly versions: readonly DatedVersion[];
}

const attributes = ['name', 'municipalityId', 'kind', 'level', 'isRural', 'branchOfId'] as const;

/**
 * The history of a school with one version corrected or begun. A version that begins inside another one ends it and holds as
 * long as that one did; one that is corrected keeps its neighbours joined.
 */
export function changeVersion(
  history: readonly DatedVersion[],
  change: VersionChange,
  { schoolId, today }: { readonly schoolId: number; readonly today: string },
): ChangedHistory {
  const problem = (code: VersionFault, field: VersionProblem['field'], found: string | null): VersionProblem => {
    return { code, field, found };
  };
  const problems = [
    ...(change.name === '' ? [problem('name_missing', 'name', null)] : []),
    ...(change.validFrom > today ? [problem('day_ahead', 'validFrom', change.validFrom)] : []),
    ...(change.branchOfId === schoolId ? [problem('own_branch', 'branchOfId', null)] : []),
  ];
  const { replaces, ...said } = change;
  const done = replaces === null ? begin(history, said) : correct(history, said, replaces);
  const all = typeof done === 'string' ? [...problems, problem(done, 'validFrom', change.validFrom)] : problems;
  return typeof done === 'string' || all.length > 0
    ? { problems: all, versions: history }
    : { problems: [], versions: done };
}

type Said = Omit<DatedVersion, 'validTo'>;

function begin(history: readonly DatedVersion[], said: Said): VersionFault | DatedVersion[] {
  const { validFrom } = said;
  if (history.some((version) => version.validFrom === validFrom)) return 'day_taken';
  const at = history.findLastIndex((version) => version.validFrom < validFrom);
  const before = history[at];
  if (before === undefined) return 'day_before_version';
  if (before.validTo !== null && before.validTo <= validFrom) return 'after_end';
  if (attributes.every((name) => before[name] === said[name])) return 'nothing_changed';
  return history.flatMap((version, index) =>
    index === at
      ? [
          { ...version, validTo: validFrom },
          { ...said, validTo: version.validTo },
        ]
      : [version],
  );
}

function correct(history: readonly DatedVersion[], said: Said, replaces: string): VersionFault | DatedVersion[] {
  const at = history.findIndex((version) => version.validFrom === replaces);
  const [before, own] = [history[at - 1], history[at]];
  if (own === undefined) return 'day_outside';
  const isLate = own.validTo !== null && said.validFrom >= own.validTo;
  if (isLate || (before !== undefined && said.validFrom <= before.validFrom)) return 'day_outside';
  return history.map((version, index) => {
    if (index === at) return { ...said, validTo: own.validTo };
    const isJoined = index === at - 1 && version.validTo === own.validFrom;
    return isJoined ? { ...version, validTo: said.validFrom } : version;
  });
}

/** The history without a version begun by mistake: the one before it goes on. @returns null when it is the only one, or unknown */
export function withoutVersion(history: readonly DatedVersion[], validFrom: string): readonly DatedVersion[] | null {
  const at = history.findIndex((version) => version.validFrom === validFrom);
  const own = history[at];
  if (own === undefined || history.length < 2) return null;
  return history
    .map((version, index) => (index === at - 1 ? { ...version, validTo: own.validTo } : version))
    .filter((_, index) => index !== at);
}
