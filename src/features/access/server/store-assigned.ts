import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import { placeIn, territoryName, type Place } from '#features/registry/server/public.ts';

export interface AssignmentSeen extends Place, Term {
  readonly assignmentId: number;
  readonly personId: number;
  readonly role: Role;
  readonly territory: string | null;
  readonly orderNumber: string | null;
  readonly actingForId: number | null;
  /** Name of the one it stands in for. */
  readonly actingFor: string | null;
  readonly isCurrent: boolean;
}

/** Assignments in the scope: of people, or one of them; those that hold first, then newest first. */
export async function listAssignments(
  db: Db,
  scope: Scope,
  ask: {
    readonly personIds?: readonly number[];
    readonly assignmentId?: number;
    readonly actingForId?: number;
    readonly today: string;
  },
): Promise<readonly AssignmentSeen[]> {
  const { personIds = null, assignmentId = null, actingForId = null, today } = ask;
  const { rows } = await sql<AssignmentSeen>`
    select a.assignment_id, a.person_id, a.role, a.municipality_id, a.school_id, ${territoryName('a')} as territory,
      a.order_number, a.valid_from, a.valid_to, a.acting_for as acting_for_id, away.name as acting_for,
      a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today}) as is_current
    from assignment a
    left join assignment kept on kept.region_id = a.region_id and kept.assignment_id = a.acting_for
    left join person away on away.region_id = kept.region_id and away.person_id = kept.person_id
    where a.region_id = ${scope.regionId} and ${placeIn(scope, 'a')}
      and (${personIds === null ? null : [...personIds]}::int[] is null or a.person_id = any(${[...(personIds ?? [])]}::int[]))
      and (${assignmentId}::int is null or a.assignment_id = ${assignmentId})
      and (${actingForId}::int is null or a.acting_for = ${actingForId})
    order by is_current desc, a.valid_from desc, a.assignment_id desc`.execute(db);
  return rows;
}

/** One assignment of the scope; two who change it at the same time wait for one another. */
export async function lockAssignment(
  db: Db,
  scope: Scope,
  assignmentId: number,
  today: string,
): Promise<AssignmentSeen | null> {
  await sql`
    select 1 from assignment a
    where a.region_id = ${scope.regionId} and a.assignment_id = ${assignmentId} and ${placeIn(scope, 'a')}
    for no key update`.execute(db);
  return (await listAssignments(db, scope, { assignmentId, today }))[0] ?? null;
}

/** The assignment holds until this day, without it; one that has not begun then never holds. */
export async function endAssignmentOn(
  db: Db,
  key: { readonly regionId: number; readonly assignmentId: number },
  end: { readonly on: string; readonly by: number | null; readonly at: Date },
): Promise<void> {
  await sql`
    update assignment set valid_to = greatest(valid_from, ${end.on}::date), ended_by = ${end.by}, ended_at = ${end.at}
    where region_id = ${key.regionId} and assignment_id = ${key.assignmentId}`.execute(db);
}
