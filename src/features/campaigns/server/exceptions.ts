import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import { take } from '../domain/life.ts';
import { answerExcused, answerOwed, owedAgain, termMoved } from './duties.ts';
import { holdingOf, holdUnit, type Held, type Refused } from './hold.ts';
import { noteStep } from './note.ts';
import { extendUnits } from './store-many.ts';
import { addSteps } from './store-steps.ts';
import { changeUnit, lockAnswers } from './store-units.ts';
import { findWave } from './store-waves.ts';

type Stands = z.input<(typeof campaignsContract)['excuse']['output']>;
interface Key {
  readonly waveId: number;
  readonly unitId: number;
}

/** It owes nothing after all, and the reason says why. What was begun is kept. */
export async function excuseUnit(
  ctx: Ctx,
  { reason, ...which }: Key & { readonly reason: string },
): Promise<Result<Stands, Refused>> {
  const held = await holdUnit(ctx, which, 'excuse');
  if (!held.ok) return held;
  const { wave, unit, key } = held.value;
  const next = take(unit.state, 'excuse', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  const { unitId, revision } = unit;
  await changeUnit(ctx.db, key, { unitId, state: next.value, exceptionReason: reason });
  await step(ctx, held.value, 'excuse', reason);
  await answerExcused(ctx, wave, unit, reason);
  noteStep(ctx, held.value, { state: next.value, reason });
  return ok({ unitId, state: next.value, revision });
}

async function step(
  { db, now, actor }: Ctx,
  { key, unit }: Held,
  verb: 'excuse' | 'expect',
  text: string | null,
): Promise<void> {
  await addSteps(db, key, [{ unitId: unit.unitId }], { verb, happenedAt: now(), personId: actor.personId, text });
}

export async function expectUnit(ctx: Ctx, which: Key): Promise<Result<Stands, Refused>> {
  const held = await holdUnit(ctx, which, 'expect');
  if (!held.ok) return held;
  const { wave, unit, key } = held.value;
  const next = take(unit.state, 'expect', holdingOf(wave, unit, ctx.now()));
  if (!next.ok) return next;
  const { unitId, revision, dueOn, exceptionReason } = unit;
  const state = revision > 0 ? 'draft' : next.value;
  await changeUnit(ctx.db, key, { unitId, state, exceptionReason: dueOn === null ? null : exceptionReason });
  await step(ctx, held.value, 'expect', null);
  await answerOwed(ctx, wave, unit);
  noteStep(ctx, held.value, { state });
  return ok({ unitId, state, revision });
}

/** A term of their own. In a closed wave it opens them again, until its last day. */
export async function extendTerm(
  ctx: Ctx,
  { waveId, unitIds, dueOn, reason }: { waveId: number; unitIds: readonly number[]; dueOn: string; reason: string },
): Promise<Result<{ readonly units: number }, Refused>> {
  const { db, scope, now, actor } = ctx;
  const key = { regionId: scope.regionId, waveId };
  if (dueOn < dayOf(now())) return err('term_in_past');
  const held = await lockAnswers(db, scope, waveId, { unitIds });
  // Read after the units are held: what was closed meanwhile is closed.
  const wave = await findWave(db, key);
  if (wave === null) return err('not_found');
  if (wave.state === 'draft') return err('not_launched');
  if (held.length < new Set(unitIds).size) return err('not_found');
  if (!held.every(({ state }) => take(state, 'extend', {}).ok)) return err('wrong_state');
  const ids = held.map(({ unitId }) => unitId);
  await extendUnits(db, key, ids, { dueOn, reason });
  const facts = { verb: 'extend', happenedAt: now(), personId: actor.personId, text: reason } as const;
  await addSteps(
    db,
    key,
    ids.map((unitId) => ({ unitId, changes: { due_on: [wave.dueOn, dueOn] } })),
    facts,
  );
  if (wave.state === 'closed') await owedAgain(ctx, wave, held, dueOn);
  else await termMoved(ctx, wave, held, dueOn);
  ctx.note({ object: { kind: 'wave', id: waveId }, before: null, after: { extended: ids, dueOn, reason } });
  return ok({ units: ids.length });
}
