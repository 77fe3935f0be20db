import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { EventInput } from '../contract-shapes.ts';
import { enoughOf, isOwedByEach } from '../domain/quota.ts';
import type { ObligationRefusal } from '../domain/refusal.ts';
import { listPopulation } from './population.ts';
import { cancel, moveDue, oblige } from './public.ts';
import * as store from './store-events.ts';

type Done<T> = Promise<Result<T, ObligationRefusal | 'not_found'>>;

export async function addEvent(ctx: Ctx, event: EventInput): Done<{ eventId: number; units: number }> {
  const { db, scope, actor, now } = ctx;
  const refusal = refusalOf(event);
  if (refusal !== null) return err(refusal);
  const made = { createdAt: now(), createdBy: actor.personId };
  const eventId = await store.addEvent(db, scope.regionId, event, made);
  const units = await obligeUnits(ctx, eventId, event);
  if (units === null) return err('nobody_is_meant');
  ctx.note({ object: { kind: 'calendar_event', id: eventId }, after: { ...noted(event), units } });
  return ok({ eventId, units });
}

export async function changeEvent(
  ctx: Ctx,
  { eventId, ...event }: EventInput & { readonly eventId: number },
): Done<{ units: number }> {
  const { db, scope } = ctx;
  const key = { regionId: scope.regionId, eventId };
  const before = await store.findEvent(db, { ...key, isHeld: true });
  if (before === null) return err('not_found');
  if (before.cancelledAt !== null) return err('event_cancelled');
  const refusal = refusalOf(event);
  if (refusal !== null) return err(refusal);
  await store.changeEvent(db, key, event);
  const units = await obligeUnits(ctx, eventId, event);
  if (units === null) return err('nobody_is_meant');
  if (before.dueOn !== event.dueOn) await moveDue(db, dutyKey(scope.regionId, eventId), 'all', event.dueOn);
  ctx.note({
    object: { kind: 'calendar_event', id: eventId },
    before: noted({ ...before, milestones: [...before.milestones] }),
    after: { ...noted(event), units },
  });
  return ok({ units });
}

export async function cancelEvent(ctx: Ctx, eventId: number): Done<Record<string, never>> {
  const { db, scope, now } = ctx;
  const key = { regionId: scope.regionId, eventId };
  const before = await store.findEvent(db, { ...key, isHeld: true });
  if (before === null) return err('not_found');
  if (before.cancelledAt !== null) return err('event_cancelled');
  await store.cancelEvent(db, key, now());
  await cancel(db, dutyKey(scope.regionId, eventId));
  ctx.note({ object: { kind: 'calendar_event', id: eventId }, after: { cancelled: true, title: before.title } });
  return ok({});
}

/** Who took part is written down by who answers for the units; a unit of elsewhere is not there. */
export async function fulfilEvent(
  ctx: Ctx,
  { eventId, units }: { readonly eventId: number; readonly units: readonly store.Attendance[] },
): Done<{ changed: number }> {
  const { db, scope, now, actor } = ctx;
  const event = await store.findEvent(db, { regionId: scope.regionId, eventId });
  if (event === null) return err('not_found');
  if (event.cancelledAt !== null) return err('event_cancelled');
  const expected = await store.listEventUnits(db, scope, eventId);
  const isThere = (unit: store.Attendance): boolean => {
    return expected.some(
      ({ schoolId, municipalityId }) =>
        schoolId === unit.schoolId && (schoolId !== null || municipalityId === unit.municipalityId),
    );
  };
  if (!units.every(isThere)) return err('not_found');
  const mark = { eventId, enough: enoughOf(event.target), at: now(), by: actor.personId };
  const changed = await store.saveAttendance(db, scope, mark, units);
  ctx.note({ object: { kind: 'calendar_event', id: eventId }, after: { changed, title: event.title } });
  return ok({ changed });
}

function dutyKey(regionId: number, eventId: number) {
  return { regionId, source: 'event', sourceId: eventId, part: 'take_part' } as const;
}

function refusalOf({ startsOn, dueOn, target, population }: EventInput): ObligationRefusal | null {
  if (startsOn !== null && startsOn > dueOn) return 'ends_before_start';
  return target !== null && population === null ? 'target_of_nobody' : null;
}

/** Whoever is meant owes it from today, or from the day it is made known for. @returns how many; null: the rule names nobody */
async function obligeUnits({ db, scope, now }: Ctx, eventId: number, event: EventInput): Promise<number | null> {
  const { regionId } = scope;
  const { population, target, title, dueOn, sourceDocument } = event;
  const today = dayOf(now());
  const on = dueOn < today ? dueOn : today;
  const units = population === null ? [] : await listPopulation(db, scope, population, on);
  if (population !== null && units.length === 0) return null;
  await store.cancelOthers(db, { regionId, eventId }, units);
  const holder = population?.subject === 'school' && isOwedByEach(target) ? 'school' : 'municipality';
  const duty = {
    ...({ source: 'event', sourceId: eventId, part: 'take_part', graceDays: 0 } as const),
    ...({ title, dueOn, sourceDocument, holder, quota: target, opensOn: on } as const),
  };
  await oblige(db, regionId, duty, units);
  return units.length;
}

function noted({
  title,
  startsOn,
  dueOn,
  owner,
  target,
  sourceDocument,
}: Omit<EventInput, 'population' | 'coordinatorPart'>) {
  return { title, startsOn, dueOn, owner, target, sourceDocument };
}
