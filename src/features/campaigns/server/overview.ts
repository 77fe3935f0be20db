import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract } from '../contract.ts';
import type { Subject } from '../domain/answer.ts';
import { fillPercent } from '../domain/fill.ts';
import { timelinessOf } from '../domain/term.ts';
import { findUnits } from './find-units.ts';
import { termOf } from './present.ts';
import { rowsOf } from './show-waves.ts';
import { listAsked, listCells, type OverviewUnit, type Standing } from './store-overview.ts';
import { listWaves, type WaveRowStored } from './store-waves.ts';

type Output = z.input<(typeof campaignsContract)['overview']['output']>;

interface Asked {
  readonly subject: Subject;
  readonly closed: boolean;
  readonly municipality?: number | undefined;
  readonly q?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Units × waves: a page of units, each with what the waves ask of it. */
export async function showOverview(ctx: Ctx, asked: Asked): Promise<Result<Output, never>> {
  const { db, scope, now } = ctx;
  const { subject, closed, municipality, q, after, limit } = asked;
  const states = closed ? (['open', 'closed'] as const) : (['open'] as const);
  const all = await listWaves(db, scope.regionId, { states, subject });
  const rows = (await rowsOf(ctx, all)).filter(({ units }) => units > 0);
  const waveIds = rows.map(({ waveId }) => waveId);
  const found = await findUnits(ctx, q);
  const filter = { waveIds, municipality, found };
  const units = await listAsked(db, scope, { ...filter, after, limit: limit + 1 });
  const page = units.slice(0, limit);
  const cells = await listCells(db, scope, waveIds, { subject, units: page });
  const waves = new Map(all.map((wave) => [wave.waveId, wave]));
  const byUnit = new Map(cells.map((unit) => [keyOf(unit), unit.cells]));
  const shown = shownOn(dayOf(now()), waves);
  return ok({
    waves: rows,
    rows: page.map((unit) => ({
      ...unitOf(unit),
      cells: (byUnit.get(keyOf(unit)) ?? []).flatMap(({ unitId, standing }) => {
        const cell = shown(standing);
        return cell === null ? [] : [{ ...cell, unitId }];
      }),
    })),
    total: units[0]?.total ?? 0,
    next: units.length > limit ? after + limit : null,
  });
}

function unitOf({ schoolId, municipalityId, name, municipality }: OverviewUnit): OverviewUnit {
  return { schoolId, municipalityId, name, municipality };
}

function keyOf({ schoolId, municipalityId }: Pick<OverviewUnit, 'schoolId' | 'municipalityId'>): string {
  return schoolId === null ? `m${String(municipalityId)}` : `s${String(schoolId)}`;
}

type Shown = Omit<Output['rows'][number]['cells'][number], 'unitId'>;

/** What is shown of cells that stand alike; null: the wave is not among these. */
function shownOn(today: string, waves: ReadonlyMap<number, WaveRowStored>): (standing: Standing) => Shown | null {
  const known = new Map<Standing, Shown | null>();
  return (standing) => {
    const found = known.get(standing);
    if (found !== undefined) return found;
    const wave = waves.get(standing.waveId);
    const shown = wave === undefined ? null : showStanding(standing, wave, today);
    known.set(standing, shown);
    return shown;
  };
}

function showStanding(standing: Standing, wave: WaveRowStored, today: string): Shown {
  const { waveId, state, errors } = standing;
  const timeliness = timelinessOf(standing, termOf(wave, standing), today);
  return { waveId, state, errors, timeliness, fillPercent: fillPercent(standing) };
}
