import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { EventInput } from '../contract-shapes.ts';
import { enoughOf } from '../domain/quota.ts';
import type { ObligationRefusal } from '../domain/refusal.ts';
import { dutyKey, obligeUnits, planEvent, refusalOf } from './plan-event.ts';
import { cancel, moveDue } from './public.ts';
import * as store from './store-events.ts';

type Done<T> = Promise<Result<T, ObligationRefusal | 'not_found'>>;

export async function addEvent(ctx: Ctx, event: EventInput): Done<{ eventId: number; units: number }> {
  const planned = await planEvent(ctx, event);
  if (!planned.ok) return planned;
  const { eventId, units } = planned.value;
  ctx.note({ object: { kind: 'calendar_event', id: eventId }, after: { ...noted(event), units } });
  return planned;
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
