import type { z } from 'zod';
import { judgeList, type JudgedSchool, type PreparedCells } from '#features/lists/domain/judge-list.ts';
import { sharesOf } from '#features/lists/domain/shown-share.ts';
import type { Evidence } from '#features/lists/domain/school-view.ts';
import { loadEvidence } from '#features/lists/server/public.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { rulesCompared, RulesComparedShown } from '../contract.ts';
import { compareRules, type Side } from '../domain/compare-rules.ts';
import { listPlaces, type Place } from './store.ts';
import { loadYear } from './year-data.ts';

const { compare } = new Intl.Collator('ru', { numeric: true });

/** One side of a question stays while a slider moves the other. */
const JUDGED_KEPT = 3;
const lastJudged = new WeakMap<PreparedCells, readonly JudgedQuestion[]>();
interface JudgedQuestion {
  readonly question: string;
  readonly judged: ReadonlyMap<string, JudgedSchool>;
}

export interface TwoRules {
  readonly year: number;
  readonly before: Parameters;
  readonly after: Parameters;
}

/** The list of a year under two sets of parameters, on the results and the registry as they are now. Keeps nothing. */
export async function tryRules(
  ctx: Ctx,
  { year, before, after }: TwoRules,
): Promise<Result<RulesComparedShown, 'lineage_faulty'>> {
  const evidence = await loadEvidence(ctx.db, ctx.scope);
  if (!evidence.ok) return evidence;
  const places = new Map((await listPlaces(ctx.db, ctx.scope.regionId)).map((place) => [place.code, place]));
  const old = await judgeYear(ctx, year, before, evidence.value);
  const now = await judgeYear(ctx, year, after, evidence.value);
  const placeOf = (school: string): Place => {
    const place = places.get(school);
    if (place === undefined) throw new Error(`school ${school} has results and is not in the registry`);
    return place;
  };
  const compared = compareRules(old, now, (school) => placeOf(school).municipalityId);
  const names = new Map([...places.values()].map(({ municipalityId, municipality }) => [municipalityId, municipality]));
  return ok({
    year,
    resultsYear: year - after.RESULT_YEAR_OFFSET,
    ...{ before: compared.before, after: compared.after, region: compared.region, onFew: compared.onFew },
    municipalities: compared.units
      .map(({ unit, ...counts }) => ({ id: unit, name: names.get(unit) ?? '', ...counts }))
      .sort((a, b) => compare(a.name, b.name)),
    schools: compared.schools
      .map(({ school, before: was, after: is, ...rest }) => {
        const { schoolId, code, name, municipalityId, municipality } = placeOf(school);
        const place = { schoolId, schoolCode: code, schoolName: name, municipalityId, municipality };
        return { ...place, ...rest, before: shown(was, before), after: shown(is, after) };
      })
      .sort((a, b) => compare(a.municipality, b.municipality) || compare(a.schoolName, b.schoolName)),
  });
}

async function judgeYear(
  ctx: Ctx,
  year: number,
  parameters: Parameters,
  evidence: Evidence,
): Promise<ReadonlyMap<string, JudgedSchool>> {
  const cells = await loadYear(ctx, year - parameters.RESULT_YEAR_OFFSET);
  // What the registry says changes without the cells, so only verdicts that do not ask it are kept.
  const asksRegistry = evidence.lineage !== undefined || parameters.EXCLUDE_KINDS.length > 0;
  if (asksRegistry) return judgeList(cells, year, parameters, evidence);
  const question = `${String(year)} ${JSON.stringify(parameters)}`;
  const last = lastJudged.get(cells) ?? [];
  const present = last.find((one) => one.question === question);
  const judged = present?.judged ?? judgeList(cells, year, parameters, evidence);
  lastJudged.set(cells, [{ question, judged }, ...last.filter((one) => one !== present)].slice(0, JUDGED_KEPT));
  return judged;
}

type ShownSide = z.output<typeof rulesCompared>['schools'][number]['before'];

function shown(side: Side, { CLUSTER_AGGREGATE }: Parameters): ShownSide {
  const isOfCounts = CLUSTER_AGGREGATE !== 'mean_low';
  return { ...side, sharePercent: isOfCounts ? sharesOf(side.low, side.participants).sharePercent : null };
}
