import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { ChosenUnits } from '../contract.ts';
import { take } from '../domain/life.ts';
import { answersConfirmed } from './duties.ts';
import { boardFilter } from './find-units.ts';
import { holdingOf, type Refused } from './hold.ts';
import { isTheirs } from './rights.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits, type BoardFilter } from './store-board.ts';
import { confirmUnits } from './store-many.ts';
import { addSteps } from './store-steps.ts';
import { lockAnswers, type StoredUnit } from './store-units.ts';
import type { WaveRowStored } from './store-waves.ts';

const MOST = 5000;

/** What the person may confirm of a filter: submitted, open, and the business of their office. */
export async function chooseToConfirm(
  ctx: Pick<Ctx, 'db' | 'scope' | 'actor' | 'now'>,
  wave: WaveRowStored,
  filter: BoardFilter,
): Promise<readonly StoredUnit[]> {
  const wanted = filter.state ?? [];
  if (wanted.length > 0 && !wanted.includes('submitted')) return [];
  const { db, scope, now } = ctx;
  const units = await listUnits(db, scope, wave.waveId, { ...filter, state: ['submitted'], limit: MOST });
  return units.filter(
    (unit) => take(unit.state, 'confirm', holdingOf(wave, unit, now())).ok && isTheirs(ctx, 'confirm', wave, unit),
  );
}

export async function confirmMany(
  ctx: Ctx,
  { waveId, filter, count }: { readonly waveId: number; readonly filter: ChosenUnits; readonly count: number },
): Promise<Result<{ readonly confirmed: number; readonly at: string }, Refused>> {
  const { db, scope, now, actor } = ctx;
  const key = { regionId: scope.regionId, waveId };
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  const chosen = await chooseToConfirm(ctx, wave, await boardFilter(ctx, filter));
  const unitIds = chosen.map(({ unitId }) => unitId);
  const held = await lockAnswers(db, scope, waveId, { unitIds, states: ['submitted'] });
  if (held.length !== count) return err('count_changed');
  const ids = held.map(({ unitId }) => unitId);
  const confirmedAt = now();
  await confirmUnits(db, key, ids, { confirmedAt, confirmedBy: actor.personId });
  const facts = { verb: 'confirm', happenedAt: confirmedAt, personId: actor.personId } as const;
  await addSteps(
    db,
    key,
    ids.map((unitId) => ({ unitId })),
    facts,
  );
  await answersConfirmed(ctx, wave, held);
  ctx.note({ object: { kind: 'wave', id: waveId }, before: null, after: { confirmed: ids.length, unitIds: ids } });
  return ok({ confirmed: ids.length, at: confirmedAt.toISOString() });
}
