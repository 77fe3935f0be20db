import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';
import type { Standing } from '../domain/deadline.ts';
import { ESCALATION_DAYS, SOON_DAYS } from '../domain/deadline.ts';
import type { Holding } from '../domain/holding.ts';

/** The first wall: duties about schools of the scope, and about its municipalities whole. */
export function dutyIn(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`(${schoolIn(scope, 'o.school_id')} or o.school_id is null and ${municipalityIn(scope, 'o.municipality_id')})`;
}

/** Duties of somebody's own. */
export function heldBy({ schoolIds, municipalityIds, isRegion }: Holding): RawBuilder<boolean> {
  return sql<boolean>`(o.holder = 'school' and o.school_id = any(${[...schoolIds]}::int[])
    or o.holder = 'municipality' and o.municipality_id = any(${[...municipalityIds]}::int[])
    or o.holder = 'region' and ${isRegion})`;
}

/**
 * Of a part of the population nobody owes alone: where enough units of a municipality did it, the others need not. The sums are
 * made once for a query, not for each of its rows.
 */
export function isCovered(regionId: number): RawBuilder<boolean> {
  return sql<boolean>`(o.state = 'open' and o.quota is not null
    and (o.source, o.source_id, o.part, o.municipality_id) in (
      select x.source, x.source_id, x.part, x.municipality_id from obligation x
      where x.region_id = ${regionId} and x.state in ('open', 'done') and (x.quota ->> 'percent')::int < 100
      group by x.source, x.source_id, x.part, x.municipality_id, x.quota
      having 100 * count(*) filter (where x.state = 'done') >= (x.quota ->> 'percent')::int * count(*)))`;
}

/** The state with what is covered by others. */
export function effectiveState(regionId: number): RawBuilder<string> {
  return sql<string>`case when ${isCovered(regionId)} then 'excused' else o.state end`;
}

function isOpen(regionId: number): RawBuilder<boolean> {
  return sql<boolean>`(o.state = 'open' and not ${isCovered(regionId)})`;
}
const isLateBy = (today: string, days: number): RawBuilder<boolean> => {
  return sql<boolean>`(o.due_on + o.grace_days + ${days}::int <= ${today}::date)`;
};

interface At {
  readonly regionId: number;
  readonly today: string;
}

/** The same rule as `standingOf` of the domain, for choosing rows. */
export function stands(standing: Standing, { regionId, today }: At): RawBuilder<boolean> {
  const day = sql`${today}::date`;
  const later = sql`o.due_on >= ${day}`;
  const open = isOpen(regionId);
  switch (standing) {
    case 'overdue':
      return sql<boolean>`(${open} and ${isLateBy(today, 1)})`;
    case 'grace':
      return sql<boolean>`(${open} and o.due_on < ${day} and not ${isLateBy(today, 1)})`;
    case 'ahead':
      return sql<boolean>`(${open} and ${later} and o.opens_on > ${day})`;
    case 'soon':
      return sql<boolean>`(${open} and ${later} and o.opens_on <= ${day} and o.due_on <= ${day} + ${SOON_DAYS}::int)`;
    case 'open':
      return sql<boolean>`(${open} and o.opens_on <= ${day} and o.due_on > ${day} + ${SOON_DAYS}::int)`;
    case 'excused':
      return sql<boolean>`(o.state = 'excused' or ${isCovered(regionId)})`;
    case 'done':
    case 'cancelled':
      return sql<boolean>`(o.state = ${standing})`;
  }
}

/** The same rule as `isEscalated` of the domain. */
export function escalated({ regionId, today }: At): RawBuilder<boolean> {
  return sql<boolean>`(${isOpen(regionId)} and o.holder = 'school' and ${isLateBy(today, ESCALATION_DAYS)})`;
}
