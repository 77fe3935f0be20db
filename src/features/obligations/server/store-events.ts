import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { EventInput } from '../contract-shapes.ts';
import type { Milestone } from '../domain/conflicts.ts';
import type { Source } from '../domain/deadline.ts';
import type { Holding } from '../domain/holding.ts';
import type { Population } from '../domain/population.ts';
import type { Target } from '../domain/quota.ts';
import { dutyIn, heldBy } from './store-duty-sql.ts';

interface EventKey {
  readonly regionId: number;
  readonly eventId: number;
}

/** An event as it is planned. */
export type EventPlan = Omit<EventInput, 'population' | 'milestones'> & Pick<StoredEvent, 'population' | 'milestones'>;

function columnsOf(event: EventPlan) {
  const { milestones, target, population, ...plain } = event;
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  return {
    ...plain,
    milestones: JSON.stringify(milestones),
    target: json(target),
    population: json(population),
  };
}

export async function addEvent(
  db: Db,
  regionId: number,
  event: EventPlan,
  made: { readonly createdAt: Date; readonly createdBy: number | null },
): Promise<number> {
  const { eventId } = await db
    .insertInto('calendarEvent')
    .values({ regionId, ...columnsOf(event), ...made })
    .returning('eventId')
    .executeTakeFirstOrThrow();
  return eventId;
}

export async function changeEvent(db: Db, { regionId, eventId }: EventKey, event: EventPlan): Promise<void> {
  await db
    .updateTable('calendarEvent')
    .set(columnsOf(event))
    .where('regionId', '=', regionId)
    .where('eventId', '=', eventId)
    .execute();
}

export async function cancelEvent(db: Db, { regionId, eventId }: EventKey, cancelledAt: Date): Promise<void> {
  await db
    .updateTable('calendarEvent')
    .set({ cancelledAt })
    .where('regionId', '=', regionId)
    .where('eventId', '=', eventId)
    .execute();
}

export interface StoredEvent {
  readonly eventId: number;
  readonly title: string;
  readonly startsOn: string | null;
  readonly dueOn: string;
  readonly owner: string;
  readonly coordinatorPart: string | null;
  readonly milestones: readonly Milestone[];
  readonly target: Target | null;
  readonly population: Population | null;
  readonly sourceDocument: string | null;
  readonly cancelledAt: Date | null;
}

const columns = [
  ...(['eventId', 'title', 'startsOn', 'dueOn', 'owner', 'coordinatorPart', 'milestones'] as const),
  ...(['target', 'population', 'sourceDocument', 'cancelledAt'] as const),
] as const;

/** An event as it stands; a command holds it until its end, so that two do not change it at once. */
export async function findEvent(
  db: Db,
  { regionId, eventId, isHeld = false }: EventKey & { readonly isHeld?: boolean },
): Promise<StoredEvent | null> {
  const query = db
    .selectFrom('calendarEvent')
    .select(columns)
    .where('regionId', '=', regionId)
    .where('eventId', '=', eventId);
  const found = await (isHeld ? query.forNoKeyUpdate() : query).executeTakeFirst();
  return (found as StoredEvent | undefined) ?? null;
}

