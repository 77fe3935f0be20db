import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Holder, Part, Source } from '../domain/deadline.ts';
import type { Target } from '../domain/quota.ts';

/** A school or a municipality. Of a school the municipality is that which answers for it. */
export interface OwingUnit {
  readonly schoolId: number | null;
  readonly municipalityId: number | null;
}

/** The duties of one kind that come from one thing. */
export interface DutyKey {
  readonly regionId: number;
  readonly source: Source;
  readonly sourceId: number;
  readonly part: Part;
}

export interface NewDuty {
  readonly source: Source;
  readonly sourceId: number;
  readonly part: Part;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly sourceDocument: string | null;
  readonly holder: Holder;
  /** Left out: the whole thing once. */
  readonly quota?: Target | null;
}

/** One statement for all units; a second call changes the words and the quota, and neither what was done nor a term of one's own. */
export async function saveDuties(db: Db, regionId: number, duty: NewDuty, units: readonly OwingUnit[]): Promise<void> {
  if (units.length === 0) return;
  const { source, sourceId, part, title, opensOn, dueOn, graceDays, sourceDocument, holder, quota = null } = duty;
  const target = quota === null ? null : JSON.stringify(quota);
  await sql`
    insert into obligation as o (region_id, source, source_id, part, holder, school_id, municipality_id, title, opens_on, due_on,
      grace_days, state, quota, source_document)
    select ${regionId}, ${source}, ${sourceId}, ${part}, ${holder}, u.school_id, u.municipality_id, ${title}, ${opensOn}, ${dueOn},
      ${graceDays}, 'open', ${target}::jsonb, ${sourceDocument}::text
    from (${unitRows(units)}) u
    on conflict (region_id, source, source_id, part, coalesce(school_id, 0), coalesce(municipality_id, 0)) do update
      set title = excluded.title, grace_days = excluded.grace_days, source_document = excluded.source_document,
        quota = excluded.quota, holder = excluded.holder,
        due_on = case o.state when 'cancelled' then excluded.due_on else o.due_on end,
        opens_on = least(excluded.opens_on, case o.state when 'cancelled' then excluded.due_on else o.due_on end),
        state = case o.state when 'cancelled' then 'open' else o.state end`.execute(db);
}

/** What may become of duties. */
export type Change =
  | { readonly kind: 'fulfil'; readonly at: Date; readonly by: number | null; readonly count?: number }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'excuse'; readonly reason: string }
  | { readonly kind: 'moveDue'; readonly dueOn: string }
  | { readonly kind: 'cancel' };

function settings(change: Change): RawBuilder<unknown> {
  switch (change.kind) {
    case 'fulfil':
      return sql`state = 'done', done_at = ${change.at}, done_by = ${change.by}::int, reason = null,
        done_count = ${change.count ?? 0}`;
    case 'reopen':
      return sql`state = 'open', done_at = null, done_by = null, reason = null`;
    case 'excuse':
      return sql`state = 'excused', done_at = null, done_by = null, reason = ${change.reason}`;
    case 'moveDue':
      return sql`due_on = ${change.dueOn}::date, opens_on = least(opens_on, ${change.dueOn}::date)`;
    case 'cancel':
      return sql`state = 'cancelled'`;
  }
}

/** Repeating one changes nothing more: each takes only the states it leads from. */
const from: Readonly<Record<Change['kind'], readonly string[]>> = {
  fulfil: ['open', 'excused'],
  reopen: ['done', 'excused'],
  excuse: ['open', 'done'],
  moveDue: ['open', 'excused'],
  cancel: ['open', 'excused'],
};

/** @returns how many duties changed */
export async function changeDuties(
  db: Db,
  { regionId, source, sourceId, part }: Omit<DutyKey, 'part'> & { readonly part?: Part },
  units: readonly OwingUnit[] | 'all',
  change: Change,
): Promise<number> {
  const { rows } = await sql`
    update obligation o set ${settings(change)}
    where o.region_id = ${regionId} and o.source = ${source} and o.source_id = ${sourceId}
      and (${part ?? null}::text is null or o.part = ${part ?? null}) and o.state = any(${from[change.kind]}::text[])
      and ${units === 'all' ? sql`true` : isOneOf(units)}
    returning 1`.execute(db);
  return rows.length;
}

/** By the school where there is one: its municipality may have changed since. */
function isOneOf(units: readonly OwingUnit[]): RawBuilder<boolean> {
  const schoolIds = units.flatMap(({ schoolId }) => schoolId ?? []);
  const others = units.filter(({ schoolId }) => schoolId === null);
  const municipalityIds = others.flatMap(({ municipalityId }) => municipalityId ?? []);
  const isRegion = others.some(({ municipalityId }) => municipalityId === null);
  return sql`(o.school_id = any(${schoolIds}::int[]) or o.school_id is null and (o.municipality_id = any(${municipalityIds}::int[])
    or o.municipality_id is null and ${isRegion}))`;
}

function unitRows(units: readonly OwingUnit[]): RawBuilder<unknown> {
  const rows = units.map(({ schoolId, municipalityId }) => ({ school_id: schoolId, municipality_id: municipalityId }));
  return sql`select school_id, municipality_id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as given (school_id int, municipality_id int)`;
}
