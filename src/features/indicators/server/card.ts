import type { z } from 'zod';
import { countListings } from '#features/lists/domain/history.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { indicatorsContract } from '../contract.ts';
import type { UnitFact } from '../domain/definition.ts';
import { nothingReckoned } from '../domain/reckon.ts';
import { loadUnits, type KnownUnit } from './known-units.ts';
import { occasionsOf, shownOccasion } from './occasions.ts';
import { countOverdue, listListings, listPublishedYears } from './store-facts.ts';
import { listNames } from './store-units.ts';
import { countValues, listCurrent, shownValue } from './values.ts';

type Card = z.input<typeof indicatorsContract.card.output>;
type List = NonNullable<Card['list']>;

/** What stands beside the value of the region. */
const onCard: ReadonlySet<string> = new Set(['T3-01', 'T3-02', 'T1-18', 'T3-13']);

export async function showCard(ctx: Ctx, municipalityId: number): Promise<Result<Card, 'not_found'>> {
  const { db, scope } = ctx;
  const names = await listNames(db, scope.regionId);
  const name = names.get(municipalityId);
  if (name === undefined) return err('not_found');
  return ok({
    municipalityId,
    name,
    municipalities: [...names]
      .map(([id, called]) => ({ municipalityId: id, name: called }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'ru')),
    list: await listOf(ctx, municipalityId),
    indicators: await indicatorsOf(ctx, municipalityId),
    overdue: await overdueOf(ctx, municipalityId),
  });
}

async function listOf(ctx: Ctx, municipalityId: number): Promise<List | null> {
  const { db, scope } = ctx;
  const year = (await listPublishedYears(db, scope.regionId)).at(-1);
  if (year === undefined) return null;
  const own = { key: `y${String(year)}`, title: null, on: '', isClosed: true, wave: null, year };
  const units = (await loadUnits(ctx, scope, { occasions: [own] })).get(own.key) ?? [];
  const listings = await listListings(db, scope, { municipalityId, year });
  const lengths = listings.map(({ years }) => {
    const history = years.map((listed) => ({ year: listed, state: 'listed' as const }));
    return countListings(history, year, years.length).running;
  });
  const running = [...Map.groupBy(lengths, (length) => length)]
    .map(([years, schools]) => ({ years, schools: schools.length }))
    .toSorted((one, other) => one.years - other.years);
  const here = units.filter((unit) => unit.municipalityId === municipalityId);
  return { year, own: flowOf(here), region: flowOf(units), running };
}

function flowOf(units: readonly KnownUnit[]): List['own'] {
  const of = (fact: UnitFact): number => units.reduce((sum, unit) => sum + (unit.fact(fact) ?? 0), 0);
  return {
    ...{ standing: of('standing'), listed: of('listed'), before: of('before'), stayed: of('stayed'), new: of('new') },
    ...{ left: of('left'), basic: of('basic'), moderate: of('moderate'), strong: of('strong'), curator: of('curator') },
  };
}

async function indicatorsOf(ctx: Ctx, municipalityId: number): Promise<Card['indicators']> {
  const { db, scope } = ctx;
  const indicators = (await listCurrent(db, scope.regionId)).filter(({ code }) => onCard.has(code));
  const occasions = await occasionsOf(db, scope.regionId, indicators);
  const newest = indicators.map((indicator) => ({ indicator, occasion: occasions(indicator).at(-1) ?? null }));
  const counted = await countValues(
    ctx,
    newest.flatMap(({ indicator, occasion }) => (occasion === null ? [] : [{ indicator, occasion }])),
  );
  return newest.map(({ indicator, occasion }) => {
    const values = occasion === null ? null : counted(indicator, occasion);
    const { code, definition } = indicator;
    const own = values?.byMunicipality.get(municipalityId) ?? nothingReckoned;
    return {
      ...{ code, title: definition.title, unit: definition.unit },
      occasion: occasion === null ? null : shownOccasion(occasion),
      own: shownValue(definition.unit, own.value),
      region: shownValue(definition.unit, (values?.region ?? nothingReckoned).value),
    };
  });
}

/** Duties are told to who may see those of the whole municipality. */
async function overdueOf({ db, scopeFor, now }: Ctx, municipalityId: number): Promise<number | null> {
  const scope = await scopeFor('obligations.list');
  if (scope === null || !(scope.isWholeRegion || scope.municipalityIds.includes(municipalityId))) return null;
  return await countOverdue(db, scope, { municipalityId, today: dayOf(now()) });
}
