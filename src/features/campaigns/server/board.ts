import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract, UnitFilter } from '../contract.ts';
import { isOwing } from '../domain/answer.ts';
import { boardFilter } from './find-units.ts';
import { chooseToConfirm } from './confirm-many.ts';
import { countsOf, unitRowOf } from './present.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits, sumUnits, type BoardFilter, type UnitSums } from './store-board.ts';
import { listMunicipalityNames } from './store-people.ts';
import type { WaveRowStored } from './store-waves.ts';

type Output = z.input<(typeof campaignsContract)['board']['output']>;

interface Asked extends UnitFilter {
  readonly waveId: number;
  readonly after: number;
  readonly limit: number;
}

export async function showBoard(
  ctx: Ctx,
  { waveId, after, limit, ...asked }: Asked,
): Promise<Result<Output, 'not_found'>> {
  const { db, scope, now } = ctx;
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave, row } = seen;
  const filter = await boardFilter(ctx, asked);
  const today = dayOf(now());
  const sums = await sumUnits(db, scope, waveId, { ...filter, since: startOf(today) });
  const units = await listUnits(db, scope, waveId, { ...filter, after, limit: limit + 1 });
  const page = units.slice(0, limit);
  return ok({
    wave: row,
    rows: page.map((unit) => unitRowOf(unit, wave, today)),
    ...totalsOf(sums, filter),
    toConfirm: await countToConfirm(ctx, wave, filter, sums),
    toNudge: await countToNudge(ctx, wave, filter, sums),
    municipalities: await placesOf(ctx, sums),
    next: units.length > limit ? (page.at(-1)?.unitId ?? null) : null,
  });
}

/** The first moment of a day of the region, near enough: nobody is written to at night. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+03:00`);
}

function within(sums: readonly UnitSums[], { municipality }: BoardFilter): readonly UnitSums[] {
  return municipality === undefined ? sums : sums.filter(({ municipalityId }) => municipalityId === municipality);
}

function totalsOf(
  sums: readonly UnitSums[],
  filter: BoardFilter,
): Pick<Output, 'counts' | 'overdue' | 'changed' | 'faulty' | 'total'> {
  const own = within(sums, filter);
  const add = (of: (one: UnitSums) => number): number => own.reduce((sum, one) => sum + of(one), 0);
  return {
    counts: countsOf(own.map(({ state, fitting }) => ({ state, units: fitting }))),
    overdue: add(({ overdue }) => overdue),
    changed: add(({ changed }) => changed),
    faulty: add(({ faulty }) => faulty),
    total: add(({ state, fitting }) => (isChosen(filter, state) ? fitting : 0)),
  };
}

function isChosen({ state }: BoardFilter, one: UnitSums['state']): boolean {
  return state === undefined || state.length === 0 || state.includes(one);
}

async function countToConfirm(
  ctx: Ctx,
  wave: WaveRowStored,
  filter: BoardFilter,
  sums: readonly UnitSums[],
): Promise<number> {
  const isAny = within(sums, filter).some(({ state, fitting }) => state === 'submitted' && fitting > 0);
  const scope = isAny && isChosen(filter, 'submitted') ? await ctx.scopeFor('campaigns.confirmMany') : null;
  return scope === null ? 0 : (await chooseToConfirm({ ...ctx, scope }, wave, filter)).length;
}

async function countToNudge(
  { scopeFor }: Ctx,
  { state, answeredBy }: WaveRowStored,
  filter: BoardFilter,
  sums: readonly UnitSums[],
): Promise<number> {
  if (state !== 'open' || answeredBy === 'anyone' || (await scopeFor('campaigns.nudge')) === null) return 0;
  const owing = within(sums, filter).filter((one) => isOwing(one.state) && isChosen(filter, one.state));
  return owing.reduce((sum, { silent }) => sum + silent, 0);
}

export async function placesOf({ db, scope }: Ctx, sums: readonly UnitSums[]): Promise<Output['municipalities']> {
  const byPlace = Map.groupBy(sums, ({ municipalityId }) => municipalityId);
  const names = await listMunicipalityNames(db, scope.regionId, [...byPlace.keys()]);
  return names.map(({ municipalityId, name }) => {
    const units = (byPlace.get(municipalityId) ?? []).reduce((sum, one) => sum + one.units, 0);
    return { municipalityId, name, units };
  });
}
