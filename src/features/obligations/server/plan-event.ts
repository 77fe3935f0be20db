import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { isOwedByEach } from '../domain/quota.ts';
import type { ObligationRefusal } from '../domain/refusal.ts';
import { listPopulation } from './population.ts';
import { addEvent, cancelOthers, type EventPlan } from './store-events.ts';
import { type DutyKey, saveDuties } from './store-owe.ts';

export type Planning = Pick<Ctx, 'db' | 'scope' | 'now' | 'actor'>;

/** A line of the plan, and who owes what by it. */
export async function planEvent(
  ctx: Planning,
  event: EventPlan,
): Promise<Result<{ eventId: number; units: number }, ObligationRefusal>> {
  const { db, scope, actor, now } = ctx;
  const refusal = refusalOf(event);
  if (refusal !== null) return err(refusal);
  const made = { createdAt: now(), createdBy: actor.personId };
  const eventId = await addEvent(db, scope.regionId, event, made);
  const units = await obligeUnits(ctx, eventId, event);
  return units === null ? err('nobody_is_meant') : ok({ eventId, units });
}

export function refusalOf({ startsOn, dueOn, target, population }: EventPlan): ObligationRefusal | null {
  if (startsOn !== null && startsOn > dueOn) return 'ends_before_start';
  return target !== null && population === null ? 'target_of_nobody' : null;
}

/** Whoever is meant owes it from today, or from the day it is made known for. @returns how many; null: the rule names nobody */
export async function obligeUnits(
  { db, scope, now }: Planning,
  eventId: number,
  event: EventPlan,
): Promise<number | null> {
  const { regionId } = scope;
  const { population, target, title, dueOn, sourceDocument } = event;
  const today = dayOf(now());
  const on = dueOn < today ? dueOn : today;
  const units = population === null ? [] : await listPopulation(db, scope, population, on);
  if (population !== null && units.length === 0) return null;
  await cancelOthers(db, { regionId, eventId }, units);
  const holder = population?.subject === 'school' && isOwedByEach(target) ? 'school' : 'municipality';
  const { source, sourceId, part } = dutyKey(regionId, eventId);
  const duty = {
    source,
    sourceId,
    part,
    graceDays: 0,
    title,
    dueOn,
    sourceDocument,
    holder,
    quota: target,
    opensOn: on,
  };
  await saveDuties(db, regionId, { ...duty, holder }, units);
  return units.length;
}

export function dutyKey(regionId: number, eventId: number): DutyKey {
  return { regionId, source: 'event', sourceId: eventId, part: 'take_part' };
}
