import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { accessContract } from '../contract.ts';
import { contactRoles } from '../domain/contacts.ts';
import { covers, territoriesFor } from '../domain/judge.ts';
import { dayAfter } from '../domain/term.ts';
import { findPlaced, territoryOf } from './place.ts';
import { findHandover, listOwnHandovers, type HandoverAct } from './store-handover.ts';
import { listItems, lockOwnItem, markItem } from './store-items.ts';
import { listReaching, listSchoolsWithin, listWithin } from './store-who-sees.ts';

type Output<K extends keyof typeof accessContract> = z.input<(typeof accessContract)[K]['output']>;

/** An act without anything to do is still shown for so long. */
const NEW_DAYS = 30;

export async function showPack(ctx: Ctx, handoverId: number): Promise<Result<Output<'handoverPack'>, 'not_found'>> {
  const { db, actor } = ctx;
  const act = await findHandover(db, actor.regionId, handoverId);
  if (act === null || !(await mayRead(ctx, act))) return err('not_found');
  const { fromPersonId, municipalityId, schoolId } = act;
  ctx.note({ object: { kind: 'handover', id: handoverId, personId: fromPersonId, municipalityId, schoolId } });
  const { role, territory, happensOn, orderNumber, note, passed } = act;
  return ok({
    ...{ handoverId, role, territory, happensOn, orderNumber, note },
    from: { name: act.from, email: act.fromEmail, phone: act.fromPhone },
    to: { name: act.to },
    passed: [...passed],
    items: [...(await listItems(db, actor.regionId, { handoverId }))],
    contacts: await listContacts(ctx, act),
    schools:
      act.municipalityId === null && act.schoolId === null ? [] : [...(await listSchoolsWithin(db, ctx.scope, act))],
  });
}

/** The two of the act, and who may hand over there today. */
async function mayRead(ctx: Ctx, act: HandoverAct): Promise<boolean> {
  const { personId, grants } = ctx.actor;
  if (personId === act.fromPersonId || personId === act.toPersonId) return true;
  const placed = await findPlaced(ctx, act);
  return placed !== null && covers(territoriesFor(grants, 'access.handOver'), placed);
}

/** The people to know: on the territory, within it and above it, as far as the reader has the territory today. */
async function listContacts(ctx: Ctx, act: HandoverAct): Promise<Output<'handoverPack'>['contacts']> {
  const { db, scope, actor, now } = ctx;
  const day = dayOf(now());
  const roles = contactRoles[territoryOf(act).kind];
  const above = (await listReaching(db, actor.regionId, act, day)).filter(({ role }) => roles.includes(role));
  const inside = await listWithin(db, scope, act, { roles, day });
  const all = [...above, ...inside].filter(({ personId }) => personId !== act.toPersonId);
  const once = new Map(all.map((one) => [`${String(one.personId)} ${one.role} ${one.territory ?? ''}`, one]));
  return [...once.values()].map(({ name, role, territory, email, phone }) => ({ name, role, territory, email, phone }));
}

export async function showOwnHandovers({ db, actor, now }: Ctx): Promise<Output<'ownHandovers'>> {
  if (actor.personId === null) return { handovers: [] };
  const since = dayAfter(dayOf(now()), -NEW_DAYS);
  const key = { regionId: actor.regionId, personId: actor.personId };
  return { handovers: [...(await listOwnHandovers(db, key, since))] };
}

export async function finishItem(
  { db, actor, now, note }: Ctx,
  { itemId, isDone }: { readonly itemId: number; readonly isDone: boolean },
): Promise<Result<Record<string, never>, 'not_found'>> {
  const key = { regionId: actor.regionId, personId: actor.personId, itemId };
  const item = await lockOwnItem(db, key);
  if (item === null) return err('not_found');
  await markItem(db, key, isDone ? now() : null);
  const object = { kind: 'handover', id: item.handoverId, personId: actor.personId };
  note({ object, before: { itemId, isDone: item.isDone }, after: { itemId, isDone } });
  return ok({});
}
