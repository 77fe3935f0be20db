import type { ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import type { ActionGroup, Track, TrackRules } from './track-rules.ts';

/** A school of the region in a list year, with what the rules look at. */
export interface SchoolFacts {
  readonly schoolId: number;
  readonly code: string;
  readonly kind: string | null;
  readonly level: string | null;
  readonly isListed: boolean;
  readonly isWarning: boolean;
  readonly cluster: ClusterOutcome | null;
  /** Of the low procedures: pupils below the minimum, participants. */
  readonly low: number;
  readonly participants: number;
  /** Last list year before this one in which the school was listed, null when never. */
  readonly lastListed: number | null;
  /** Names of dated groupings that hold in the list year, and in the year before. */
  readonly groupings: readonly string[];
  readonly groupingsBefore: readonly string[];
}

/** Why a school is in a track or group. */
export const reasons = [
  'listed',
  'left_list',
  'warning',
  'zone',
  'every_school',
  'of_tracks',
  'special',
  'participant',
  'service',
  'service_place',
  'rest',
] as const;
export type Reason = (typeof reasons)[number];

export interface Membership {
  readonly schoolId: number;
  readonly track: Track;
  readonly group: ActionGroup | null;
  readonly reason: Reason;
  /** Why this group of track 1. */
  readonly groupReason: Reason | null;
}

/**
 * Who is in which track, and of track 1 in which action group (R-360 … R-364). Tracks overlap; groups do not.
 * @returns at most one row for a school and track, by track, then in the order of the schools
 */
export function assignTracks(schools: readonly SchoolFacts[], year: number, rules: TrackRules): readonly Membership[] {
  const first = inFirst(schools, rules);
  const second = schools.flatMap((school) => {
    const reason = reasonForSecond(school, year, rules);
    return reason === null ? [] : [membership(school, 2, reason)];
  });
  const supported = new Set([...first, ...second].map(({ schoolId }) => schoolId));
  const third = schools.flatMap((school) => {
    if (rules.track3 === 'all') return [membership(school, 3, 'every_school')];
    return supported.has(school.schoolId) ? [membership(school, 3, 'of_tracks')] : [];
  });
  return [...first, ...second, ...third];
}

function membership({ schoolId }: SchoolFacts, track: Track, reason: Reason): Membership {
  return { schoolId, track, group: null, reason, groupReason: null };
}

function inFirst(schools: readonly SchoolFacts[], rules: TrackRules): readonly Membership[] {
  const listed = schools.filter(({ isListed }) => isListed);
  const isServiceNamed = listed.some((school) => isOf(school.groupings, rules.serviceGrouping));
  const places = isServiceNamed ? new Set<number>() : serviceSchools(listed, rules);
  return listed.map((school) => {
    const [group, groupReason] = groupOf(school, rules, places);
    return { ...membership(school, 1, 'listed'), group, groupReason };
  });
}

/** The first that fits: special kinds, participants of the year before, the federal service, the rest. */
function groupOf(school: SchoolFacts, rules: TrackRules, places: ReadonlySet<number>): readonly [ActionGroup, Reason] {
  if (isSpecial(school, rules)) return [4, 'special'];
  if (isParticipant(school, rules)) return [1, 'participant'];
  if (isOf(school.groupings, rules.serviceGrouping)) return [3, 'service'];
  if (places.has(school.schoolId)) return [3, 'service_place'];
  return [2, 'rest'];
}

function isSpecial({ kind, level, groupings }: SchoolFacts, rules: TrackRules): boolean {
  return (
    (kind !== null && rules.specialKinds.includes(kind)) ||
    (level !== null && rules.specialLevels.includes(level)) ||
    isOf(groupings, rules.specialGrouping)
  );
}

function isParticipant({ groupingsBefore }: SchoolFacts, rules: TrackRules): boolean {
  return isOf(groupingsBefore, rules.participantGrouping);
}

/** Places of the service that nobody was named for: strong before moderate, the greater share first, then by code. */
function serviceSchools(listed: readonly SchoolFacts[], rules: TrackRules): ReadonlySet<number> {
  const offered = listed.filter(
    (school) =>
      (school.cluster === 'strong' || school.cluster === 'moderate') &&
      !isSpecial(school, rules) &&
      !isParticipant(school, rules),
  );
  const ordered = offered.toSorted(byNeed);
  return new Set(ordered.slice(0, rules.servicePlaces).map(({ schoolId }) => schoolId));
}

function byNeed(a: SchoolFacts, b: SchoolFacts): number {
  if (a.cluster !== b.cluster) return a.cluster === 'strong' ? -1 : 1;
  // Shares as whole numbers: a/b before c/d when a·d > c·b.
  const difference = b.low * a.participants - a.low * b.participants;
  if (difference !== 0) return difference;
  return a.code < b.code ? -1 : 1;
}

/** The strongest reason: having left the list, then the region's own criteria, then the early warning. */
function reasonForSecond(school: SchoolFacts, year: number, rules: TrackRules): Reason | null {
  const { isListed, lastListed, isWarning, groupings } = school;
  const yearsOut = lastListed === null ? null : year - lastListed;
  if (!isListed && yearsOut !== null && yearsOut >= 1 && yearsOut <= rules.aftercareYears) return 'left_list';
  if (isOf(groupings, rules.zoneGrouping)) return 'zone';
  return isWarning && !isListed && rules.isWarningInTrack2 ? 'warning' : null;
}

/** An empty name is no grouping: the rule then looks at none. */
function isOf(groupings: readonly string[], name: string): boolean {
  return name !== '' && groupings.some((one) => one === name || one.startsWith(`${name} `));
}
