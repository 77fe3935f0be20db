import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { TrackRow } from '../contract.ts';
import type { Placed } from '../domain/override.ts';
import type { Track, TrackRules } from '../domain/track-rules.ts';

export interface YearKey {
  readonly regionId: number;
  readonly year: number;
}

export interface Assignment {
  readonly editionId: number;
  readonly source: 'own' | 'federal';
  readonly rules: TrackRules;
  readonly madeAt: Date;
}

export async function findAssignment(db: Db, { regionId, year }: YearKey): Promise<Assignment | null> {
  const { rows } = await sql<Assignment>`
    select a.edition_id, e.source, a.rules, a.made_at from track_assignment a join list_edition e using (region_id, edition_id)
    where a.region_id = ${regionId} and a.year = ${year}`.execute(db);
  return rows[0] ?? null;
}

/** Rules of the newest assignment up to the year: what a region decided once holds until it decides otherwise. */
export async function findLatestRules(db: Db, { regionId, year }: YearKey): Promise<TrackRules | null> {
  const { rows } = await sql<{ rules: TrackRules }>`
    select rules from track_assignment where region_id = ${regionId} and year <= ${year}
    order by year desc limit 1`.execute(db);
  return rows[0]?.rules ?? null;
}

export interface NewAssignment extends YearKey {
  readonly editionId: number;
  readonly rules: TrackRules;
  readonly madeAt: Date;
  readonly madeBy: number | null;
}

export async function saveAssignment(db: Db, { rules, ...made }: NewAssignment): Promise<void> {
  const { editionId, madeAt, madeBy } = made;
  const text = JSON.stringify(rules);
  await db
    .insertInto('trackAssignment')
    .values({ ...made, rules: text })
    .onConflict((conflict) =>
      conflict.columns(['regionId', 'year']).doUpdateSet({ editionId, rules: text, madeAt, madeBy }),
    )
    .execute();
}

/** The places of the whole year take the place of those before. */
export async function replaceMemberships(
  db: Db,
  { regionId, year }: YearKey,
  placed: readonly Placed[],
): Promise<void> {
  await db.deleteFrom('trackMembership').where('regionId', '=', regionId).where('year', '=', year).execute();
  await insertMemberships(db, { regionId, year }, placed);
}

/** The places of one school, after a decision by hand. */
export async function replaceOfSchool(
  db: Db,
  { regionId, year }: YearKey,
  schoolId: number,
  placed: readonly Placed[],
): Promise<void> {
  await sql`delete from track_membership where region_id = ${regionId} and year = ${year} and school_id = ${schoolId}`.execute(
    db,
  );
  await insertMemberships(db, { regionId, year }, placed);
}

async function insertMemberships(db: Db, { regionId, year }: YearKey, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ schoolId, track, group, reason, groupReason, isMember, isByHand }) => ({
    ...{ school_id: schoolId, track, group_number: group, reason, group_reason: groupReason },
    ...{ is_member: isMember, is_by_hand: isByHand },
  }));
  await sql`
    insert into track_membership (region_id, year, school_id, track, group_number, reason, group_reason, is_member, is_by_hand)
    select ${regionId}::int, ${year}::int, m.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m (school_id int, track int, group_number int, reason text, group_reason text, is_member boolean, is_by_hand boolean)`.execute(
    db,
  );
}

/** Places of a year as they were decided; of one school, or of all the scope has. */
export async function listPlaced(db: Db, scope: Scope, year: number): Promise<readonly Placed[]> {
  const { rows } = await sql<Placed>`
    select school_id, track, group_number as "group", reason, group_reason, is_member, is_by_hand from track_membership m
    where region_id = ${scope.regionId} and year = ${year} and ${schoolIn(scope, 'm.school_id')}
    order by track, school_id`.execute(db);
  return rows;
}

/**
 * The rows of one track by municipality and name, with the cluster of the list they rest on and the reasons of hands. Everything beside is
 * sought by its key, one for each row: before there are statistics the planner would compare every row with every other.
 */
export async function listRows(
  db: Db,
  scope: Scope,
  { year, track }: { readonly year: number; readonly track: Track },
): Promise<readonly TrackRow[]> {
  const { rows } = await sql<TrackRow>`
    select m.school_id, v.name as school_name, mv.name as municipality, e.cluster, m.group_number as "group", m.reason,
      m.group_reason, m.is_by_hand, m.is_member, o.reason as note
    from track_membership m
    join track_assignment a using (region_id, year)
    join lateral (select name, municipality_id from school_version v where v.region_id = m.region_id
      and v.school_id = m.school_id order by valid_from desc limit 1) v on true
    join lateral (select name from municipality_version mv where mv.region_id = m.region_id
      and mv.municipality_id = v.municipality_id and mv.valid_to is null limit 1) mv on true
    left join lateral (select cluster from edition_entry e where e.region_id = m.region_id and e.edition_id = a.edition_id
      and e.school_id = m.school_id and e.is_listed limit 1) e on true
    left join lateral (select reason from track_override o where o.region_id = m.region_id and o.year = m.year
      and o.school_id = m.school_id and o.track = m.track limit 1) o on true
    where m.region_id = ${scope.regionId} and m.year = ${year} and m.track = ${track} and ${schoolIn(scope, 'm.school_id')}
    order by mv.name, v.name, m.school_id`.execute(db);
  return rows;
}

export interface CountRow {
  readonly track: Track;
  readonly group: 1 | 2 | 3 | 4 | null;
  readonly schools: number;
}

export async function countPlaced(db: Db, scope: Scope, year: number): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    select track, group_number as "group", count(*) as schools from track_membership m
    where region_id = ${scope.regionId} and year = ${year} and is_member and ${schoolIn(scope, 'm.school_id')}
    group by track, group_number order by track, group_number`.execute(db);
  return rows;
}

export interface PlaceOfYear {
  readonly year: number;
  readonly track: Track;
  readonly group: number | null;
  readonly madeAt: Date;
}

/** Tracks 1 and 2 of one school, oldest first. */
export async function listPlacesOf(db: Db, scope: Scope, schoolId: number): Promise<readonly PlaceOfYear[]> {
  const { rows } = await sql<PlaceOfYear>`
    select m.year, m.track, m.group_number as "group", a.made_at from track_membership m join track_assignment a using (region_id, year)
    where m.region_id = ${scope.regionId} and m.school_id = ${schoolId} and ${schoolIn(scope, 'm.school_id')}
      and m.is_member and m.track < 3
    order by m.year, m.track`.execute(db);
  return rows;
}
