import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { HandedItem, Handing } from '#platform/http/hooks.ts';
import type { accessContract } from '../contract.ts';
import type { AccessRefusal } from '../domain/refusal.ts';
import { holdsOn, isUnusualBeginning } from '../domain/term.ts';
import { endWithActing, findTakerRefusal, give, listActing } from './assign.ts';
import { describeAssignment } from './people.ts';
import { findRoleRefusal, territoryOf } from './place.ts';
import { listAssignments, lockAssignment, type AssignmentSeen } from './store-assigned.ts';
import { addHandover } from './store-handover.ts';
import { addItems, listItems, passItems, type NewItem } from './store-items.ts';
import { findPerson, findRoleHeld } from './store-people.ts';
import { listSchoolsWithin } from './store-who-sees.ts';

type Refusal = AccessRefusal | 'not_found';
type Preview = z.input<(typeof accessContract)['previewHandover']['output']>;

export async function previewHandover(ctx: Ctx, assignmentId: number): Promise<Result<Preview, Refusal>> {
  const { db, scope, actor, now } = ctx;
  const today = dayOf(now());
  const [held] = await listAssignments(db, scope, { assignmentId, today });
  if (held === undefined) return err('not_found');
  const refusal = await findRoleRefusal(ctx, held.role, held);
  if (refusal !== null) return err(refusal);
  const leaver = await findPerson(db, scope, held.personId, now());
  if (leaver === null) return err('not_found');
  const { personId, municipalityId, schoolId } = held;
  ctx.note({ object: { kind: 'assignment', id: assignmentId, personId, municipalityId, schoolId } });
  const openItems = await listItems(db, actor.regionId, { openOfAssignment: assignmentId });
  const acting = (await listActing(ctx, held)).filter(({ validTo }) => validTo === null || validTo > today).length;
  return ok({
    from: { personId: leaver.personId, name: leaver.name },
    assignment: describeAssignment(held),
    passed: [...(await countPassed(ctx, held, { items: openItems.length, acting }))],
    openItems: openItems.map(({ itemId, kind, text, dueOn, schoolId, school }) => {
      return { itemId, kind, text, dueOn, schoolId, school };
    }),
  });
}

/** Counts of everything that goes along; what there is none of is left out. */
async function countPassed(
  ctx: Ctx,
  held: AssignmentSeen,
  own: { readonly items: number; readonly acting: number },
): Promise<readonly HandedItem[]> {
  const handing = handingOf(held);
  const counted: HandedItem[] = [
    { kind: 'items', count: own.items },
    { kind: 'acting', count: own.acting },
  ];
  for (const part of ctx.hooks.handover) counted.push(...(await part.count(ctx, handing)));
  return counted.filter(({ count }) => count > 0);
}

function handingOf(held: AssignmentSeen): Handing {
  return { from: held.personId, role: held.role, territory: territoryOf(held) };
}

interface Act {
  readonly assignmentId: number;
  readonly toPersonId: number;
  readonly on: string;
  readonly orderNumber: string | null;
  readonly note: string | null;
  readonly items: readonly NewItem[];
}

/**
 * In one transaction: the role ends for one and begins for the other on the day, and everything open passes. With a day that is still
 * to come the roles wait for it; open matters pass in the act itself, for after it the leaver need not come back.
 */
