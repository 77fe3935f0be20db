import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { indicatorsContract } from '../contract.ts';
import { countsOf } from '../domain/aggregate.ts';
import type { Current } from '../domain/catalogue.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';
import { loadUnits } from './known-units.ts';
import { shownOccasion, type Occasion } from './occasions.ts';
import { findAsked, type AskedOne } from './show.ts';
import { listNames, listSchoolNames } from './store-units.ts';
import { listFormulas } from './store-values.ts';

/** A value that was kept is made of its sources by the formula it was counted by. */
async function formulaOf(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  { code, definition }: Current,
  { wave }: Occasion,
): Promise<IndicatorDefinition> {
  if (wave?.isClosed !== true) return definition;
  const kept = (await listFormulas(db, scope.regionId, wave.waveId)).find((one) => one.code === code);
  return kept?.definition ?? definition;
}

type Shown = z.input<typeof indicatorsContract.sources.output>;

/** answers are shown to who may read them. */
export async function showSources(
  ctx: Ctx,
  { municipalityId, ...asked }: AskedOne & { readonly municipalityId?: number | undefined },
): Promise<Result<Shown, 'not_found'>> {
  const { db, scope } = ctx;
  const found = await findAsked(ctx, asked);
  if (found === null) return err('not_found');
  const { indicator, occasion } = found;
  if (occasion === null) return ok({ occasion: null, units: [] });
  const definition = await formulaOf(ctx, indicator, occasion);
  const units = (await loadUnits(ctx, scope, { occasions: [occasion], municipalityId })).get(occasion.key) ?? [];
  const schoolIds = units.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId]));
  const [schools, municipalities] = [await listSchoolNames(db, scope, schoolIds), await listNames(db, scope.regionId)];
  return ok({
    occasion: shownOccasion(occasion),
    units: units
      .map((unit) => {
        const counts = countsOf(definition, unit);
        const { schoolId, municipalityId: place, state, sheet } = unit;
        const name = (schoolId === null ? municipalities.get(place) : schools.get(schoolId)) ?? '';
        const { numerator, denominator } = counts ?? { numerator: null, denominator: null };
        return { schoolId, municipalityId: place, name, numerator, denominator, state, answer: sheet };
      })
      .filter(({ numerator, denominator }) => occasion.wave !== null || numerator !== 0 || denominator !== 0)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'ru')),
  });
}
