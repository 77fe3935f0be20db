import { sql } from 'kysely';
import type { Decision } from '#features/lists/domain/lineage.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { IdentifierKind } from '../domain/identifiers.ts';
import type { Reorganisation } from '../domain/reorganise.ts';
import type { SchoolStatus } from '../domain/school.ts';
import type { DatedVersion } from '../domain/version-change.ts';

export interface SchoolSeen {
  readonly schoolId: number;
  readonly code: string;
  readonly status: SchoolStatus;
}

export async function findSchool(db: Db, scope: Scope, schoolId: number): Promise<SchoolSeen | null> {
  const { rows } = await sql<SchoolSeen>`
    select school_id, code, status from school
    where region_id = ${scope.regionId} and school_id = ${schoolId} and ${schoolIn(scope, 'school_id')}`.execute(db);
  return rows[0] ?? null;
}

export interface VersionSeen extends DatedVersion {
  readonly municipality: string;
  /** Null without a head school, and of one outside the scope. */
  readonly head: string | null;
  readonly headId: number | null;
}

/** Oldest first. Municipalities as they are called now. */
export async function listVersionsOf(db: Db, scope: Scope, schoolId: number): Promise<readonly VersionSeen[]> {
  const { rows } = await sql<VersionSeen>`
    select v.valid_from, v.valid_to, v.name, v.municipality_id, m.name as municipality, v.kind, v.level, v.is_rural,
      v.branch_of as branch_of_id, head.name as head, head.school_id as head_id
    from school_version v
    join municipality_version m on m.region_id = v.region_id and m.municipality_id = v.municipality_id and m.valid_to is null
    left join lateral (
      select h.school_id, h.name from school_version h
      where h.region_id = v.region_id and h.school_id = v.branch_of and ${schoolIn(scope, 'h.school_id')}
      order by h.valid_from desc limit 1) head on true
    where v.region_id = ${scope.regionId} and v.school_id = ${schoolId} and ${schoolIn(scope, 'v.school_id')}
    order by v.valid_from`.execute(db);
  return rows;
}

/** Names that no version has: former ones without a day, other spellings. */
export async function listOtherNames(db: Db, scope: Scope, schoolId: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from school_name n
    where n.region_id = ${scope.regionId} and n.school_id = ${schoolId} and ${schoolIn(scope, 'n.school_id')}
      and not exists (select from school_version v
        where v.region_id = n.region_id and v.school_id = n.school_id and v.name = n.name)
    order by n.name`.execute(db);
  return rows.map(({ name }) => name);
}

export interface IdentifierSeen {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function listIdentifiers(db: Db, scope: Scope, schoolId: number): Promise<IdentifierSeen[]> {
  const { rows } = await sql<IdentifierSeen>`
    select kind, value, valid_from, valid_to from school_identifier
    where region_id = ${scope.regionId} and school_id = ${schoolId} and ${schoolIn(scope, 'school_id')}
    order by kind, valid_from desc, value`.execute(db);
  return rows;
}

export interface LineageSeen {
  readonly lineageId: number;
  readonly kind: Reorganisation;
  readonly happenedOn: string;
  readonly inherits: Decision | null;
  /** Null: outside of the scope, or (as successor) there is none. */
  readonly fromId: number | null;
  readonly from: string | null;
  readonly toId: number | null;
  readonly to: string | null;
  readonly hasSuccessor: boolean;
}

export async function listLineageOf(db: Db, scope: Scope, schoolId: number): Promise<readonly LineageSeen[]> {
  const own = sql`(l.from_school_id = ${schoolId} or l.to_school_id = ${schoolId}) and exists (
    select from school s where s.region_id = l.region_id and s.school_id = ${schoolId} and ${schoolIn(scope, 's.school_id')})`;
  const { rows } = await sql<LineageSeen>`
    select l.lineage_id, l.kind, l.happened_on, l.inherits, f.school_id as from_id, f.name as "from", t.school_id as to_id,
      t.name as "to", l.to_school_id is not null as has_successor
    from school_lineage l
    left join lateral (${nameOf(scope, 'l.from_school_id')}) f on true
    left join lateral (${nameOf(scope, 'l.to_school_id')}) t on true
    where l.region_id = ${scope.regionId} and ${own}
    order by l.happened_on, l.lineage_id`.execute(db);
  return rows;
}

/** The last name of a school of the scope. */
function nameOf(scope: Scope, column: string): ReturnType<typeof sql> {
  return sql`select v.school_id, v.name from school_version v
    where v.region_id = ${scope.regionId} and v.school_id = ${sql.ref(column)} and ${schoolIn(scope, 'v.school_id')}
    order by v.valid_from desc limit 1`;
}

export interface GroupingOf {
  readonly grouping: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function listGroupingsOf(db: Db, scope: Scope, schoolId: number): Promise<GroupingOf[]> {
  const { rows } = await sql<GroupingOf>`
    select grouping, valid_from, valid_to from school_grouping
    where region_id = ${scope.regionId} and school_id = ${schoolId} and ${schoolIn(scope, 'school_id')}
    order by valid_from, grouping`.execute(db);
  return rows;
}
