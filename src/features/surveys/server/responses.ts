import type { z } from 'zod';
import { searchSchools } from '#features/registry/server/public.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { surveysContract } from '../contract.ts';
import { byGroup, countsOf } from './standing.ts';
import { findSurvey, listGroups, listUnits, sumGroups, sumUnits, type Survey, type SurveyUnit } from './store-units.ts';

type Output = z.input<(typeof surveysContract)['responses']['output']>;

interface Asked {
  readonly waveId: number;
  readonly municipality?: number | undefined;
  readonly q?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

const MOST_FOUND = 20_000;

/** How many were invited and have answered, school by school; what they answered is not in it. */
export async function showResponses(ctx: Ctx, asked: Asked): Promise<Result<Output, 'not_found'>> {
  const { db, scope } = ctx;
  const { waveId, municipality, q, after, limit } = asked;
  const survey = await findSurvey(db, scope, waveId);
  if (survey === null) return err('not_found');
  const found = { waveId, schoolIds: await findSchools(ctx, q) };
  const filter = { ...found, municipalityId: municipality };
  const units = await listUnits(db, scope, { ...filter, after, limit: limit + 1 });
  const page = units.slice(0, limit);
  const groups = await listGroups(db, scope, { waveId, unitIds: page.map(({ unitId }) => unitId) });
  const byUnit = Map.groupBy(groups, ({ unitId }) => unitId);
  const inviting = await ctx.scopeFor('surveys.invite');
  const places = await sumUnits(db, scope, found);
  const own = municipality === undefined ? places : places.filter((one) => one.municipalityId === municipality);
  const totals = (await sumGroups(db, scope, filter)).toSorted(byGroup);
  return ok({
    wave: shownOf(survey),
    rows: page.map((unit) => ({
      ...unit,
      mayInvite: mayInvite(survey, unit, inviting),
      groups: (byUnit.get(unit.unitId) ?? []).toSorted(byGroup).map(countsOf),
    })),
    totals: totals.map(({ schools, enough, ...sums }) => ({ ...countsOf(sums), schools, enough })),
    total: own.reduce((sum, { units: count }) => sum + count, 0),
    silent: own.reduce((sum, { silent }) => sum + silent, 0),
    municipalities: places.map(({ municipalityId, name }) => ({ municipalityId, name })),
    next: units.length > limit ? (page.at(-1)?.unitId ?? null) : null,
  });
}

export function shownOf({ waveId, title, formTitle, state, opensOn, dueOn }: Survey): Output['wave'] {
  return { waveId, title, formTitle, state, opensOn, dueOn };
}

function mayInvite({ state }: Survey, { schoolId, isExcused }: SurveyUnit, scope: Scope | null): boolean {
  if (scope === null || state !== 'open' || isExcused) return false;
  return scope.isWholeRegion || scope.schoolIds.includes(schoolId);
}

async function findSchools({ db, scope }: Ctx, q: string | undefined): Promise<readonly number[] | undefined> {
  const question = q?.trim() ?? '';
  if (question === '') return undefined;
  const asked = { question, searchName: normaliseSchoolName(question), limit: MOST_FOUND };
  return (await searchSchools(db, scope, asked)).map(({ schoolId }) => schoolId);
}
