import { findPublishedForm } from '#features/forms/server/public.ts';
import { listPopulation, type PopulationUnit } from '#features/obligations/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Plan, WaveInput } from '../contract.ts';
import { minutesIn, monthOf, spreadOver, type Asking } from '../domain/burden.ts';
import type { Answerer } from '../domain/offices.ts';
import type { CampaignRefusal } from '../domain/refusal.ts';
import { listAskings, type StoredAsking } from './store-burden.ts';

const FIRST = 50;
const BUSIEST = 10;

type Asked = Pick<WaveInput, 'formId' | 'answeredBy' | 'population' | 'opensOn' | 'dueOn'>;

export async function planWave(ctx: Ctx, input: Asked): Promise<Result<Plan, CampaignRefusal>> {
  const { db, scope } = ctx;
  const { formId, answeredBy, population, opensOn, dueOn } = input;
  const form = await findPublishedForm(db, scope.regionId, { formId });
  if (form === null || form.isRetired) return err('no_published_form');
  if (form.subject !== population.subject) return err('wrong_subject');
  if (dueOn < opensOn) return err('dates_crossed');
  const units = await listPopulation(db, scope, population, opensOn);
  const { minutes } = form.compiled.definition;
  const month = monthOf(dueOn);
  const known = await listAskings(db, scope, { month, answeredBy });
  const own: Asking = { minutes, dueOn, holders: units.map((unit) => holderOf(unit, answeredBy)) };
  return ok({
    units: units.length,
    first: units.slice(0, FIRST).map(({ schoolId, name, municipality }) => ({ schoolId, name, municipality })),
    municipalities: byMunicipality(units),
    ...{ minutes, holder: answeredBy, month },
    ...loadOf(month, known, own, namesOf(units, answeredBy)),
  });
}

/** Who spends the time: the school, or the office that answers about it. */
function holderOf(
  { schoolId, municipalityId }: Pick<PopulationUnit, 'schoolId' | 'municipalityId'>,
  by: Answerer,
): string {
  if (by === 'region') return 'region';
  return by === 'municipality' || schoolId === null ? `m${String(municipalityId)}` : `s${String(schoolId)}`;
}

function namesOf(units: readonly PopulationUnit[], by: Answerer): ReadonlyMap<string, string> {
  return new Map(
    units.map((unit) => {
      const holder = holderOf(unit, by);
      return [holder, holder.startsWith('s') ? unit.name : holder.startsWith('m') ? unit.municipality : ''];
    }),
  );
}

function byMunicipality(units: readonly PopulationUnit[]): Plan['municipalities'] {
  return [...Map.groupBy(units, ({ municipalityId }) => municipalityId)].map(([municipalityId, own]) => {
    return { municipalityId, name: own[0]?.municipality ?? '', units: own.length };
  });
}

function loadOf(
  month: string,
  known: readonly StoredAsking[],
  own: Asking,
  names: ReadonlyMap<string, string>,
): Pick<Plan, 'before' | 'after' | 'busiest' | 'beside'> {
  const holders = [...names.keys()];
  const before = minutesIn(month, known);
  const after = minutesIn(month, [...known, own]);
  const busiest = holders
    .map((holder) => ({
      name: names.get(holder) ?? '',
      before: before.get(holder) ?? 0,
      after: after.get(holder) ?? 0,
    }))
    .toSorted((one, other) => other.after - one.after)
    .slice(0, BUSIEST);
  const asked = new Set(holders);
  const beside = known
    .filter((wave) => wave.holders.some((holder) => asked.has(holder)))
    .map(({ waveId, title, dueOn, minutes }) => ({ waveId, title, dueOn, minutes }));
  return { before: spreadOver(holders, before), after: spreadOver(holders, after), busiest, beside };
}
