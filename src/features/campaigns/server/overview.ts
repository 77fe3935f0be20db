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
import { listAsked, listCells, type OverviewCell, type OverviewUnit } from './store-overview.ts';
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
  const byUnit = Map.groupBy(cells, keyOf);
  const today = dayOf(now());
  return ok({
    waves: rows,
    rows: page.map((unit) => ({
      ...unitOf(unit),
      cells: (byUnit.get(keyOf(unit)) ?? []).flatMap((cell) => cellOf(cell, waves.get(cell.waveId), today)),
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

function cellOf(cell: OverviewCell, wave: WaveRowStored | undefined, today: string): Output['rows'][number]['cells'] {
  if (wave === undefined) return [];
  const { waveId, unitId, state, errors, firstSubmittedAt } = cell;
  const firstSubmittedOn = firstSubmittedAt === null ? null : dayOf(firstSubmittedAt);
  const timeliness = timelinessOf({ state, firstSubmittedOn }, termOf(wave, cell), today);
  return [{ waveId, unitId, state, errors, timeliness, fillPercent: fillPercent(cell) }];
}
