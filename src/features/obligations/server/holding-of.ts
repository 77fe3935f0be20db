import { listRolesOf } from '#features/access/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import { holdingOf, type Holding } from '../domain/holding.ts';

/** Whose duties are a person's own on a day, for letters and calendars: nobody has signed in there. */
export async function findHolding(
  db: Db,
  key: { readonly regionId: number; readonly personId: number },
  day: string,
): Promise<Holding> {
  const roles = await listRolesOf(db, { ...key, day });
  return holdingOf(
    roles.map(({ role, schoolId, municipalityId }) => ({
      role,
      territory:
        schoolId !== null
          ? { kind: 'school', schoolId }
          : municipalityId !== null
            ? { kind: 'municipality', municipalityId }
            : { kind: 'region' },
    })),
  );
}
