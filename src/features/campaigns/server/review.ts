import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { changedFields, withFieldsOf } from '../domain/changes.ts';
import { take } from '../domain/life.ts';
import { recountIfClosed } from './after-closing.ts';
import { answerOwed, answersConfirmed, answersUnconfirmed } from './duties.ts';
import { holdingOf, holdUnit, type Held, type Refused } from './hold.ts';
import { noteStep } from './note.ts';
import { findSeenWave } from './show-waves.ts';
import { confirmUnits, listConfirmedAt, unconfirmUnits } from './store-many.ts';
import { addSteps } from './store-steps.ts';
import { changeUnit, lockAnswers } from './store-units.ts';

type Contract = typeof campaignsContract;
interface Seen {
  readonly waveId: number;
  readonly unitId: number;
  /** What was read is what is decided on. */
  readonly revision: number;
}
type Stands = z.input<Contract['confirm']['output']>;

/** The answer as the person saw it, for a decision of an office that confirms. */
async function holdSeen(ctx: Ctx, seen: Seen, verb: 'return' | 'confirm'): Promise<Result<Held, Refused>> {
  const held = await holdUnit(ctx, seen, verb);
  if (!held.ok) return held;
  return held.value.unit.revision === seen.revision ? held : err('changed_meanwhile');
}

export async function sendBack(
  ctx: Ctx,
  { remark, ...seen }: Seen & { readonly remark: string },
): Promise<Result<Stands, Refused>> {
  const held = await holdSeen(ctx, seen, 'return');
  if (!held.ok) return held;
  const { wave, unit, key } = held.value;
  const next = take(unit.state, 'return', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  const { unitId, revision } = unit;
  await changeUnit(ctx.db, key, { unitId, state: next.value, remark });
  await step(ctx, held.value, 'return', remark);
  await answerOwed(ctx, wave, unit);
  await recountIfClosed(ctx, wave);
  noteStep(ctx, held.value, { state: next.value, remark });
  return ok({ unitId, state: next.value, revision });
}

async function step(
  { db, now, actor }: Ctx,
  { key, unit }: Held,
  verb: 'return' | 'confirm',
  text: string | null,
): Promise<void> {
  await addSteps(db, key, [{ unitId: unit.unitId }], { verb, happenedAt: now(), personId: actor.personId, text });
}

export async function confirm(ctx: Ctx, seen: Seen): Promise<Result<Stands, Refused>> {
  const held = await holdSeen(ctx, seen, 'confirm');
  if (!held.ok) return held;
  const { wave, unit } = held.value;
  const next = take(unit.state, 'confirm', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  await confirmWhole(ctx, held.value);
  return ok({ unitId: unit.unitId, state: next.value, revision: unit.revision });
}

async function confirmWhole(ctx: Ctx, held: Held): Promise<void> {
  const { db, now, actor } = ctx;
  const { key, unit, wave } = held;
  await confirmUnits(db, key, [unit.unitId], { confirmedAt: now(), confirmedBy: actor.personId });
  await step(ctx, held, 'confirm', null);
  await answersConfirmed(ctx, wave, [unit]);
  noteStep(ctx, held, { state: 'confirmed' });
}

/** Of what changed since it was confirmed, some fields. The answer is confirmed with the last of them. */
export async function confirmFields(
  ctx: Ctx,
  { codes, ...seen }: Seen & { readonly codes: readonly string[] },
): Promise<Result<z.input<Contract['confirmFields']['output']>, Refused>> {
  const held = await holdSeen(ctx, seen, 'confirm');
  if (!held.ok) return held;
  const { wave, unit, key } = held.value;
  const next = take(unit.state, 'confirm', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  const { unitId, revision, confirmedAnswers } = unit;
  const open = confirmedAnswers === null ? [] : changedFields(confirmedAnswers, unit.answers);
  if (confirmedAnswers === null || !codes.every((code) => open.includes(code))) return err('not_changed');
  const changed = open.length - new Set(codes).size;
  if (changed === 0) {
    await confirmWhole(ctx, held.value);
    return ok({ unitId, state: next.value, revision, changed });
  }
  const taken = withFieldsOf(confirmedAnswers, unit.answers, codes);
  await changeUnit(ctx.db, key, { unitId, confirmedAnswers: taken, changed });
  await step(ctx, held.value, 'confirm', codes.join(', '));
  noteStep(ctx, held.value, { confirmed: codes });
  return ok({ unitId, state: unit.state, revision, changed });
}

/** What one confirmed in one go, on the same day, where nothing happened to it since. */
export async function undoConfirm(
  ctx: Ctx,
  { waveId, at }: { readonly waveId: number; readonly at: string },
): Promise<Result<{ readonly undone: number }, Refused>> {
  const { db, scope, now, actor } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  if (dayOf(new Date(at)) !== dayOf(now())) return err('too_late_to_undo');
  const unitIds = await listConfirmedAt(db, key, { personId: actor.personId, at: new Date(at) });
  const held = await lockAnswers(db, scope, waveId, { unitIds, states: ['confirmed'] });
  const open = held.filter((unit) => take(unit.state, 'undo', holdingOf(wave, unit, now())).ok);
  if (open.length === 0) return err('too_late_to_undo');
  const ids = open.map(({ unitId }) => unitId);
  await unconfirmUnits(db, key, ids);
  const facts = { verb: 'undo', happenedAt: now(), personId: actor.personId } as const;
  await addSteps(
    db,
    key,
    ids.map((unitId) => ({ unitId })),
    facts,
  );
  await answersUnconfirmed(ctx, wave, open);
  ctx.note({ object: { kind: 'wave', id: waveId }, before: { confirmedAt: at }, after: { undone: ids.length } });
  return ok({ undone: ids.length });
}
