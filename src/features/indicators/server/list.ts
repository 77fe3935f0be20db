import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import type { indicatorsContract, IndicatorRow } from '../contract.ts';
import { noValue, standingOf } from '../domain/aggregate.ts';
import type { Current } from '../domain/catalogue.ts';
import { formsBehind } from '../domain/reckon.ts';
import { occasionsOf, shownOccasion } from './occasions.ts';
import { listKept } from './store.ts';
import { countValues, listCurrent, shownValue } from './values.ts';

export async function showIndicators(ctx: Ctx): Promise<z.input<typeof indicatorsContract.list.output>> {
  const { db, scope } = ctx;
  const indicators = await listCurrent(db, scope.regionId);
  const occasions = await occasionsOf(db, scope.regionId, indicators);
  const asked = indicators.flatMap((indicator) => occasions(indicator).map((occasion) => ({ indicator, occasion })));
  const counted = await countValues(ctx, asked);
  const rowOf = (indicator: Current): IndicatorRow => {
    const { code, version, definition, isReady } = indicator;
    const { title, group, unit, direction, target, source, leastKnown } = definition;
    const course = occasions(indicator).map((occasion) => ({
      occasion: shownOccasion(occasion),
      value: shownValue(unit, counted(indicator, occasion).region.value),
    }));
    const value = course.at(-1)?.value ?? null;
    const standing = standingOf(definition, value ?? noValue);
    const form = formsBehind(definition)[0] ?? null;
    const isFew = value !== null && value.known < leastKnown;
    return {
      code,
      version,
      title,
      group,
      unit,
      direction,
      target,
      source,
      form,
      value,
      standing,
      isFew,
      course,
      isReady,
    };
  };
  const retired = (await listKept(db, scope.regionId)).filter(({ isRetired }) => isRetired);
  return {
    indicators: indicators.map(rowOf),
    retired: retired.map(({ code, definition: { title } }) => ({ code, title })),
  };
}
