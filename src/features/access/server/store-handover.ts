import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { HandedItem } from '#platform/http/hooks.ts';
import type { Role } from '../domain/roles.ts';
import { placeIn, type Place } from '#features/registry/server/public.ts';

/** Each of the two of an act sees their own of its assignments; role and place are the same in both. */
const assignmentOfAct = sql`cross join lateral (
  select a.region_id, a.role, a.municipality_id, a.school_id, place_name(a.region_id, a.municipality_id, a.school_id) as territory
  from assignment a
  where a.region_id = h.region_id and a.assignment_id in (h.assignment_id, h.new_assignment_id) limit 1) a
  left join person f on f.region_id = h.region_id and f.person_id = h.from_person_id
  left join person t on t.region_id = h.region_id and t.person_id = h.to_person_id`;

export interface NewHandover {
  readonly assignmentId: number;
  readonly newAssignmentId: number;
  readonly fromPersonId: number;
  readonly toPersonId: number;
  readonly happensOn: string;
  readonly orderNumber: string | null;
  readonly note: string | null;
  readonly passed: readonly HandedItem[];
  readonly madeBy: number | null;
  readonly madeAt: Date;
}

export async function addHandover(db: Db, regionId: number, { passed, ...given }: NewHandover): Promise<number> {
  const added = await db
    .insertInto('handover')
    .values({ regionId, ...given, passed: JSON.stringify(passed) })
    .returning('handoverId')
    .executeTakeFirstOrThrow();
  return added.handoverId;
}

export interface HandoverSeen {
  readonly handoverId: number;
  readonly role: Role;
  readonly territory: string | null;
  readonly from: string;
  readonly to: string;
  readonly happensOn: string;
}

/** Acts in the scope in which the person gave or took something over, newest first. */
export async function listHandoversOf(db: Db, scope: Scope, personId: number): Promise<readonly HandoverSeen[]> {
  const { rows } = await sql<HandoverSeen>`
    select h.handover_id, a.role, a.territory, coalesce(f.name, '') as "from",
      coalesce(t.name, '') as "to", h.happens_on
    from handover h
    ${assignmentOfAct}
    where h.region_id = ${scope.regionId} and ${personId} in (h.from_person_id, h.to_person_id) and ${placeIn(scope, 'a')}
    order by h.happens_on desc, h.handover_id desc`.execute(db);
  return rows;
}

export interface OwnHandover extends Omit<HandoverSeen, 'to'> {
  readonly openItems: number;
}

/** What was handed to the person: with something left to do, or since the day. */
export async function listOwnHandovers(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  since: string,
): Promise<readonly OwnHandover[]> {
  const { rows } = await sql<OwnHandover>`
    select h.handover_id, a.role, a.territory, coalesce(f.name, '') as "from", h.happens_on,
      open.items as open_items
    from handover h
    ${assignmentOfAct}
    cross join lateral (select count(*)::int as items from handover_item i
      where i.region_id = h.region_id and i.handover_id = h.handover_id and i.done_at is null) open
    where h.region_id = ${key.regionId} and h.to_person_id = ${key.personId} and (open.items > 0 or h.happens_on >= ${since})
    order by h.happens_on desc, h.handover_id desc`.execute(db);
  return rows;
}

export interface HandoverAct extends Place {
  readonly handoverId: number;
  readonly role: Role;
  readonly territory: string | null;
  readonly fromPersonId: number;
  readonly toPersonId: number;
  readonly from: string;
  readonly fromEmail: string | null;
  readonly fromPhone: string | null;
  readonly to: string;
  readonly happensOn: string;
  readonly orderNumber: string | null;
  readonly note: string | null;
  readonly passed: readonly HandedItem[];
}

/** The act itself; who may read it is for the caller to say. */
export async function findHandover(db: Db, regionId: number, handoverId: number): Promise<HandoverAct | null> {
  const { rows } = await sql<HandoverAct>`
    select h.handover_id, a.role, a.municipality_id, a.school_id, a.territory, h.from_person_id,
      h.to_person_id, coalesce(f.name, '') as "from", f.email as from_email, f.phone as from_phone,
      coalesce(t.name, '') as "to", h.happens_on, h.order_number, h.note, h.passed
    from handover h
    ${assignmentOfAct}
    where h.region_id = ${regionId} and h.handover_id = ${handoverId}`.execute(db);
  return rows[0] ?? null;
}
