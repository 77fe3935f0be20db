import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { SchoolRow } from '../contract-schools.ts';
import type { SchoolFilter } from '../contract-shapes.ts';

type Condition = ReturnType<typeof sql<boolean>>;

export interface Asked extends Omit<SchoolFilter, 'q'> {
  /** Schools that the search found; null: none was typed. */
  readonly schoolIds: readonly number[] | null;
  readonly today: string;
}

/** Schools of the scope that the filter lets through, as they are now or were on a day, by name. */
export async function listSchools(db: Db, scope: Scope, asked: Asked): Promise<SchoolRow[]> {
  const { regionId } = scope;
  const day = asked.on ?? asked.today;
  const held =
    asked.on === undefined ? sql`true` : sql`v.valid_from <= ${day} and (v.valid_to is null or v.valid_to > ${day})`;
  // A school that is gone now was there on a day before its end.
  const status =
    asked.on === undefined ? sql`s.status` : sql`case when v.valid_to is null then s.status else 'active' end`;
  const conditions = [
    sql<boolean>`s.region_id = ${regionId}`,
    schoolIn(scope, 's.school_id'),
    ...conditionsOf(asked, status),
  ];
  const { rows } = await sql<SchoolRow>`
    select s.school_id, s.code, v.name, v.municipality_id, m.name as municipality, v.kind, v.level, v.is_rural,
      ${status} as status, coalesce(g.names, '{}') as groupings,
      (select count(*) from school_identifier i where i.region_id = s.region_id and i.school_id = s.school_id
        and i.valid_from <= ${day} and (i.valid_to is null or i.valid_to > ${day})) as identifiers
    from school s
    join lateral (
      select v.* from school_version v where v.region_id = s.region_id and v.school_id = s.school_id and ${held}
      order by v.valid_from desc limit 1) v on true
    join lateral (
      select m.name from municipality_version m where m.region_id = s.region_id and m.municipality_id = v.municipality_id
        and m.valid_from <= ${day} order by m.valid_from desc limit 1) m on true
    left join lateral (
      select array_agg(g.grouping order by g.grouping) as names from school_grouping g
      where g.region_id = s.region_id and g.school_id = s.school_id
        and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to > ${day})) g on true
    where ${sql.join(conditions, sql` and `)}
    order by v.name, s.school_id`.execute(db);
  return rows;
}

function conditionsOf(asked: Asked, status: ReturnType<typeof sql>): readonly Condition[] {
  const { schoolIds, municipality, kind, level, place, grouping } = asked;
  const oneOf = (column: string, values: readonly string[] | undefined): Condition | null =>
    values === undefined || values.length === 0 ? null : sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`;
  const wished = asked.status ?? [];
  const conditions = [
    schoolIds === null ? null : sql<boolean>`s.school_id = any(${[...schoolIds]}::int[])`,
    municipality === undefined ? null : sql<boolean>`v.municipality_id = ${municipality}`,
    oneOf('v.kind', kind),
    oneOf('v.level', level),
    wished.length === 0 ? null : sql<boolean>`${status} = any(${[...wished]}::text[])`,
    place === undefined ? null : sql<boolean>`v.is_rural = ${place === 'rural'}`,
    grouping === undefined ? null : sql<boolean>`${grouping} = any(g.names)`,
  ];
  return conditions.filter((condition) => condition !== null);
}

export interface SearchedName {
  readonly id: number;
  readonly searchName: string;
}

/** Every name of every school of the scope, as names are compared. */
export async function listSearchNames(db: Db, scope: Scope): Promise<readonly SearchedName[]> {
  const { rows } = await sql<SearchedName>`
    select school_id as id, search_name from school_name
    where region_id = ${scope.regionId} and ${schoolIn(scope, 'school_id')}`.execute(db);
  return rows;
}

export interface GroupingSeen {
  readonly grouping: string;
  readonly schools: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Groups that have or had schools of the scope, with how many on a day; the end is null while somebody is in it. */
export async function listGroupings(db: Db, scope: Scope, day: string): Promise<GroupingSeen[]> {
  const { rows } = await sql<GroupingSeen>`
    select g.grouping, min(g.valid_from) as valid_from,
      case when bool_or(g.valid_to is null) then null else max(g.valid_to) end as valid_to,
      count(distinct g.school_id) filter (
        where g.valid_from <= ${day} and (g.valid_to is null or g.valid_to > ${day})) as schools
    from school_grouping g
    where g.region_id = ${scope.regionId} and ${schoolIn(scope, 'g.school_id')}
    group by g.grouping order by g.grouping`.execute(db);
  return rows;
}
