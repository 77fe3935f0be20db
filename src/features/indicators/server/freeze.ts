import type { Ctx } from '#platform/http/context.ts';
import type { WaveClosedPart } from '#platform/http/hooks.ts';
import type { Value } from '../domain/aggregate.ts';
import type { Current } from '../domain/catalogue.ts';
import { formsBehind } from '../domain/reckon.ts';
import { loadUnits, type KnownUnit } from './known-units.ts';
import { occasionsOf } from './occasions.ts';
import { keepFrozen, listFormulas, type NewFrozen } from './store-values.ts';
import { addVersion, findIndicatorId } from './store.ts';
import { countNow, listCurrent } from './values.ts';

/** what every indicator of the form was when its wave was closed, with the version of the formula; counted again, by the same. */
export const freezePart: WaveClosedPart = {
  closed: async (ctx, waveId) => {
    const { db, scope, now } = ctx;
    const { regionId } = scope;
    const indicators = await listToKeep(db, regionId, waveId);
    const occasions = await occasionsOf(db, regionId, indicators);
    const values: NewFrozen[] = [];
    let units: readonly KnownUnit[] | null = null;
    for (const indicator of indicators) {
      const occasion = occasions(indicator).find(({ wave }) => wave?.waveId === waveId);
      if (occasion === undefined) continue;
      units ??= (await loadUnits(ctx, scope, { occasions: [occasion] })).get(occasion.key) ?? [];
      const { code, version, definition } = indicator;
      const made = { madeAt: now(), madeBy: null, isOwn: false };
      const added = await addVersion(db, regionId, { code, version, definition, ...made });
      const indicatorId = added ?? (await findIndicatorId(db, regionId, code)) ?? 0;
      values.push(...frozenOf(indicator, indicatorId, units));
    }
    await keepFrozen(db, { regionId, waveId, frozenAt: now() }, values);
  },
};

/** As they are now, but what was kept by another formula keeps it; what was put away since is kept too. */
async function listToKeep(db: Ctx['db'], regionId: number, waveId: number): Promise<readonly Current[]> {
  const kept = new Map((await listFormulas(db, regionId, waveId)).map((one) => [one.code, one]));
  const current = (await listCurrent(db, regionId)).filter(({ definition }) => formsBehind(definition).length > 0);
  const known = new Set(current.map(({ code }) => code));
  const others = [...kept.values()].filter(({ code }) => !known.has(code));
  return [
    ...current.map((one) => ({ ...one, ...kept.get(one.code) })),
    ...others.map((one) => ({ ...one, isReady: false })),
  ];
}

function frozenOf(indicator: Current, indicatorId: number, units: readonly KnownUnit[]): readonly NewFrozen[] {
  const { version, definition } = indicator;
  return [...countNow(indicator, units).byMunicipality].flatMap(([municipalityId, { value, parts }]) => {
    const own = { indicatorId, version, municipalityId };
    const of = (part: string, { numerator, denominator, units: asked, known }: Value): NewFrozen => ({
      ...{ ...own, part, numerator, denominator, units: asked, known },
    });
    return [of('', value), ...definition.parts.flatMap(({ code }, at) => (parts[at] ? [of(code, parts[at])] : []))];
  });
}
