import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countMunicipalities, countRows, countRun, findEntry, listRows } from '#features/lists/server/store-show.ts';
import { nothingOf, type Scope } from '#kernel/territory.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { connectionAs } from '#platform/db/logins.ts';
import { inScope } from '#platform/db/scoped.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let owner: TestDatabase;
let app: Database;
const LIST_RUN = 7;

/** A region of 1,500 schools in 60 municipalities with ten lists, and one more region of the same size. */
beforeAll(async () => {
  owner = await createTestDatabase();
  app = openDatabase(connectionAs('opora_app', { ...owner.connection }));
  await owner.pool.query(`
    insert into region (region_id) values (2);
    insert into municipality select r, m from generate_series(1, 2) r, generate_series(1, 60) m;
    insert into school select r, s, 'code ' || s from generate_series(1, 2) r, generate_series(1, 1500) s;
    insert into list_run select r, run, 2015 + run, 2014 + run, true, 'federal', 1, '{}', repeat('0', 64), now()
      from generate_series(1, 2) r, generate_series(1, 10) run;
    insert into list_entry select r, run, s, s, 'code ' || s, 'Школа', 1 + s % 60, 'Округ', s % 4 = 0, false, true, true, false,
        null, 'basic', null, null, null, 10, 20, jsonb_build_object('history', '[]'::jsonb, 'trace', '[]'::jsonb, 'text', repeat('x', 800))
      from generate_series(1, 2) r, generate_series(1, 10) run, generate_series(1, 1500) s;
    analyze`);
});
afterAll(() => Promise.all([app.close(), owner.close()]));

const municipality = Array.from({ length: 25 }, (_, index) => 60 * (index + 1));
const scopes: readonly (readonly [string, Scope])[] = [
  ['a school', { ...nothingOf(1), schoolIds: [720] }],
  ['a municipality', { ...nothingOf(1), municipalityIds: [1], schoolIds: municipality }],
];

test.each(scopes)('R-267 the list of %s is read through an index, row-level security or not', async (_, scope) => {
  const key = { scope, listRunId: LIST_RUN };
  const filter = { show: 'all', schoolIds: null } as const;
  const used = await inScope(app.db, { scope, personIds: [1], isReadOnly: true }, async (db) => {
    const rows = await listRows(db, key, filter, { after: 0, limit: 100 });
    expect(rows.map(({ schoolId }) => schoolId)).toEqual(scope.schoolIds);
    expect(await countRows(db, key, filter)).toBe(scope.schoolIds.length);
    expect((await countRun(db, key)).schools).toBe(scope.schoolIds.length);
    expect(await countMunicipalities(db, key)).toHaveLength(1);
    expect(await findEntry(db, key, 720)).toMatchObject({ schoolId: 720 });
    expect(await findEntry(db, key, 721)).toBeNull();
    const { rows: found } = await sql<{ table: string; scans: number; read: number }>`
      select relname as "table", seq_scan as scans, idx_scan as read from pg_stat_xact_user_tables
      where relname = 'list_entry'`.execute(db.withoutPlugins());
    return found[0];
  });
  expect(used?.scans, 'scans of the whole table').toBe(0);
  expect(used?.read).toBeGreaterThan(4);
});
