import type { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { registryContract } from '../contract.ts';
import type { SchoolRow } from '../contract-schools.ts';
import type { SchoolFilter } from '../contract-shapes.ts';
import { normaliseSchoolName } from '../domain/school-name.ts';
import { mostLike } from '../domain/similar-names.ts';
import { searchSchools } from './store-find.ts';
import { listSchools, listSearchNames } from './store-schools.ts';
import { findRegion } from './store.ts';

const MOST_SCHOOLS = 20_000;
const SUGGESTIONS = 5;

export async function showSchools(
  ctx: Ctx,
  filter: SchoolFilter,
): Promise<z.input<typeof registryContract.schools.output>> {
  const { db, scope } = ctx;
  const found = await findSchools(ctx, filter.q);
  const rows = await filteredSchools(ctx, filter, found);
  const suggestions = found?.length === 0 ? await suggest(ctx, filter.q ?? '') : [];
  return { total: (await findRegion(db, scope))?.schools ?? 0, rows, suggestions };
}

/** Exactly the schools of a filter, for the page, its files and what is done to all of them. */
export async function filteredSchools(
  ctx: Ctx,
  filter: SchoolFilter,
  found?: readonly number[] | null,
): Promise<SchoolRow[]> {
  const schoolIds = found === undefined ? await findSchools(ctx, filter.q) : found;
  return await listSchools(ctx.db, ctx.scope, { ...filter, schoolIds, today: dayOf(ctx.now()) });
}

async function findSchools({ db, scope }: Ctx, q: string | undefined): Promise<readonly number[] | null> {
  const question = q?.trim() ?? '';
  if (question === '') return null;
  const searchName = normaliseSchoolName(question);
  return (await searchSchools(db, scope, { question, searchName, limit: MOST_SCHOOLS })).map(
    ({ schoolId }) => schoolId,
  );
}

async function suggest(
  ctx: Ctx,
  q: string,
): Promise<{ readonly schoolId: number; readonly name: string; readonly municipality: string }[]> {
  const ids = mostLike(normaliseSchoolName(q), await listSearchNames(ctx.db, ctx.scope), SUGGESTIONS);
  const known = new Map((await filteredSchools(ctx, {}, ids)).map((school) => [school.schoolId, school]));
  return ids.flatMap((id) => {
    const school = known.get(id);
    return school === undefined ? [] : [{ schoolId: id, name: school.name, municipality: school.municipality }];
  });
}
