import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { IdentifierKind } from '#features/registry/domain/identifiers.ts';
import type { SchoolKind, SchoolLevel, SchoolStatus } from '#features/registry/domain/school.ts';

export interface SchoolLink {
  readonly schoolId: number;
  readonly name: string;
}

export interface SchoolFacts extends SchoolLink {
  readonly code: string;
  readonly status: SchoolStatus;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly kind: SchoolKind | null;
  readonly level: SchoolLevel | null;
  readonly isRural: boolean | null;
  readonly formerNames: string[];
  readonly identifiers: { readonly kind: IdentifierKind; readonly value: string }[];
  readonly groupings: string[];
}

interface Key {
  readonly scope: Scope;
  readonly schoolId: number;
}

/** The school as it is called and counted today; null outside the scope. */
export async function findSchool(db: Db, { scope, schoolId }: Key, today: string): Promise<SchoolFacts | null> {
  const { rows } = await sql<SchoolFacts>`
    select s.school_id, s.code, s.status, v.name, v.municipality_id, m.name as municipality, v.kind, v.level, v.is_rural,
      coalesce((select jsonb_agg(n.name order by n.name) from school_name n
        where n.region_id = s.region_id and n.school_id = s.school_id and n.name <> v.name), '[]') as former_names,
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) order by i.kind, i.value)
        from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id
        and (i.valid_to is null or i.valid_to > ${today})), '[]') as identifiers,
      coalesce((select jsonb_agg(g.grouping order by g.grouping) from school_grouping g
        where g.region_id = s.region_id and g.school_id = s.school_id and g.valid_from <= ${today}
        and (g.valid_to is null or g.valid_to > ${today})), '[]') as groupings
    from school s
    join lateral (select * from school_version v where v.region_id = s.region_id and v.school_id = s.school_id
      order by v.valid_from desc limit 1) v on true
    join lateral (select m.name from municipality_version m where m.region_id = s.region_id
      and m.municipality_id = v.municipality_id order by m.valid_from desc limit 1) m on true
    where s.region_id = ${scope.regionId} and s.school_id = ${schoolId} and ${schoolIn(scope, 's.school_id')}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export interface Relative {
  readonly isBefore: boolean;
  /** Null: the other school is not the reader's. */
  readonly schoolId: number | null;
  readonly name: string | null;
}

/** Confirmed reorganisations of the school, by day. */
export async function listRelatives(db: Db, { scope, schoolId }: Key): Promise<readonly Relative[]> {
  const { rows } = await sql<Relative>`
    select l.to_school_id = ${schoolId} as is_before, o.school_id, o.name
    from school_lineage l left join lateral (
      select v.school_id, v.name from school_version v
      where v.region_id = l.region_id and ${schoolIn(scope, 'v.school_id')}
        and v.school_id = case when l.to_school_id = ${schoolId} then l.from_school_id else l.to_school_id end
      order by v.valid_from desc limit 1) o on true
    where l.region_id = ${scope.regionId} and l.is_confirmed and l.to_school_id is not null
      and ${schoolId} in (l.from_school_id, l.to_school_id)
    order by l.happened_on, l.lineage_id`.execute(db);
  return rows;
}

/** Other working schools of the scope in a municipality, by name. */
export async function listNeighbours(
  db: Db,
  { scope, schoolId }: Key,
  { municipalityId, limit }: { readonly municipalityId: number; readonly limit: number },
): Promise<{ readonly schools: readonly SchoolLink[]; readonly all: number }> {
  const { rows } = await sql<SchoolLink & { readonly all: number }>`
    with latest as (
      select distinct on (v.school_id) v.school_id, v.name, v.municipality_id, v.valid_to from school_version v
      where v.region_id = ${scope.regionId} and ${schoolIn(scope, 'v.school_id')}
      order by v.school_id, v.valid_from desc
    )
    select school_id, name, count(*) over ()::int as "all" from latest
    where municipality_id = ${municipalityId} and school_id <> ${schoolId} and valid_to is null
    order by name, school_id limit ${limit}`.execute(db);
  return { schools: rows.map(({ schoolId: id, name }) => ({ schoolId: id, name })), all: rows[0]?.all ?? 0 };
}

/** Schools of the scope whose number of results in the newest year is closest to that of the school, by name. */
export async function listSimilar(db: Db, { scope, schoolId }: Key, limit: number): Promise<readonly SchoolLink[]> {
  const { rows } = await sql<SchoolLink>`
    with newest as (select max(year) as year from result_cell where region_id = ${scope.regionId} and school_id = ${schoolId}),
    size as (
      select c.school_id, sum(c.participants) as participants from result_cell c
      where c.region_id = ${scope.regionId} and c.year = (select year from newest) and ${schoolIn(scope, 'c.school_id')}
      group by c.school_id having sum(c.participants) > 0
    ), near as (
      select s.school_id from size s, size own
      where own.school_id = ${schoolId} and s.school_id <> ${schoolId}
        and 5 * abs(s.participants - own.participants) <= own.participants
      order by abs(s.participants - own.participants), s.school_id limit ${limit}
    )
    select n.school_id, v.name from near n
    join lateral (select name from school_version v where v.region_id = ${scope.regionId} and v.school_id = n.school_id
      order by v.valid_from desc limit 1) v on true
    order by v.name, n.school_id`.execute(db);
  return rows;
}
