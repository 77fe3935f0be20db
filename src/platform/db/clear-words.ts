import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Words that match give way to an ellipsis in these columns of texts, as `[table, column]`. @returns in how many */
export async function clearWords(
  db: Db,
  regionId: number,
  pattern: string,
  columns: readonly (readonly [string, string])[],
): Promise<number> {
  let count = 0;
  for (const [table, column] of columns) {
    const text = sql.ref(column);
    const { rows } = await sql`
      update ${sql.table(table)} set ${text} = regexp_replace(${text}, ${pattern}, '[…]', 'gi')
      where region_id = ${regionId} and ${text} ~* ${pattern} returning 1`.execute(db);
    count += rows.length;
  }
  return count;
}
