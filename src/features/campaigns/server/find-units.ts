import { searchSchools } from '#features/registry/server/public.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import type { Ctx } from '#platform/http/context.ts';
import { dayOf } from '#kernel/day.ts';
import type { ChosenUnits, UnitFilter } from '../contract.ts';
import type { BoardFilter } from './store-board.ts';
import { searchMunicipalities } from './store-people.ts';

const MOST = 20_000;

/** What was typed, as the units it means. */
export async function findUnits(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  q: string | undefined,
): Promise<NonNullable<BoardFilter['found']> | undefined> {
  const question = q?.trim() ?? '';
  if (question === '') return undefined;
  const asked = { question, searchName: normaliseSchoolName(question), limit: MOST };
  const schoolIds = (await searchSchools(db, scope, asked)).map(({ schoolId }) => schoolId);
  return { schoolIds, municipalityIds: await searchMunicipalities(db, scope.regionId, question) };
}

/** A filter of a board as the store takes it. */
export async function boardFilter(ctx: Ctx, { q, ...filter }: UnitFilter | ChosenUnits): Promise<BoardFilter> {
  return { ...filter, found: await findUnits(ctx, q), today: dayOf(ctx.now()) };
}
