import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import { territoryName, type Place } from '#features/registry/server/public.ts';

export interface NewAssignment extends Place, Term {
  readonly personId: number;
  readonly role: Role;
  readonly orderNumber: string | null;
  /** The assignment it stands in for. */
  readonly actingFor?: number | null;
  /** Null: the program itself. */
  readonly assignedBy: number | null;
  readonly assignedAt: Date;
}

export async function addAssignment(db: Db, regionId: number, given: NewAssignment): Promise<number> {
  const added = await db
    .insertInto('assignment')
    .values({ regionId, ...given })
    .returning('assignmentId')
    .executeTakeFirstOrThrow();
  return added.assignmentId;
}

export interface RoleHeld extends Place, Term {
  readonly assignmentId: number;
  readonly role: Role;
  /** Name of the school or municipality; null for the region. */
  readonly territory: string | null;
  readonly orderNumber: string | null;
  /** Name of the one it stands in for. */
  readonly actingFor: string | null;
}

/** Roles of one person that hold on the day. */
export async function listRolesOf(
  db: Db,
  key: { readonly regionId: number; readonly personId: number; readonly day: string },
): Promise<readonly RoleHeld[]> {
  const { rows } = await sql<RoleHeld>`
    select a.assignment_id, a.role, a.municipality_id, a.school_id, ${territoryName('a')} as territory,
      a.valid_from, a.valid_to, a.order_number, away.name as acting_for
    from assignment a
    left join assignment kept on kept.region_id = a.region_id and kept.assignment_id = a.acting_for
    left join person away on away.region_id = kept.region_id and away.person_id = kept.person_id
    where a.region_id = ${key.regionId} and a.person_id = ${key.personId} and a.valid_from <= ${key.day}
      and (a.valid_to is null or a.valid_to > ${key.day})
    order by a.assignment_id`.execute(db);
  return rows;
}

/**
 * Whether this is the only administrator for good: the last one may neither leave nor be blocked.
 * @param key.day those who begin later do not count; null: whenever they begin
 */
export async function isLastAdministrator(
  db: Db,
  key: { readonly regionId: number; readonly personId: number; readonly day: string | null },
): Promise<boolean> {
  // Two administrators who send each other away at the same time wait for one another here.
  const { rows } = await sql<{ personId: number }>`
    select a.person_id from assignment a
    join person p on p.region_id = a.region_id and p.person_id = a.person_id and p.state = 'active'
    where a.region_id = ${key.regionId} and a.role = 'administrator' and a.valid_to is null
      and (${key.day}::date is null or a.valid_from <= ${key.day})
    order by a.assignment_id for no key update of a, p`.execute(db);
  return rows.length > 0 && rows.every(({ personId }) => personId === key.personId);
}
