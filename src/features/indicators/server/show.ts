import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { indicatorsContract, MunicipalityValue } from '../contract.ts';
import { isWhole, noValue, standingOf } from '../domain/aggregate.ts';
import type { Current } from '../domain/catalogue.ts';
import { nothingReckoned, type Reckoned } from '../domain/reckon.ts';
import { drawMunicipalities } from './chart.ts';
import type { Counted } from './kept-values.ts';
import { occasionsOf, shownOccasion, type Occasion } from './occasions.ts';
import { listNames } from './store-units.ts';
import { countValues, listCurrent, shownValue } from './values.ts';

export interface AskedOne {
  readonly code: string;
  readonly at?: string | undefined;
}

/** An indicator with its occasions, newest asked for unless another is; null: there is none such. */
export async function findAsked(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  { code, at }: AskedOne,
): Promise<{ indicator: Current; occasions: readonly Occasion[]; occasion: Occasion | null } | null> {
  const indicators = await listCurrent(db, scope.regionId);
  const indicator = indicators.find((one) => one.code === code);
  if (indicator === undefined) return null;
  const occasions = (await occasionsOf(db, scope.regionId, [indicator]))(indicator);
  const occasion = at === undefined ? occasions.at(-1) : occasions.find(({ key }) => key === at);
  if (at !== undefined && occasion === undefined) return null;
  return { indicator, occasions, occasion: occasion ?? null };
}

type Shown = z.input<typeof indicatorsContract.show.output>;

export async function showIndicator(
  ctx: Ctx,
  { language, ...asked }: AskedOne & { readonly language: 'ru' | 'en' },
): Promise<Result<Shown, 'not_found'>> {
  const found = await findAsked(ctx, asked);
  if (found === null) return err('not_found');
  const { indicator, occasions, occasion } = found;
  const { code, version, definition, isReady } = indicator;
  const { unit, leastKnown } = definition;
  const counted = await countOne(ctx, indicator, occasion);
  const { region } = counted;
  const municipalities = await rowsOf(ctx, indicator, counted.byMunicipality);
  return ok({
    ...{ code, version, definition, isReady, countedBy: counted.version },
    occasion: occasion === null ? null : shownOccasion(occasion),
    occasions: occasions.map(shownOccasion),
    value: shownValue(unit, region.value),
    standing: standingOf(definition, region.value),
    isFew: occasion !== null && region.value.known < leastKnown,
    parts: definition.parts.map((part, at) => ({
      ...{ code: part.code, label: part.label },
      value: shownValue(unit, region.parts[at] ?? noValue),
    })),
    municipalities,
    svg: drawMunicipalities(definition, { municipalities, region: region.value, language }),
  });
}

async function countOne(ctx: Ctx, indicator: Current, occasion: Occasion | null): Promise<Counted> {
  if (occasion === null) return { version: indicator.version, byMunicipality: new Map(), region: nothingReckoned };
  return (await countValues(ctx, [{ indicator, occasion }]))(indicator, occasion);
}

/** Municipalities by name. */
export async function rowsOf(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  { definition }: Current,
  values: ReadonlyMap<number, Reckoned>,
): Promise<MunicipalityValue[]> {
  const names = await listNames(db, scope.regionId);
  const { unit, leastKnown } = definition;
  return [...values]
    .map(([municipalityId, { value, parts }]) => ({
      ...{ municipalityId, name: names.get(municipalityId) ?? '' },
      value: shownValue(unit, value),
      parts: parts.map((part) => shownValue(unit, part)),
      standing: standingOf(definition, value),
      isFew: value.known < leastKnown,
      isWhole: isWhole(value),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ru'));
}