export async function handOver(ctx: Ctx, act: Act): Promise<Result<{ readonly handoverId: number }, Refusal>> {
  const { db, scope, actor, now } = ctx;
  const held = await lockAssignment(db, scope, act.assignmentId, dayOf(now()));
  if (held === null) return err('not_found');
  const refusal = await findActRefusal(ctx, held, act);
  if (refusal !== null) return err(refusal);
  const openItems = await listItems(db, actor.regionId, { openOfAssignment: held.assignmentId });
  const handing = { ...handingOf(held), to: act.toPersonId };
  const { on, orderNumber, note } = act;
  const acting = await endWithActing(ctx, held, { on, orderNumber });
  const passed = await countPassed(ctx, held, { items: openItems.length, acting });
  const newAssignmentId = await giveOn(ctx, held, act);
  const people = { fromPersonId: held.personId, toPersonId: act.toPersonId };
  const made = { happensOn: on, orderNumber, note, passed, madeBy: actor.personId, madeAt: now() };
  const assignments = { assignmentId: held.assignmentId, newAssignmentId };
  const handoverId = await addHandover(db, actor.regionId, { ...assignments, ...people, ...made });
  await addItems(db, { regionId: actor.regionId, handoverId }, act.items);
  await passItems(db, actor.regionId, { assignmentId: held.assignmentId, handoverId });
  for (const part of ctx.hooks.handover) await part.move(ctx, handing);
  noteAct(ctx, held, { handoverId, newAssignmentId, passed, act });
  return ok({ handoverId });
}

async function findActRefusal(ctx: Ctx, held: AssignmentSeen, act: Act): Promise<Refusal | null> {
  const refusal =
    findDayRefusal(held, act, dayOf(ctx.now())) ??
    (await findTakerRefusal(ctx, act.toPersonId)) ??
    (await findRoleRefusal(ctx, held.role, held));
  if (refusal !== null) return refusal;
  const own = await findOwnRole(ctx, held, act);
  if (own !== null && !holdsOn(own, act.on)) return 'already_has_role';
  return (await knowsSchools(ctx, held, act.items)) ? null : 'not_found';
}

/** A newcomer may have been invited to this very role already: then that one goes on. */
async function findOwnRole(ctx: Ctx, held: AssignmentSeen, { toPersonId, on }: Act): ReturnType<typeof findRoleHeld> {
  return await findRoleHeld(ctx.db, ctx.actor.regionId, { personId: toPersonId }, { ...held, validFrom: on });
}

function findDayRefusal(held: AssignmentSeen, { toPersonId, on }: Act, today: string): AccessRefusal | null {
  if (held.personId === toPersonId) return 'same_person';
  if (held.validTo !== null && held.validTo <= today) return 'role_over';
  if (isUnusualBeginning(on, today)) return 'unusual_beginning';
  return holdsOn(held, on) ? null : 'outside_term';
}

/** What is said about schools is said about those of the territory. */
async function knowsSchools(ctx: Ctx, held: AssignmentSeen, items: readonly NewItem[]): Promise<boolean> {
  const named = items.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId]));
  if (named.length === 0) return true;
  const schools = new Set((await listSchoolsWithin(ctx.db, ctx.scope, held)).map(({ schoolId }) => schoolId));
  return named.every((schoolId) => schools.has(schoolId));
}

async function giveOn(ctx: Ctx, held: AssignmentSeen, act: Act): Promise<number> {
  const { toPersonId, on, orderNumber } = act;
  const own = await findOwnRole(ctx, held, act);
  if (own !== null) return own.assignmentId;
  const { role, municipalityId, schoolId, validTo, actingForId } = held;
  const given = { personId: toPersonId, role, municipalityId, schoolId, orderNumber, validFrom: on, validTo };
  return await give(ctx, { ...given, actingFor: actingForId });
}

function noteAct(
  ctx: Ctx,
  { personId, assignmentId, municipalityId, schoolId, role }: AssignmentSeen,
  done: {
    readonly handoverId: number;
    readonly newAssignmentId: number;
    readonly passed: readonly HandedItem[];
    readonly act: Act;
  },
): void {
  const { handoverId, newAssignmentId, passed, act } = done;
  const { on, orderNumber, note, items } = act;
  ctx.note({
    object: { kind: 'handover', id: handoverId, personId, municipalityId, schoolId },
    before: { role, personId, assignmentId },
    after: { role, personId: act.toPersonId, assignmentId: newAssignmentId, on, orderNumber, note, items, passed },
  });
}
