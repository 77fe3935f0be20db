import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingOf, wholeRegion } from '#kernel/territory.ts';
import { openDatabase, type Database, type Db } from '#platform/db/database.ts';
import { connectionAs, logins } from '#platform/db/logins.ts';
import { inScope, type Wall } from '#platform/db/scoped.ts';
import { prepareJobs } from '#platform/jobs.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let owner: TestDatabase;
let app: Database;
let work: Database;
beforeAll(async () => {
  owner = await createTestDatabase();
  const connection = { ...owner.connection, max: 1 };
  app = openDatabase(connectionAs('opora_app', connection));
  work = openDatabase(connectionAs('opora_work', connection));
  await prepareJobs(owner.connection, [{ name: 'test.add' }]);
  await owner.pool.query(`insert into school (region_id, code) values (1, 'a'), (1, 'b')`);
});
afterAll(() => Promise.all([app.close(), work.close(), owner.close()]));

async function names(query: string): Promise<readonly string[]> {
  const { rows } = await owner.pool.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

/** Tables of ours, not those of the migrator. */
const ours = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'`;

describe('R-262 the wall has no hole', () => {
  test('every table has row-level security, and a policy for either login that has a right to it', async () => {
    expect(await names(`select c.relname as name from ${ours}`)).toContain('list_entry');
    expect(await names(`select c.relname as name from ${ours} and not c.relrowsecurity`)).toEqual([]);
    for (const login of logins) {
      const without = `select c.relname as name from ${ours}
        and has_table_privilege('${login}', c.oid, 'select, insert, update, delete')
        and not exists (select from pg_policy p where p.polrelid = c.oid and '${login}'::regrole = any(p.polroles))`;
      expect(await names(without), login).toEqual([]);
    }
    expect(await names(`select p.polname as name from pg_policy p where 0::oid = any(p.polroles)`)).toEqual([]);
  });

  test('every policy for requests asks the region first, but for words that belong to no region', async () => {
    const free = `select p.polrelid::regclass::text as name from pg_policy p where 'opora_app'::regrole = any(p.polroles)
      and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        !~ '^[(]*region_id = ANY [(][(] SELECT [(]?(opora_ids|string_to_array[(]current_setting)[(]''opora[.]regions'''`;
    expect(await names(free)).toEqual(['procedure']);
  });

  test('the logins are nobody in particular and own nothing', async () => {
    const mighty = `select rolname as name from pg_roles where rolname in ('opora_app', 'opora_work')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(await names(mighty)).toEqual([]);
    expect(
      await names(
        `select member::regrole::text as name from pg_auth_members where member::regrole::text like 'opora_%'`,
      ),
    ).toEqual([]);
    const owned = (catalogue: string, column: string): Promise<readonly string[]> =>
      names(`select oid::text as name from ${catalogue} where ${column}::regrole::text in ('opora_app', 'opora_work')`);
    for (const [catalogue, column] of [
      ...[['pg_class', 'relowner'] as const, ['pg_proc', 'proowner'] as const],
      ...[['pg_namespace', 'nspowner'] as const, ['pg_database', 'datdba'] as const],
    ]) {
      expect(await owned(catalogue, column), catalogue).toEqual([]);
    }
  });

  test('what works with the rights of the owner is known, and no table of the caller stands before the real one', async () => {
    const definers = `pg_proc p where p.prosecdef and p.pronamespace <> 'pg_catalog'::regnamespace`;
    expect(await names(`select p.proname as name from ${definers} order by 1`)).toEqual([
      ...[
        'audit_chain',
        'audit_cut',
        'audit_forget',
        'forget_secrets',
        'freshen_statistics',
        'opora_is_unassigned',
        'place_name',
        'roles_reaching',
      ],
    ]);
    const loose = `${definers} and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=.*, pg_temp$', false)`;
    expect(await names(`select p.proname as name from ${loose}`)).toEqual([]);
    const open = `${definers} and has_function_privilege('public', p.oid, 'execute')`;
    expect(await names(`select p.proname as name from ${open}`)).toEqual([]);
    // A view shows what its owner may see.
    expect(
      await names(
        `select relname as name from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
  });
});

const refusedToRequests = [
  'alter table school disable row level security',
  'alter table school no force row level security',
  'drop policy app_all on school',
  'create policy mine on school to opora_app using (true)',
  'alter table school add column mine text',
  'drop table school',
  'truncate school',
  'create table mine (id integer)',
  'create schema mine',
  `create function public.mine() returns integer language sql as 'select 1'`,
  'create trigger mine before insert on school for each row execute function audit_chain()',
  'set role opora_work',
  'set role opora',
  'set session authorization opora',
  'alter role opora_app bypassrls',
  'create role mine',
  'grant select on installation to opora_app',
  'select pseudonym_key from installation',
  'select * from failed_attempts',
  'select * from setup_link',
  'select * from handshake',
  'update audit_log set verb = verb',
  'delete from audit_log',
  'update audit_head set seq = 0',
  'delete from audit_head',
  'insert into audit_head (region_id, seq, hash) values (2, 0, 0)',
  'update session set person_id = 1',
  'select * from kysely_migration',
  'select rolpassword from pg_authid',
  `copy school to program 'cat'`,
  `select pg_read_file('/etc/passwd')`,
  `alter system set work_mem = '1GB'`,
];
/** Own work may read the tables of a region, and granting what one may not grant is a warning to who has some right. */
const refusedToWork = refusedToRequests.filter(
  (text) => !/^(select \*|select pseudonym|update session|grant|set role opora_work)/.test(text),
);

describe('R-263 whoever answers requests cannot lift the wall', () => {
  test.each(refusedToRequests)('requests: %s', async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
  test.each([
    ...refusedToWork,
    'set role opora_app',
    'update installation set created_at = now()',
    'select * from kysely_migration',
  ])('own work: %s', async (statement) => {
    await expect(work.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
  test('saying that row-level security is off makes queries fail, not see more', async () => {
    await expect(app.pool.query('set row_security = off; select * from school')).rejects.toMatchObject({
      code: '42501',
    });
    await app.pool.query('reset row_security');
  });
});

const whole: Wall = { scope: wholeRegion(1), personIds: [], isReadOnly: true };
const countSchools = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from school`.execute(db);
  return rows[0]?.count ?? NaN;
};

describe('R-264 a scope ends with its transaction', () => {
  const afterwards = async (): Promise<unknown> => {
    expect(await countSchools(app.db)).toBe(0);
    const { rows } = await app.pool.query(
      `select pg_current_xact_id_if_assigned() as xact, current_setting('opora.whole', true) as whole`,
    );
    return rows[0];
  };
  test('the next user of the same connection sees nothing of it', async () => {
    expect(await inScope(app.db, whole, countSchools)).toBe(2);
    expect(await afterwards()).toEqual({ xact: null, whole: '' });
    expect(await inScope(app.db, { ...whole, scope: nothingOf(1) }, countSchools)).toBe(0);
  });
  test('nor when it failed, in the program or in the database', async () => {
    const broken = (db: Db): Promise<unknown> => sql`select 1 / 0`.execute(db);
    await expect(inScope(app.db, whole, broken)).rejects.toThrow('division by zero');
    expect(await afterwards()).toEqual({ xact: null, whole: '' });
    await expect(inScope(app.db, whole, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await afterwards()).toEqual({ xact: null, whole: '' });
  });
  test('an id that is no whole number never reaches the database', async () => {
    const scope = { ...nothingOf(1), schoolIds: [1.5] };
    await expect(inScope(app.db, { ...whole, scope }, countSchools)).rejects.toThrow('whole number');
    expect(await afterwards()).toEqual({ xact: null, whole: '' });
  });
  test('a query only reads', async () => {
    const write = (db: Db): Promise<unknown> => sql`update school set status = status`.execute(db);
    await expect(inScope(app.db, whole, write)).rejects.toMatchObject({ code: '25006' });
    await inScope(app.db, { ...whole, isReadOnly: false }, write);
  });
  test('a request cannot open another transaction without its scope', async () => {
    const inner = async (db: Db): Promise<number> => await db.transaction().execute(countSchools);
    await expect(inScope(app.db, whole, inner)).rejects.toThrow('not supported');
  });
  test('two scopes at once keep to themselves', async () => {
    const two = openDatabase(connectionAs('opora_app', { ...owner.connection }));
    const schoolOf = async (schoolId: number): Promise<number> => {
      const scope = { ...nothingOf(1), schoolIds: schoolId === 0 ? [] : [schoolId] };
      return await inScope(two.db, { ...whole, scope }, countSchools);
    };
    const { rows } = await owner.pool.query<{ id: number }>('select school_id as id from school order by 1');
    const asked = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 0 : (rows[index % 2]?.id ?? 0)));
    expect(await Promise.all(asked.map(schoolOf))).toEqual(asked.map((id) => (id === 0 ? 0 : 1)));
    await two.close();
  });
});

describe('R-265 requests put jobs into the queue and do nothing else there', () => {
  test.each([
    'select data from pgboss.job',
    'update pgboss.job set data = null',
    'delete from pgboss.job',
    'update pgboss.queue set retry_limit = 0',
    `select pgboss.create_queue('mine', '{}'::jsonb)`,
  ])('%s', async (statement) => {
    await expect(app.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
