import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Grant } from '#platform/http/context.ts';
import { IDLE_HOURS, TOUCH_MINUTES } from '../domain/session-life.ts';

export interface SessionFound {
  readonly regionId: number;
  readonly sessionId: number;
  /** Whose eyes are looked through. */
  readonly personId: number;
  readonly name: string;
  /** The administrator who looks; null when the person does. */
  readonly masqueradedBy: number | null;
  readonly isGuest: boolean;
  readonly isStale: boolean;
  readonly grants: readonly Grant[];
}

/** The session with its person and the roles of today; null when it has ended in any way, a masquerade also by its target becoming an administrator. */
export async function findSession(
  db: Db,
  tokenHash: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<SessionFound | null> {
  const { rows } = await sql<SessionFound>`
    select s.region_id, s.session_id, p.person_id, p.name, p.is_guest,
      case when s.masquerade_person_id is not null then s.person_id end as masqueraded_by,
      s.last_seen_at < ${now}::timestamptz - make_interval(mins => ${TOUCH_MINUTES}) as is_stale,
      coalesce((select jsonb_agg(jsonb_build_object('assignmentId', a.assignment_id, 'role', a.role, 'territory',
          case when a.school_id is not null then jsonb_build_object('kind', 'school', 'schoolId', a.school_id)
            when a.municipality_id is not null then jsonb_build_object('kind', 'municipality', 'municipalityId', a.municipality_id)
            else jsonb_build_object('kind', 'region') end) order by a.assignment_id)
        from assignment a
        where a.region_id = s.region_id and a.person_id = p.person_id and a.valid_from <= ${today}
          and (a.valid_to is null or a.valid_to > ${today})), '[]') as grants
    from session s
    join person holder on holder.region_id = s.region_id and holder.person_id = s.person_id and holder.state = 'active'
    join person p on p.region_id = s.region_id and p.person_id = coalesce(s.masquerade_person_id, s.person_id)
      and p.state = 'active'
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${now}::timestamptz - make_interval(hours => ${IDLE_HOURS})
      and (s.masquerade_person_id is null or exists (select 1 from assignment a
        where a.region_id = s.region_id and a.person_id = s.person_id and a.role = 'administrator'
          and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today})))
      and (s.masquerade_person_id is null or not exists (select 1 from assignment a
        where a.region_id = s.region_id and a.person_id = s.masquerade_person_id and a.role = 'administrator'
          and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today})))`.execute(db);
  return rows[0] ?? null;
}

/** A look through somebody's eyes is not a sign of that person. */
export async function touchSession(db: Db, regionId: number, sessionId: number, now: Date): Promise<void> {
  await sql`
    with touched as (
      update session set last_seen_at = ${now} where region_id = ${regionId} and session_id = ${sessionId} returning person_id)
    update person set last_seen_at = ${now} where region_id = ${regionId} and person_id = (select person_id from touched)`.execute(
    db,
  );
}

/** The region this installation works for. */
export async function findHomeRegion(db: Db): Promise<number> {
  const { regionId } = await db
    .selectFrom('region')
    .select('regionId')
    .orderBy('regionId')
    .limit(1)
    .executeTakeFirstOrThrow();
  return regionId;
}