/** What is planned between two days, by any of its dates. */
export async function listEvents(
  db: Db,
  regionId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select event_id, title, starts_on, due_on, owner, coordinator_part, milestones, target, population, source_document, cancelled_at
    from calendar_event e
    where region_id = ${regionId} and cancelled_at is null
      and (coalesce(starts_on, due_on) <= ${to} and due_on >= ${from}
        or exists (select from jsonb_to_recordset(milestones) as m ("on" date) where m."on" between ${from} and ${to}))
    order by due_on, event_id`.execute(db);
  return rows;
}

/** What the units of the scope owe by one thing, summed. */
export interface ThingSums {
  readonly source: Source;
  readonly sourceId: number;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly sourceDocument: string | null;
  readonly of: number;
  readonly units: number;
  readonly people: number;
  readonly isMine: boolean;
}

export async function sumThings(
  db: Db,
  scope: Scope,
  { from, to, holding }: { readonly from: string; readonly to: string; readonly holding: Holding },
): Promise<readonly ThingSums[]> {
  const { rows } = await sql<ThingSums>`
    select o.source, o.source_id, min(o.title) as title, min(o.opens_on) as opens_on, min(o.due_on) as due_on,
      min(o.grace_days) as grace_days, min(o.source_document) as source_document,
      count(*) filter (where o.state <> 'excused')::int as of, count(*) filter (where o.state = 'done')::int as units,
      sum(o.done_count)::int as people, bool_or(${heldBy(holding)}) as is_mine
    from obligation o
    where o.region_id = ${scope.regionId} and ${dutyIn(scope)} and o.state <> 'cancelled' and o.part in ('answer', 'take_part')
      and o.opens_on <= ${to} and o.due_on >= ${from}
    group by o.source, o.source_id`.execute(db);
  return rows;
}

export interface EventUnit {
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly name: string;
  readonly municipality: string;
  readonly people: number;
  readonly isDone: boolean;
  readonly isExcused: boolean;
}

/** Who is expected at an event, as far as the scope goes, and who of them took part. */
export async function listEventUnits(db: Db, scope: Scope, eventId: number): Promise<readonly EventUnit[]> {
  const { rows } = await sql<EventUnit>`
    select o.school_id, o.municipality_id, coalesce(place_name(o.region_id, o.municipality_id, o.school_id), '') as name,
      coalesce(place_name(o.region_id, o.municipality_id, null), '') as municipality, o.done_count as people,
      o.state = 'done' as is_done, o.state = 'excused' as is_excused
    from obligation o
    where o.region_id = ${scope.regionId} and o.source = 'event' and o.source_id = ${eventId} and o.state <> 'cancelled'
      and ${dutyIn(scope)}
    order by 4, 3, o.obligation_id`.execute(db);
  return rows;
}

export interface Attendance {
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly people: number;
}

/** So many people of each unit took part: enough of them, and it is done; fewer, and it is owed again. @returns how many changed */
export async function saveAttendance(
  db: Db,
  scope: Scope,
  { eventId, enough, at, by }: { eventId: number; enough: number; at: Date; by: number | null },
  units: readonly Attendance[],
): Promise<number> {
  const given = units.map(({ schoolId, municipalityId, people }) => {
    return { school_id: schoolId, municipality_id: municipalityId, people };
  });
  const { rows } = await sql`
    update obligation o set done_count = u.people, state = case when u.people >= ${enough} then 'done' else 'open' end,
      done_at = case when u.people >= ${enough} then coalesce(o.done_at, ${at}) end,
      done_by = case when u.people >= ${enough} then coalesce(o.done_by, ${by}::int) end, reason = null
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as u (school_id int, municipality_id int, people int)
    where o.region_id = ${scope.regionId} and o.source = 'event' and o.source_id = ${eventId} and o.part = 'take_part'
      and o.state <> 'cancelled' and ${dutyIn(scope)} and o.done_count <> u.people
      and (u.school_id = o.school_id or u.school_id is null and o.school_id is null and u.municipality_id = o.municipality_id)
    returning 1`.execute(db);
  return rows.length;
}

/** Units that are not meant any more owe nothing; what they did stays. */
export async function cancelOthers(
  db: Db,
  { regionId, eventId }: EventKey,
  units: readonly { readonly schoolId: number | null; readonly municipalityId: number }[],
): Promise<void> {
  const given = units.map(({ schoolId, municipalityId }) => ({ school_id: schoolId, municipality_id: municipalityId }));
  await sql`
    update obligation o set state = 'cancelled'
    where o.region_id = ${regionId} and o.source = 'event' and o.source_id = ${eventId} and o.state in ('open', 'excused')
      and not exists (select from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as u (school_id int, municipality_id int)
        where u.school_id = o.school_id or u.school_id is null and o.school_id is null and u.municipality_id = o.municipality_id)`.execute(
    db,
  );
}

export async function hasEvents(db: Db, regionId: number): Promise<boolean> {
  const found = await db
    .selectFrom('calendarEvent')
    .select('eventId')
    .where('regionId', '=', regionId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
