import { sql } from 'kysely';
import type { Decision } from '#features/lists/domain/lineage.ts';
import type { Procedure } from '#features/results/domain/procedure.ts';
import type { Db } from '#platform/db/database.ts';
import type { Reorganisation, SchoolNow } from '../domain/reorganise.ts';
import type { SchoolStatus } from '../domain/school.ts';

export interface StandingSchool extends SchoolNow {
  readonly name: string;
  readonly municipalityId: number;
}

/** Schools with a version, as they are now; in the order asked for. */
export async function listStanding(
  db: Db,
  regionId: number,
  schoolIds: readonly number[],
): Promise<readonly StandingSchool[]> {
  const { rows } = await sql<StandingSchool>`
    select s.school_id, s.code, s.status, v.valid_from, v.valid_to, v.name, v.municipality_id
    from school s join lateral (
      select * from school_version v where v.region_id = s.region_id and v.school_id = s.school_id
      order by v.valid_from desc limit 1) v on true
    where s.region_id = ${regionId} and s.school_id = any(${[...schoolIds]}::int[])`.execute(db);
  return schoolIds.flatMap((id) => rows.filter(({ schoolId }) => schoolId === id));
}

/** Codes of schools that stand in the registry: one begun by a step that was taken back has given its code up. */
export async function listTakenCodes(db: Db, regionId: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select s.code from school s where s.region_id = ${regionId} and exists (
      select from school_version v where v.region_id = s.region_id and v.school_id = s.school_id)`.execute(db);
  return new Set(rows.map(({ code }) => code));
}

export async function endSchools(
  db: Db,
  regionId: number,
  end: { readonly schoolIds: readonly number[]; readonly status: SchoolStatus; readonly on: string },
): Promise<void> {
  const ids = sql`any(${[...end.schoolIds]}::int[])`;
  await sql`update school set status = ${end.status} where region_id = ${regionId} and school_id = ${ids}`.execute(db);
  await sql`
    update school_version v set valid_to = ${end.on}
    where v.region_id = ${regionId} and v.school_id = ${ids} and (v.valid_to is null or v.valid_to > ${end.on})`.execute(
    db,
  );
}

export interface Edge {
  readonly fromId: number;
  readonly toId: number | null;
  readonly kind: Reorganisation;
  readonly happenedOn: string;
  readonly inherits: Decision | null;
}

export async function addEdges(db: Db, regionId: number, edges: readonly Edge[]): Promise<void> {
  if (edges.length === 0) return;
  const rows = edges.map(({ fromId, toId, ...edge }) => {
    return { ...edge, regionId, fromSchoolId: fromId, toSchoolId: toId, isConfirmed: true };
  });
  await db.insertInto('schoolLineage').values(rows).execute();
}

export interface ResultPart extends Pick<Procedure, 'type' | 'subject' | 'grade'> {
  readonly code: string;
  readonly key: string;
  readonly level: 'base' | 'profile' | null;
  readonly low: number;
  readonly participants: number;
}

/** Results of one year of these schools. */
export async function listResultsOf(
  db: Db,
  regionId: number,
  { schoolIds, year }: { readonly schoolIds: readonly number[]; readonly year: number },
): Promise<readonly ResultPart[]> {
  const { rows } = await sql<ResultPart>`
    select s.code, p.key, p.type, p.subject, p.grade, p.level, c.low, c.participants
    from result_cell c join procedure p using (procedure_id) join school s using (region_id, school_id)
    where c.region_id = ${regionId} and c.year = ${year} and c.school_id = any(${[...schoolIds]}::int[])
      and c.participants > 0
    order by p.key, s.code`.execute(db);
  return rows;
}

export interface Listing {
  readonly schoolId: number;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly cluster: string | null;
  readonly isOpen: boolean;
}

/** Listings of these schools in the lists that count now, of results up to a year; `isOpen`: in the newest of all lists. */
export async function listListings(
  db: Db,
  regionId: number,
  { schoolIds, untilResultsYear }: { readonly schoolIds: readonly number[]; readonly untilResultsYear: number },
): Promise<Listing[]> {
  const { rows } = await sql<Listing>`
    select e.school_id, e.school_code as code, e.school_name as name, r.year, e.cluster,
      r.year = (select max(n.year) from list_run n where n.region_id = r.region_id and n.is_current) as is_open
    from list_run r join list_entry e using (region_id, list_run_id)
    where r.region_id = ${regionId} and r.is_current and e.is_listed and e.school_id = any(${[...schoolIds]}::int[])
      and r.results_year <= ${untilResultsYear}
    order by e.school_code, r.year`.execute(db);
  return rows;
}

export interface HistoryEdge {
  readonly lineageId: number;
  readonly kind: 'merge' | 'split';
  readonly happenedOn: string;
  readonly inherits: Decision | null;
  readonly fromId: number;
  readonly from: string;
  readonly toId: number;
  readonly to: string;
}

/** Mergers and divisions, newest first: of one school, or of the region. */
export async function listHistoryEdges(
  db: Db,
  regionId: number,
  schoolId: number | undefined,
): Promise<readonly HistoryEdge[]> {
  const own =
    schoolId === undefined ? sql`true` : sql`(l.from_school_id = ${schoolId} or l.to_school_id = ${schoolId})`;
  const name = (column: string): ReturnType<typeof sql> => sql`(select v.name from school_version v
    where v.region_id = l.region_id and v.school_id = ${sql.ref(column)} order by v.valid_from desc limit 1)`;
  const { rows } = await sql<HistoryEdge>`
    select l.lineage_id, l.kind, l.happened_on, l.inherits, l.from_school_id as from_id, ${name('l.from_school_id')} as "from",
      l.to_school_id as to_id, ${name('l.to_school_id')} as "to"
    from school_lineage l
    where l.region_id = ${regionId} and l.kind in ('merge', 'split') and l.is_confirmed and ${own}
    order by l.happened_on desc, l.lineage_id desc`.execute(db);
  return rows;
}

/** @returns what was said before; undefined when there is no such history */
export async function setDecision(
  db: Db,
  regionId: number,
  lineageId: number,
  inherits: Decision | null,
): Promise<HistoryEdge | undefined> {
  const known = (await listHistoryEdges(db, regionId, undefined)).find((edge) => edge.lineageId === lineageId);
  await db
    .updateTable('schoolLineage')
    .set({ inherits })
    .where('regionId', '=', regionId)
    .where('lineageId', '=', lineageId)
    .where('kind', 'in', ['merge', 'split'])
    .execute();
  return known;
}

/** In the order of the codes. */
export async function listIdsOf(db: Db, regionId: number, codes: readonly string[]): Promise<readonly number[]> {
  const { rows } = await sql<{ schoolId: number; code: string }>`
    select school_id, code from school where region_id = ${regionId} and code = any(${[...codes]}::text[])`.execute(db);
  return codes.flatMap((code) => rows.filter((row) => row.code === code).map(({ schoolId }) => schoolId));
}
