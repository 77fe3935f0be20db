import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { AccessRefusal } from '../domain/refusal.ts';
import type { Role } from '../domain/roles.ts';
import { findTermFault, isWithin, type Term } from '../domain/term.ts';
import { findRoleRefusal, fitsPlace, isOwn } from './place.ts';
import { endAssignmentOn, listAssignments, lockAssignment, type AssignmentSeen } from './store-assigned.ts';
import { addAssignment, isLastAdministrator } from './store-assignments.ts';
import { findPerson, findRoleHeld } from './store-people.ts';
import type { Place } from '#features/registry/server/public.ts';

type Refusal = AccessRefusal | 'not_found';
type Given = Place & Term & { readonly personId: number; readonly role: Role; readonly orderNumber: string | null };

export async function assign(ctx: Ctx, given: Given): Promise<Result<{ readonly assignmentId: number }, Refusal>> {
  const today = dayOf(ctx.now());
  const refusal =
    (await findTakerRefusal(ctx, given.personId)) ??
    (fitsPlace(given.role, given) ? null : 'role_unfit') ??
    (await findRoleRefusal(ctx, given.role, given)) ??
    findTermFault(given, today);
  if (refusal !== null) return err(refusal);
  if ((await findRoleHeld(ctx.db, ctx.actor.regionId, given, given)) !== null) return err('already_has_role');
  return ok({ assignmentId: await give(ctx, given) });
}

/** Somebody else of the scope who can take a role. */
export async function findTakerRefusal(
  ctx: Ctx,
  personId: number,
): Promise<'own_person' | 'not_found' | 'person_not_active' | null> {
  return isOwn(ctx, personId) ? 'own_person' : await findPersonRefusal(ctx, personId);
}

/** Somebody of the scope. */
async function findPersonRefusal(ctx: Ctx, personId: number): Promise<'not_found' | 'person_not_active' | null> {
  const person = await findPerson(ctx.db, ctx.scope, personId, ctx.now());
  if (person === null || person.isGuest) return 'not_found';
  return person.state === 'active' ? null : 'person_not_active';
}

/** Writes the role down, and that it was given. */
export async function give(
  { db, actor, now, note }: Ctx,
  given: Given & { readonly actingFor?: number | null },
): Promise<number> {
  const { personId, role, municipalityId, schoolId, orderNumber, validFrom, validTo, actingFor = null } = given;
  const what = { role, municipalityId, schoolId, orderNumber, validFrom, validTo, actingFor };
  const by = { assignedBy: actor.personId, assignedAt: now() };
  const assignmentId = await addAssignment(db, actor.regionId, { personId, ...what, ...by });
  note({
    object: { kind: 'assignment', id: assignmentId, personId, municipalityId, schoolId },
    before: null,
    after: what,
  });
  return assignmentId;
}

export async function endAssignment(
  ctx: Ctx,
  {
    assignmentId,
    on,
    orderNumber,
  }: { readonly assignmentId: number; readonly on: string; readonly orderNumber: string | null },
): Promise<Result<Record<string, never>, Refusal>> {
  const held = await lockAssignment(ctx.db, ctx.scope, assignmentId, dayOf(ctx.now()));
  if (held === null) return err('not_found');
  const refusal = (await findRoleRefusal(ctx, held.role, held)) ?? findEndRefusal(held, on, dayOf(ctx.now()));
  if (refusal !== null) return err(refusal);
  const { personId, validTo } = held;
  if (held.role === 'administrator' && validTo === null) {
    const isLast = await isLastAdministrator(ctx.db, { regionId: ctx.actor.regionId, personId, day: on });
    if (isLast) return err('last_administrator');
  }
  await endWithActing(ctx, held, { on, orderNumber });
  return ok({});
}

/** A term may be cut, not made longer, and what is over stays as it was. */
function findEndRefusal({ validFrom, validTo }: Term, on: string, today: string): AccessRefusal | null {
  if (validTo !== null && validTo <= today) return 'already_ended';
  if (on < validFrom) return 'dates_crossed';
  return validTo !== null && on > validTo ? 'ends_earlier' : null;
}

/** Whoever stands in for a role stands in no longer than it lasts. @returns how many stood in */
export async function endWithActing(
  ctx: Ctx,
  held: AssignmentSeen,
  end: { readonly on: string; readonly orderNumber: string | null },
): Promise<number> {
  const { db, actor, now } = ctx;
  const acting = (await listActing(ctx, held)).filter(({ validTo }) => validTo === null || validTo > end.on);
  for (const one of [held, ...acting]) {
    const { assignmentId, personId, municipalityId, schoolId, role, validTo } = one;
    await endAssignmentOn(
      db,
      { regionId: actor.regionId, assignmentId },
      { on: end.on, by: actor.personId, at: now() },
    );
    const after = { role, validTo: end.on, orderNumber: end.orderNumber };
    const object = { kind: 'assignment', id: assignmentId, personId, municipalityId, schoolId };
    ctx.note({ object, before: { role, validTo }, after });
  }
  return acting.length;
}

/** Who stands in for the role, and who stands in for them. */
export async function listActing(ctx: Ctx, { assignmentId }: AssignmentSeen): Promise<readonly AssignmentSeen[]> {
  const { db, scope, now } = ctx;
  const direct = await listAssignments(db, scope, { actingForId: assignmentId, today: dayOf(now()) });
  const all = [...direct];
  for (const one of direct) all.push(...(await listActing(ctx, one)));
  return all;
}

export async function substitute(
  ctx: Ctx,
  given: Term & {
    readonly assignmentId: number;
    readonly personId: number;
    readonly validTo: string;
    readonly orderNumber: string | null;
  },
): Promise<Result<{ readonly assignmentId: number }, Refusal>> {
  const today = dayOf(ctx.now());
  const away = await lockAssignment(ctx.db, ctx.scope, given.assignmentId, today);
  if (away === null) return err('not_found');
  const refusal =
    (away.personId === given.personId ? 'same_person' : null) ??
    (await findTakerRefusal(ctx, given.personId)) ??
    (await findRoleRefusal(ctx, away.role, away)) ??
    findTermFault(given, today) ??
    (isWithin(given, away) ? null : 'outside_term');
  if (refusal !== null) return err(refusal);
  const { role, municipalityId, schoolId } = away;
  const { personId, orderNumber, validFrom, validTo } = given;
  const held = await findRoleHeld(ctx.db, ctx.actor.regionId, given, { ...away, validFrom, validTo });
  if (held !== null) return err('already_has_role');
  const acting = { personId, role, municipalityId, schoolId, orderNumber, validFrom, validTo };
  return ok({ assignmentId: await give(ctx, { ...acting, actingFor: away.assignmentId }) });
}
