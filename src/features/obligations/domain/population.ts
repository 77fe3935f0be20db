import type { SchoolKind } from '#features/registry/domain/school.ts';
import type { Track } from '#features/tracks/domain/track-rules.ts';

export const listClusters = ['basic', 'moderate', 'strong'] as const;
export type ListCluster = (typeof listClusters)[number];

/** One rule that names schools, or municipalities by the schools they have. A year is that of a published list. */
export type Rule =
  | { readonly kind: 'all' }
  | { readonly kind: 'list'; readonly year: number }
  | { readonly kind: 'cluster'; readonly year: number; readonly clusters: readonly ListCluster[] }
  | {
      readonly kind: 'track';
      readonly year: number;
      readonly tracks: readonly Track[];
      /** Groups of the first track; left out: whatever the group. */
      readonly groups?: readonly (1 | 2 | 3 | 4)[] | undefined;
    }
  | { readonly kind: 'grouping'; readonly name: string; readonly on: string }
  | { readonly kind: 'schoolKind'; readonly kinds: readonly SchoolKind[] }
  | { readonly kind: 'municipality'; readonly municipalityIds: readonly number[] }
  /** Numbers of schools or of municipalities, as the subject is. */
  | { readonly kind: 'hand'; readonly ids: readonly number[] };

/** Who is meant: those that fit any rule of `any`, and every rule of `also`, and are not named in `except`. */
export interface Population {
  readonly subject: 'school' | 'municipality';
  readonly any: readonly Rule[];
  readonly also: readonly Rule[];
  readonly except: readonly number[];
}

/** A school with what rules look at, as it was on the day that was asked for. */
export interface SchoolPlace {
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly kind: string | null;
  /** Years whose published list has it, with its cluster there. */
  readonly lists: readonly { readonly year: number; readonly cluster: string | null }[];
  readonly tracks: readonly { readonly year: number; readonly track: number; readonly group: number | null }[];
  /** Dated groupings on the days the rules name. */
  readonly groupings: readonly { readonly name: string; readonly on: string }[];
}

/** What has to be known of schools to answer a population: nothing else is read. */
export interface Needs {
  readonly listYears: readonly number[];
  readonly trackYears: readonly number[];
  readonly groupings: readonly { readonly name: string; readonly on: string }[];
}

export function needsOf({ any, also }: Population): Needs {
  const rules = [...any, ...also];
  const years = (kinds: readonly string[]): number[] => [
    ...new Set(rules.flatMap((rule) => (kinds.includes(rule.kind) && 'year' in rule ? [rule.year] : []))),
  ];
  return {
    listYears: years(['list', 'cluster']),
    trackYears: years(['track']),
    groupings: rules.flatMap((rule) => (rule.kind === 'grouping' ? [{ name: rule.name, on: rule.on }] : [])),
  };
}

/** Numbers of the units that are meant, in the order they came; each once. */
export function pickUnits(
  population: Population,
  schools: readonly SchoolPlace[],
  municipalityIds: readonly number[],
): number[] {
  const isSchool = population.subject === 'school';
  const ids = isSchool ? schools.map(({ schoolId }) => schoolId) : municipalityIds;
  const byUnit = Map.groupBy(schools, ({ schoolId, municipalityId }) => (isSchool ? schoolId : municipalityId));
  const fits = (id: number, rule: Rule): boolean => fitsUnit(rule, population.subject, id, byUnit.get(id) ?? []);
  return ids.filter(
    (id) =>
      !population.except.includes(id) &&
      population.any.some((rule) => fits(id, rule)) &&
      population.also.every((rule) => fits(id, rule)),
  );
}

function fitsUnit(rule: Rule, subject: Population['subject'], id: number, schools: readonly SchoolPlace[]): boolean {
  if (rule.kind === 'all') return true;
  if (rule.kind === 'hand') return rule.ids.includes(id);
  if (rule.kind === 'municipality' && subject === 'municipality') return rule.municipalityIds.includes(id);
  return schools.some((school) => fitsSchool(rule, school));
}

function fitsSchool(rule: Exclude<Rule, { kind: 'all' | 'hand' }>, school: SchoolPlace): boolean {
  switch (rule.kind) {
    case 'list':
      return school.lists.some(({ year }) => year === rule.year);
    case 'cluster':
      return school.lists.some(
        ({ year, cluster }) => year === rule.year && rule.clusters.some((one) => one === cluster),
      );
    case 'track':
      return school.tracks.some((place) => isInTrack(rule, place));
    case 'grouping':
      return school.groupings.some(({ name, on }) => name === rule.name && on === rule.on);
    case 'schoolKind':
      return rule.kinds.some((kind) => kind === school.kind);
    case 'municipality':
      return rule.municipalityIds.includes(school.municipalityId);
  }
}

function isInTrack(rule: Extract<Rule, { kind: 'track' }>, place: SchoolPlace['tracks'][number]): boolean {
  const { year, tracks, groups } = rule;
  if (place.year !== year || !tracks.some((track) => track === place.track)) return false;
  return groups === undefined || place.track !== 1 || groups.some((group) => group === place.group);
}
