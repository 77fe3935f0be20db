import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract, WaveRow } from '../contract.ts';
import { owingStates, type WaveState } from '../domain/answer.ts';
import { waveRowOf } from './present.ts';
import { countDelivery } from './store-delivery.ts';
import { findWave, listWaves, sumWaves, type WaveRowStored } from './store-waves.ts';

type Contract = typeof campaignsContract;

/** Who launches sees drafts, and waves that ask nobody on their territory. */
export async function mayLaunch({ scopeFor }: Ctx): Promise<boolean> {
  return (await scopeFor('campaigns.launch'))?.isWholeRegion === true;
}

export async function showWaves(
  ctx: Ctx,
  { state }: { readonly state?: WaveState | undefined },
): Promise<z.input<Contract['list']['output']>> {
  const { db, scope } = ctx;
  const waves = await listWaves(db, scope.regionId, state === undefined ? {} : { states: [state] });
  const isLauncher = await mayLaunch(ctx);
  const rows = await rowsOf(ctx, waves);
  return { waves: rows.filter((row) => isSeen(ctx, row, isLauncher)), mayLaunch: isLauncher };
}

export async function rowsOf({ db, scope, now }: Ctx, waves: readonly WaveRowStored[]): Promise<readonly WaveRow[]> {
  const today = dayOf(now());
  const sums = await sumWaves(
    db,
    scope,
    waves.map(({ waveId }) => waveId),
    today,
  );
  return waves.map((wave) => waveRowOf(wave, sums, today));
}

function isSeen({ scope }: Ctx, { state, units }: Pick<WaveRow, 'state' | 'units'>, isLauncher: boolean): boolean {
  if (state === 'draft') return isLauncher;
  return scope.isWholeRegion || units > 0;
}

/** A wave as the reader may see it; null: not. */
export async function findSeenWave(ctx: Ctx, waveId: number): Promise<{ wave: WaveRowStored; row: WaveRow } | null> {
  const wave = await findWave(ctx.db, { regionId: ctx.scope.regionId, waveId });
  if (wave === null) return null;
  const [row] = await rowsOf(ctx, [wave]);
  return row !== undefined && isSeen(ctx, row, await mayLaunch(ctx)) ? { wave, row } : null;
}

export async function showWave(
  ctx: Ctx,
  waveId: number,
): Promise<Result<z.input<Contract['show']['output']>, 'not_found'>> {
  const found = await findSeenWave(ctx, waveId);
  if (found === null) return err('not_found');
  const { db, scope } = ctx;
  const { wave, row } = found;
  const { clonedFrom, population } = wave;
  const origin = clonedFrom === null ? null : await findWave(db, { regionId: scope.regionId, waveId: clonedFrom });
  const { asked, answered, errors, warnings, ...timeliness } = await countDelivery(db, scope, waveId);
  return ok({
    wave: row,
    population,
    clonedFrom: origin === null ? null : { waveId: origin.waveId, title: origin.title },
    timeliness,
    fill: { asked, answered, errors, warnings },
    may: (await mayLaunch(ctx)) ? mayOf(wave.state) : [],
  });
}

function mayOf(state: WaveState): ('change' | 'launch' | 'close' | 'clone' | 'delete')[] {
  if (state === 'draft') return ['change', 'launch', 'clone', 'delete'];
  return state === 'open' ? ['change', 'close', 'clone'] : ['clone'];
}

/** What stands open when a wave is closed; a survey that anybody answers is owed by nobody. */
export function openEnds({ counts, answeredBy }: Pick<WaveRow, 'counts' | 'answeredBy'>): {
  owing: number;
  toConfirm: number;
} {
  if (answeredBy === 'anyone') return { owing: 0, toConfirm: 0 };
  const owing = owingStates.reduce((sum, state) => sum + counts[state], 0);
  return { owing, toConfirm: counts.submitted };
}
