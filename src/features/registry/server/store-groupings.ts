import type { Db } from '#platform/db/database.ts';
import type { Membership } from '../domain/grouping-change.ts';

export async function listMembers(db: Db, regionId: number, grouping: string): Promise<readonly Membership[]> {
  return await db
    .selectFrom('schoolGrouping')
    .select(['schoolId', 'validFrom', 'validTo'])
    .where('regionId', '=', regionId)
    .where('grouping', '=', grouping)
    .orderBy('schoolId')
    .orderBy('validFrom')
    .execute();
}

/** What is said of these schools in the group is all there is. */
export async function replaceMembers(
  db: Db,
  { regionId, grouping }: { readonly regionId: number; readonly grouping: string },
  changed: ReadonlyMap<number, readonly Membership[]>,
): Promise<void> {
  const schoolIds = [...changed.keys()];
  if (schoolIds.length === 0) return;
  await db
    .deleteFrom('schoolGrouping')
    .where('regionId', '=', regionId)
    .where('grouping', '=', grouping)
    .where('schoolId', 'in', schoolIds)
    .execute();
  const rows = [...changed.values()].flat().map((one) => ({ ...one, regionId, grouping }));
  if (rows.length > 0) await db.insertInto('schoolGrouping').values(rows).execute();
}

export async function renameMembers(db: Db, regionId: number, grouping: string, to: string): Promise<void> {
  await db
    .updateTable('schoolGrouping')
    .set({ grouping: to })
    .where('regionId', '=', regionId)
    .where('grouping', '=', grouping)
    .execute();
}
