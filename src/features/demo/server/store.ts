import type { Db } from '#platform/db/database.ts';

export interface DemoLoad {
  readonly state: 'loading' | 'loaded' | 'failed';
  readonly progressPercent: number;
  readonly step: string | null;
}

export async function findDemoLoad(db: Db, regionId: number): Promise<DemoLoad | null> {
  const found = await db
    .selectFrom('demoLoad')
    .select(['state', 'progressPercent', 'step'])
    .where('regionId', '=', regionId)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, state: found.state as DemoLoad['state'] };
}

export async function saveDemoLoad(db: Db, regionId: number, load: DemoLoad): Promise<void> {
  await db
    .insertInto('demoLoad')
    .values({ regionId, ...load })
    .onConflict((conflict) => conflict.column('regionId').doUpdateSet(load))
    .execute();
}

/** Nothing of a real region is there: no school and no file of results. */
export async function isRegionEmpty(db: Db, regionId: number): Promise<boolean> {
  for (const table of ['school', 'resultBatch'] as const) {
    const found = await db.selectFrom(table).select('regionId').where('regionId', '=', regionId).limit(1).execute();
    if (found.length > 0) return false;
  }
  return true;
}
