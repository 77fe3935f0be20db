import { expect, test } from 'vitest';
import { createTestDatabase } from '#tests/support/database.ts';

test('R-140 text sorts as in a Russian dictionary: ё beside е', async () => {
  const database = await createTestDatabase();
  const { rows } = await database.pool.query<{ word: string }>(
    `select word from unnest(array['жук', 'ёлка', 'ель', 'Ёж', 'еда', 'арка']) as word order by word`,
  );
  await database.close();
  expect(rows.map((row) => row.word)).toEqual(['арка', 'еда', 'Ёж', 'ёлка', 'ель', 'жук']);
});

test('every test file has a database of its own, already migrated', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()];
  await one.pool.query(`insert into region (name) values ('Первая')`);
  const { rows } = await two.pool.query('select name from region');
  await Promise.all([one.close(), two.close()]);
  expect(rows).toEqual([]);
  expect(one.connection.database).not.toBe(two.connection.database);
});
