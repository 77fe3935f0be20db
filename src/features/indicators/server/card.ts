import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { indicatorsContract } from '../contract.ts';
import { sumOf, type Counts } from '../domain/aggregate.ts';
import type { UnitFact } from '../domain/definition.ts';
import { nothingReckoned } from '../domain/reckon.ts';
import { occasionsOf, shownOccasion } from './occasions.ts';
import { factOf } from './school-facts.ts';
import { loadSchoolYears, type SchoolYear } from './school-years.ts';
import { countCoordinators, countOverdue, listParticipation } from './store-card.ts';
import { listPublished } from './store-facts.ts';
import { listNames } from './store-units.ts';
import { countValues, listCurrent, shownValue } from './values.ts';

type Card = z.input<typeof indicatorsContract.card.output>;
type List = NonNullable<Card['list']>;

/** What stands beside the value of the region. */
const onCard: ReadonlySet<string> = new Set([...['T3-01', 'T3-02', 'T1-18', 'T3-13', 'T1-21', 'T2-06-1']]);

export async function showCard(ctx: Ctx, municipalityId: number): Promise<Result<Card, 'not_found'>> {
  const { db, scope } = ctx;
  const names = await listNames(db, scope.regionId);
  const today = dayOf(ctx.now());
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
    participation: [...(await listParticipation(db, scope, { municipalityId, today }))],
    coordinators: await countCoordinators(db, scope, { municipalityId, today }),
    overdue: await overdueOf(ctx, municipalityId),
  });
}

async function listOf(ctx: Ctx, municipalityId: number): Promise<List | null> {
  const { db, scope } = ctx;
  const year = (await listPublished(db, scope.regionId)).at(-1)?.year;
  if (year === undefined) return null;
  const schools = await loadSchoolYears(ctx, scope, [year]);
  const here = schools.filter((school) => school.municipalityId === municipalityId);
  const lengths = here.flatMap(({ isListed, running }) => (isListed ? [running] : []));
  const running = [...Map.groupBy(lengths, (length) => length)]
    .map(([years, same]) => ({ years, schools: same.length }))
    .toSorted((one, other) => one.years - other.years);
  return { year, own: flowOf(here), region: flowOf(schools), running };
}

function flowOf(schools: readonly SchoolYear[]): List['own'] {
  const of = (fact: UnitFact): number | null => {
    const { numerator, known } = sumOf(schools.map((school) => countsIn(school, fact)));
    return known < schools.length ? null : numerator;
  };
  return {
    ...{ standing: of('standing'), listed: of('listed'), before: of('before'), stayed: of('stayed'), new: of('new') },
    ...{ left: of('left'), gone: of('gone'), basic: of('basic'), moderate: of('moderate'), strong: of('strong') },
    curator: of('curator'),
  };
}

function countsIn(school: SchoolYear, fact: UnitFact): Counts | null {
  const numerator = factOf(school, fact);
  return numerator === null ? null : { numerator, denominator: 1 };
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
