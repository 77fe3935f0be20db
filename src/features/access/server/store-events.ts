import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import type { Role } from '../domain/roles.ts';

export interface SchoolAssignment {
  readonly role: Role;
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string | null;
  readonly name: string;
}

/** Who was given these roles at a school of the scope, ever; roles that never began are left out. */
export async function listSchoolAssignments(
  db: Db,
  scope: Scope,
  { schoolId, roles }: { readonly schoolId: number; readonly roles: readonly Role[] },
): Promise<readonly SchoolAssignment[]> {
  const { rows } = await sql<SchoolAssignment>`
    select a.role, a.valid_from, a.valid_to, coalesce(p.name, '') as name
    from assignment a
    left join person p on p.region_id = a.region_id and p.person_id = a.person_id and p.state <> 'erased'
    where a.region_id = ${scope.regionId} and a.school_id = ${schoolId} and ${schoolIn(scope, 'a.school_id')}
      and a.role = any(${[...roles]}::text[]) and (a.valid_to is null or a.valid_to > a.valid_from)
    order by a.valid_from, a.assignment_id`.execute(db);
  return rows;
}

export interface InvitationsOf {
  readonly hasEnded: boolean;
  readonly count: number;
  /** Null when they are of several roles. */
  readonly role: Role | null;
  readonly endsAt: Date;
}

/** Invitations of the person that nobody has accepted, which end within the term, together and apart. */
export async function countOwnInvitations(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  term: { readonly now: Date; readonly from: Date; readonly to: Date },
): Promise<readonly InvitationsOf[]> {
  const { rows } = await sql<InvitationsOf>`
    select i.expires_at <= ${term.now} as has_ended, count(*)::int as count,
      case when count(distinct i.role) = 1 then min(i.role) end as role, min(i.expires_at) as ends_at
    from invitation i
    where i.region_id = ${key.regionId} and i.invited_by = ${key.personId} and i.accepted_at is null
      and i.withdrawn_at is null and i.expires_at > ${term.from} and i.expires_at <= ${term.to}
    group by 1 order by 1 desc`.execute(db);
  return rows;
}

export interface ItemToDo {
  readonly handoverId: number;
  readonly text: string;
  readonly dueOn: string | null;
  readonly from: string;
  readonly school: string | null;
}

/** What was handed to the person and is still to do, by its day. */
export async function listItemsToDo(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
): Promise<readonly ItemToDo[]> {
  const { rows } = await sql<ItemToDo>`
    select i.handover_id, i.text, i.due_on, coalesce(f.name, '') as "from",
      (select v.name from school_version v where v.region_id = i.region_id and v.school_id = i.school_id
        order by v.valid_from desc limit 1) as school
    from handover_item i
    join handover h on h.region_id = i.region_id and h.handover_id = i.handover_id
    left join person f on f.region_id = h.region_id and f.person_id = h.from_person_id
    where i.region_id = ${key.regionId} and h.to_person_id = ${key.personId} and i.done_at is null
      and i.kind in ('matter', 'promise')
    order by i.due_on nulls last, i.item_id limit 50`.execute(db);
  return rows;
}
