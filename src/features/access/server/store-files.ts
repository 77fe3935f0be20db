import type { Db } from '#platform/db/database.ts';

/** Whether the bytes belong to a file of results too. */
export async function isFileOfResults(db: Db, sha256: string): Promise<boolean> {
  const found = await db.selectFrom('resultBatch').select('batchId').where('sha256', '=', sha256).limit(1).execute();
  return found.length > 0;
}
