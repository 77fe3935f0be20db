import type { Db } from '#platform/db/database.ts';
import type { MovedDays } from '../domain/working-days.ts';

/** What the working calendar of the region changes, from a day to a day. */
export async function listMovedDays(
  db: Db,
  regionId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MovedDays> {
  const rows = await db
    .selectFrom('dayOff')
    .select(['day', 'isWorking'])
    .where('regionId', '=', regionId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
  return new Map(rows.map(({ day, isWorking }) => [day, isWorking]));
}

/** All of it, for terms in working days: it is a few days a year. */
export async function loadMovedDays(db: Db, regionId: number): Promise<MovedDays> {
  return await listMovedDays(db, regionId, { from: '1900-01-01', to: '2199-12-31' });
}

export async function saveMovedDay(db: Db, regionId: number, day: string, isWorking: boolean | null): Promise<void> {
  if (isWorking === null) {
    await db.deleteFrom('dayOff').where('regionId', '=', regionId).where('day', '=', day).execute();
    return;
  }
  await db
    .insertInto('dayOff')
    .values({ regionId, day, isWorking })
    .onConflict((conflict) => conflict.columns(['regionId', 'day']).doUpdateSet({ isWorking }))
    .execute();
}
