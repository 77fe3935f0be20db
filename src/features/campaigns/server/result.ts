import type { z } from 'zod';
import { summarise } from '#features/forms/domain/summary.ts';
import type { PublishedForm } from '#features/forms/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { isDecimal, type OutputValue } from '#platform/tables/output-value.ts';
import type { campaignsContract } from '../contract.ts';
import { givenStates } from '../domain/answer.ts';
import { answerColumns, cellsOf } from './answer-cells.ts';
import { placesOf, startOf } from './board.ts';
import { boardFilter } from './find-units.ts';
import { contextOf, getForm, knownOf, nothingKnown } from './known.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits, sumUnits } from './store-board.ts';
import { listAnswers, type StoredAnswer } from './store-units.ts';
import type { WaveRowStored } from './store-waves.ts';

type Output<K extends 'summary' | 'answers'> = z.input<(typeof campaignsContract)[K]['output']>;
interface Asked {
  readonly waveId: number;
  readonly municipality?: number | undefined;
}

const MOST = 20_000;

/** answers that were sent, whoever reads sees those of their territory. */
async function listGiven(
  ctx: Ctx,
  wave: WaveRowStored,
  { municipality, limit }: { readonly municipality: number | undefined; readonly limit: number },
): Promise<{ form: PublishedForm; answers: readonly StoredAnswer[]; filter: Awaited<ReturnType<typeof boardFilter>> }> {
  const { db, scope } = ctx;
  const form = await getForm(db, scope.regionId, wave);
  const filter = await boardFilter(ctx, { municipality, state: [...givenStates] });
  const units = await listUnits(db, scope, wave.waveId, { ...filter, limit });
  const answers = await listAnswers(db, scope, wave.waveId, { unitIds: units.map(({ unitId }) => unitId) });
  return { form, answers, filter };
}

export async function showSummary(
  ctx: Ctx,
  { waveId, municipality }: Asked,
): Promise<Result<Output<'summary'>, 'not_found'>> {
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { form, answers, filter } = await listGiven(ctx, seen.wave, { municipality, limit: MOST });
  const known = await knownOf(ctx, { form, wave: seen.wave }, answers);
  const given = answers.map(({ unitId, name, answers: said }, index) => ({
    from: { unitId, name },
    answers: said,
    context: contextOf(known[index] ?? nothingKnown),
  }));
  const sums = await sumUnits(ctx.db, ctx.scope, waveId, { ...filter, since: startOf(filter.today) });
  const owing = sums.filter((one) => municipality === undefined || one.municipalityId === municipality);
  return ok({
    wave: seen.row,
    definition: form.compiled.definition,
    given: given.length,
    units: owing.filter(({ state }) => state !== 'excused').reduce((sum, one) => sum + one.units, 0),
    questions: [...summarise(form.compiled, given)],
    municipalities: await placesOf(ctx, sums),
  });
}

export async function showAnswers(
  ctx: Ctx,
  { waveId, municipality, limit }: Asked & { readonly limit: number },
): Promise<Result<Output<'answers'>, 'not_found'>> {
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { form, answers, filter } = await listGiven(ctx, seen.wave, { municipality, limit });
  const columns = answerColumns(form.compiled.definition);
  const sums = await sumUnits(ctx.db, ctx.scope, waveId, { ...filter, since: startOf(filter.today) });
  const given = sums.filter(
    (one) => givenStates.includes(one.state) && (municipality === undefined || one.municipalityId === municipality),
  );
  return ok({
    headings: columns.map(({ heading }) => heading),
    rows: answers.map((unit) => ({
      unitId: unit.unitId,
      name: unit.name,
      municipality: unit.municipality,
      state: unit.state,
      cells: cellsOf(columns, form.compiled, unit.answers).map(plainCell),
    })),
    total: given.reduce((sum, one) => sum + one.units, 0),
  });
}

function plainCell(value: OutputValue): number | string | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (isDecimal(value)) return value.decimal;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
