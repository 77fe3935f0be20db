import type { Recurrence } from '#features/lists/domain/evaluation.ts';
import { loadLineage } from '#features/registry/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Exam, Sitting } from '../domain/exams.ts';
import { listingsOf, type Listing, type ListOfYear } from '../domain/listing.ts';
import * as store from './store-facts.ts';
import { listActivity, listSat, type ActivityRow, type SatRow } from './store-year-facts.ts';

/** What is known of a school in the year of a published list. */
export interface SchoolYear {
  readonly year: number;
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly isStanding: boolean;
  readonly isListed: boolean;
  readonly cluster: string | null;
  readonly wasListed: boolean | null;
  readonly recurrence: Recurrence | null;
  /** Lists in a row up to this one. */
  readonly running: number;
  /** It sat anything in the year of the results behind the list. */
  readonly hasResults: boolean;
  readonly tracks: ReadonlySet<number>;
  readonly hasCurator: boolean;
  readonly activity: ActivityRow | null;
  /** Something was asked of somebody in the year: else nothing can be told of who did it. */
  readonly isYearActive: boolean;
  /** In the year of the results behind the list, and in the one before. */
  sat(exam: Exam): readonly [Sitting | undefined, Sitting | undefined];
}

/** Schools that exist, are in the list of a year or were in the one before. */
export async function loadSchoolYears(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  scope: Scope,
  years: readonly number[],
): Promise<readonly SchoolYear[]> {
  if (years.length === 0) return [];
  const today = dayOf(now());
  const published = await store.listPublished(db, scope.regionId);
  const asked = published.filter(({ year }) => years.includes(year));
  const places = await store.listPlaces(db, scope);
  const listed = Map.groupBy(await store.listListed(db, scope), ({ year }) => year);
  const edges = await loadLineage(db, scope);
  const codes = new Map(places.map(({ schoolId, code }) => [schoolId, code]));
  const lists = published.map(({ year, resultsYear }): ListOfYear => {
    const schools = (listed.get(year) ?? []).flatMap(({ schoolId }) => codes.get(schoolId) ?? []);
    return { year, resultsYear, schools: new Set(schools) };
  });
  const resultYears = asked.flatMap(({ resultsYear }) => [resultsYear - 1, resultsYear]);
  const activity = await listActivity(db, scope, { years, today });
  const known: Known = {
    sat: new Map((await listSat(db, scope, [...new Set(resultYears)])).map((row) => [keyOf(row), row])),
    tracks: Map.groupBy(await store.listTracks(db, scope, years), keyOf),
    curated: new Set((await store.listCurated(db, scope, { years, today })).map(keyOf)),
    activity: new Map(activity.map((row) => [keyOf(row), row])),
    activeYears: new Set(activity.map(({ year }) => year)),
  };
  return asked.flatMap((list) => {
    const entries = new Map((listed.get(list.year) ?? []).map((row) => [row.schoolId, row]));
    const listingOf = listingsOf(lists, edges, list.year);
    return places
      .map((place) =>
        schoolYear(list, { place, entry: entries.get(place.schoolId), listing: listingOf(place.code) }, known),
      )
      .filter(({ isStanding, isListed, wasListed }) => isStanding || isListed || wasListed === true);
  });
}

function keyOf({ year, schoolId }: { readonly year: number; readonly schoolId: number }): string {
  return `${String(year)} ${String(schoolId)}`;
}

interface Known {
  readonly sat: ReadonlyMap<string, SatRow>;
  readonly tracks: ReadonlyMap<string, readonly store.TrackRow[]>;
  readonly curated: ReadonlySet<string>;
  readonly activity: ReadonlyMap<string, ActivityRow>;
  readonly activeYears: ReadonlySet<number>;
}

interface Found {
  readonly place: store.PlaceRow;
  readonly entry: store.ListedRow | undefined;
  readonly listing: Listing;
}

function schoolYear(
  { year, resultsYear }: store.PublishedYear,
  { place, entry, listing }: Found,
  known: Known,
): SchoolYear {
  const { schoolId, isStanding } = place;
  const key = keyOf({ year, schoolId });
  const [now, before] = [resultsYear, resultsYear - 1].map((sat) => known.sat.get(keyOf({ year: sat, schoolId })));
  return {
    ...{ year, schoolId, isStanding, ...listing },
    municipalityId: entry?.municipalityId ?? place.municipalityId,
    isListed: entry !== undefined,
    cluster: entry?.cluster ?? null,
    hasResults: now !== undefined,
    tracks: new Set((known.tracks.get(key) ?? []).map(({ track }) => track)),
    hasCurator: known.curated.has(key),
    activity: known.activity.get(key) ?? null,
    isYearActive: known.activeYears.has(year),
    sat: (exam) => [sittingOf(now, exam), sittingOf(before, exam)],
  };
}

function sittingOf(row: SatRow | undefined, exam: Exam): Sitting | undefined {
  const pair = row?.exams[exam];
  return pair === undefined ? undefined : { low: pair[0], participants: pair[1] };
}
