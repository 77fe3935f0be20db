import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingOf, wholeRegion, type Scope } from '#kernel/territory.ts';
import { openDatabase, type Database, type Db } from '#platform/db/database.ts';
import { connectionAs } from '#platform/db/logins.ts';
import { inScope } from '#platform/db/scoped.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { coordinatorOf, directorOf, fill, operatorOf, placesOf, type Filled, type Row } from './walls/filling.ts';
import { commands, rules, type Asker, type Command } from './walls/rules.ts';

let owner: TestDatabase;
let app: Database;
let work: Database;
let filled: readonly Filled[] = [];
beforeAll(async () => {
  owner = await createTestDatabase();
  app = openDatabase({ ...connectionAs('opora_app', { ...owner.connection }) });
  work = openDatabase({ ...connectionAs('opora_work', { ...owner.connection }) });
  filled = await fill(owner.db);
});
afterAll(() => Promise.all([app.close(), work.close(), owner.close()]));

const here = placesOf(1);
const there = placesOf(2);
const schoolsOf = (municipalityIds: readonly number[], schoolIds: readonly number[]): Scope => {
  return { regionId: 1, isWholeRegion: false, municipalityIds, schoolIds };
};
const askers: Readonly<Record<string, Asker>> = {
  'of a school': { scope: schoolsOf([], [here.schoolA1]), personIds: [directorOf(here.schoolA1)] },
  'of a municipality': {
    scope: schoolsOf([here.municipalityA], [here.schoolA1, here.schoolA2]),
    personIds: [coordinatorOf(here.municipalityA)],
  },
  'of the region': { scope: wholeRegion(1), personIds: [operatorOf(1)] },
  'of the other region': { scope: wholeRegion(2), personIds: [operatorOf(2)] },
  'with an account and no territory': { scope: nothingOf(1), personIds: [directorOf(here.schoolB1)] },
  'looking through another person’s eyes': {
    scope: schoolsOf([], [here.schoolA1]),
    personIds: [directorOf(here.schoolA1), operatorOf(1)],
  },
  'with ids of the other region': {
    scope: schoolsOf([there.municipalityA], [there.schoolA1, there.schoolA2]),
    personIds: [directorOf(there.schoolA1), coordinatorOf(there.municipalityA)],
  },
  nobody: { scope: nothingOf(1), personIds: [] },
};

/** What becomes of one statement in the transaction of `db`; nothing of it stays. */
async function isTaken(db: Db, statement: ReturnType<typeof sql>): Promise<boolean> {
  await sql`savepoint cell`.execute(db);
  try {
    const { rows, numAffectedRows } = await statement.execute(db);
    return rows.length > 0 || (numAffectedRows ?? 0n) > 0n;
  } catch (error) {
    // 42501: the wall. A key or a reference that stands in the way (23…) is behind it.
    const { code = '' } = error as { code?: string };
    if (code === '42501') return false;
    if (code.startsWith('23')) return true;
    throw error;
  } finally {
    await sql`rollback to savepoint cell`.execute(db);
  }
}

interface TableFacts {
  readonly name: string;
  readonly key: readonly string[];
  /** A column that opora_app may write, so that a refusal is one of the row. */
  readonly column: string;
}

async function listTables(): Promise<readonly TableFacts[]> {
  const { rows } = await owner.pool.query<TableFacts>(`
    select c.relname as name,
      array(select attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        order by has_column_privilege('opora_app', c.oid, a.attnum, 'update') desc, a.attnum desc limit 1) as column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
    order by c.relname`);
  return rows;
}

function statementOf(command: Command, { name, key, column }: TableFacts, row: Row): ReturnType<typeof sql> {
  const table = sql.table(name);
  const given = sql`jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)`;
  const columns = (alias: string): ReturnType<typeof sql> => sql.join(key.map((one) => sql.ref(`${alias}.${one}`)));
  const place = sql`(${columns('t')}) = (select ${columns('g')} from ${given} g)`;
  switch (command) {
    case 'select':
      return sql`select 1 from ${table} t where ${place}`;
    case 'insert':
      return sql`insert into ${table} select g.* from ${given} g`;
    case 'update':
      return sql`update ${table} t set ${sql.ref(column)} = ${sql.ref(`t.${column}`)} where ${place}`;
    case 'delete':
      return sql`delete from ${table} t where ${place}`;
  }
}

class Undone extends Error {}
/** Works as a request does, and takes everything back. */
async function asRequest(asker: Asker, run: (db: Db) => Promise<void>): Promise<void> {
  const { scope, personIds } = asker;
  const request = inScope(app.db, { scope, personIds, isReadOnly: false }, async (db) => {
    await run(db);
    throw new Undone();
  });
  await request.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

describe('R-260 row-level security alone, without the first wall', () => {
  let cells = 0;
  test.each(Object.entries(askers))('somebody %s reaches exactly their own rows, in every table', async (_, asker) => {
    const tables = await listTables();
    const wrong: string[] = [];
    await asRequest(asker, async (db) => {
      for (const table of tables) {
        const rows = filled.filter((one) => one.table === table.name).map(({ row }) => row);
        expect(rows, `a row of ${table.name} in the filling`).not.toEqual([]);
        for (const row of rows) {
          for (const command of commands) {
            const expected = rules[table.name]?.[command]?.(row, asker) ?? false;
            const found = await isTaken(db, statementOf(command, table, row));
            cells += 1;
            if (found !== expected) wrong.push(`${command} ${table.name} ${JSON.stringify(row)}: ${String(found)}`);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  test('every cell was asked', () => {
    expect(Object.keys(rules).length).toBeGreaterThan(40);
    expect(cells).toBe(Object.keys(askers).length * filled.length * commands.length);
    process.stdout.write(`walls: ${String(cells)} cells\n`);
  });

  test.each(['select 1', `set local opora.regions = ''; set local opora.whole = ''; set local opora.schools = ''`])(
    'R-261 without a scope no row of a region is there (%s)',
    async (settings) => {
      const seen: string[] = [];
      await app.db.transaction().execute(async (db) => {
        await sql.raw(settings).execute(db);
        for (const { name } of await listTables()) {
          // Procedures are words, presets and scales of the product belong to nobody.
          const rows = name === 'procedure' ? sql`false` : sql`(to_jsonb(t) ->> 'region_id') is not null`;
          if (await isTaken(db, sql`select 1 from ${sql.table(name)} t where ${rows}`)) seen.push(name);
        }
      });
      expect(seen).toEqual([]);
    },
  );
});
