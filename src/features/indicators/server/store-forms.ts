import type { Db } from '#platform/db/database.ts';

export async function findFormId(db: Db, regionId: number, code: string): Promise<number | null> {
  const found = await db
    .selectFrom('form')
    .select('formId')
    .where('regionId', '=', regionId)
    .where('code', '=', code)
    .executeTakeFirst();
  return found?.formId ?? null;
}
