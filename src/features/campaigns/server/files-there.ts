import type { Answer } from '#features/forms/domain/answers.ts';
import { listAttached } from '#features/forms/server/public.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { StoredUnit } from './store-units.ts';

/** Whether every file that is named was attached to the place of the answer: a name alone is no document. */
export async function areFilesThere(
  { db, scope }: Pick<Ctx, 'db' | 'scope'>,
  unit: Pick<StoredUnit, 'schoolId' | 'municipalityId'>,
  answers: readonly (Answer | null)[],
): Promise<boolean> {
  const named = answers.flatMap((answer) =>
    typeof answer === 'object' && answer !== null && 'files' in answer ? answer.files.map(({ sha256 }) => sha256) : [],
  );
  if (named.length === 0) return true;
  const there = await listAttached(db, scope.regionId, unit, named);
  return named.every((sha256) => there.has(sha256));
}
