import type { z } from 'zod';
import { own } from '#features/forms/domain/own.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { campaignsContract, UnitFilter } from '../contract.ts';
import { take } from '../domain/life.ts';
import { boardFilter } from './find-units.ts';
import { holdingOf, type Refused } from './hold.ts';
import { contextOf, getForm, knownOf, nothingKnown } from './known.ts';
import { verbsOf } from './rights.ts';
import { findSeenWave } from './show-waves.ts';
import { listUnits, sumUnits } from './store-board.ts';
import { listAnswers } from './store-units.ts';
import { startOf } from './board.ts';
import { isOfField } from '../domain/at-field.ts';

type Output = z.input<(typeof campaignsContract)['grid']['output']>;
interface Asked extends UnitFilter {
  readonly waveId: number;
  readonly code: string;
  readonly after: number;
  readonly limit: number;
}

/** One field over all units. */
export async function showGrid(
  ctx: Ctx,
  { waveId, code, after, limit, ...asked }: Asked,
): Promise<Result<Output, Refused>> {
  const { db, scope, now } = ctx;
  const seen = await findSeenWave(ctx, waveId);
  if (seen === null) return err('not_found');
  const { wave } = seen;
  const form = await getForm(db, scope.regionId, wave);
  if (!form.compiled.fields.has(code)) return err('no_such_field');
  const filter = await boardFilter(ctx, asked);
  const units = await listUnits(db, scope, waveId, { ...filter, after, limit: limit + 1 });
  const page = units.slice(0, limit).map(({ unitId }) => unitId);
  const answers = await listAnswers(db, scope, waveId, { unitIds: page });
  const known = await knownOf(ctx, { form, wave }, answers);
  const rows: Output['rows'] = [];
  for (const [index, unit] of answers.entries()) {
    const { unitId, schoolId, name, municipality, state, revision } = unit;
    const examined = form.compiled.examine(unit.answers, contextOf(known[index] ?? nothingKnown));
    const isOpen = take(state, 'save', holdingOf(wave, unit, now())).ok;
    rows.push({
      ...{ unitId, schoolId, name, municipality, state, revision },
      value: own(unit.answers.values, code) ?? null,
      isAsked: examined.visible.has(code),
      problems: examined.problems.filter(isOfField(code)),
      mayFill: isOpen && (await verbsOf(ctx, ['save'], wave, unit)).length > 0,
    });
  }
  return ok({
    rows,
    total: await countOf(ctx, waveId, filter),
    next: units.length > limit ? (page.at(-1) ?? null) : null,
  });
}

async function countOf(
  { db, scope }: Ctx,
  waveId: number,
  filter: Awaited<ReturnType<typeof boardFilter>>,
): Promise<number> {
  const { state = [], municipality } = filter;
  const sums = await sumUnits(db, scope, waveId, { ...filter, since: startOf(filter.today) });
  return sums
    .filter((one) => municipality === undefined || one.municipalityId === municipality)
    .filter((one) => state.length === 0 || state.includes(one.state))
    .reduce((sum, { fitting }) => sum + fitting, 0);
}
