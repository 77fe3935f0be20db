import fc from 'fast-check';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '#features/audit/server/store-verify.ts';
import { writeAudit } from '#platform/db/audit-log.ts';
import type { Change } from '#platform/http/context.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** Whoever has the password of the owner can do all this; the chain is there to show it. */
let database: TestDatabase;
let regionId = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const made = await database.db.insertInto('region').defaultValues().returning('regionId').executeTakeFirstOrThrow();
  regionId = made.regionId;
});

const changeOf = (id: number): Change => ({
  object: { kind: 'school', id },
  before: { name: `Школа ${String(id)}` },
  after: { id },
});

async function append(changes: readonly Change[], happenedAt = new Date('2025-09-01T09:00:00Z')): Promise<void> {
  const actor = { personId: 7, regionId, masqueradedBy: null };
  const entry = {
    verb: 'registry.import',
    outcome: 'done',
    actor,
    address: '10.0.0.1',
    browser: 'Firefox',
    changes,
  } as const;
  await writeAudit(database.db, { ...entry, happenedAt });
}

async function appendMany(count: number): Promise<void> {
  await append(Array.from({ length: count }, (_, index) => changeOf(index + 1)));
}

/** As the owner, past every trigger. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client: PoolClient = await database.pool.connect();
  try {
    await client.query("begin; set local session_replication_role = 'replica'");
    for (const statement of statements) await client.query(statement.replaceAll(':region', String(regionId)));
    await client.query('commit');
  } finally {
    client.release();
  }
}

const verify = async (): ReturnType<typeof verifyChain> => await verifyChain(database.db, regionId);
const forget = (person: number, ...words: readonly string[]) =>
  sql`select audit_forget(${regionId}, ${person}, ${[...words]}, 7, '', '', ${new Date('2025-09-02T09:00:00Z')})`.execute(
    database.db,
  );
const cut = (before: string) =>
  sql`select audit_cut(${regionId}, ${new Date(before)}, 7, '', '', ${new Date('2029-01-01T09:00:00Z')})`.execute(
    database.db,
  );

test('R-243 an empty log is whole', async () => {
  expect(await verify()).toEqual({ rows: 0, firstSeq: 1, brokenSeq: null, headHash: '' });
});

test('R-243 law: whatever is appended, the chain is whole and numbered without a gap', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const change = fc.record({
    object: fc.record({
      kind: text,
      id: fc.option(fc.oneof(text, fc.nat())),
      schoolId: fc.option(fc.nat()),
      personId: fc.option(fc.nat()),
    }),
    before: fc.option(fc.dictionary(fc.constantFrom('name', 'a.b', 'я'), fc.jsonValue())),
    after: fc.option(fc.dictionary(fc.constantFrom('name', 'link', 'я'), fc.oneof(fc.jsonValue(), text))),
  });
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 5 }),
      fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }),
      async (changes, at) => {
        await append(changes, at);
        rows += changes.length;
        expect(await verify()).toMatchObject({ rows, firstSeq: 1, brokenSeq: null });
      },
    ),
    { numRuns: 60 },
  );
  const { rows: numbers } = await sql<{
    last: number;
  }>`select max(seq) as last from audit_log where region_id = ${regionId}`.execute(database.db);
  expect(numbers[0]?.last ?? 0).toBe(rows);
});

describe('R-243 what is done past the program shows, with the first number that does not fit', () => {
  const row = 'region_id = :region and seq =';
  const rehash = `update audit_log a set hash = audit_row_hash((select hash from audit_log b where b.region_id = :region and b.seq = a.seq - 1), a)`;
  const cases: readonly (readonly [what: string, brokenSeq: number, ...statements: readonly string[]])[] = [
    ['who did it', 4, `update audit_log set person_id = 8 where ${row} 4`],
    ['nobody instead of somebody', 4, `update audit_log set person_id = null where ${row} 4`],
    ['when', 4, `update audit_log set happened_at = happened_at + interval '1 microsecond' where ${row} 4`],
    ['from where', 4, `update audit_log set address = '10.0.0.2' where ${row} 4`],
    ['what', 4, `update audit_log set outcome = 'denied' where ${row} 4`],
    ['nothing where there was an empty text', 4, `update audit_log set object_id = '' where ${row} 4`],
    [
      'letters moved from one column to the next',
      4,
      `update audit_log set address = address || 'F', browser = 'irefox' where ${row} 4`,
    ],
    ['before', 4, `update audit_log set before = '{"name": "Школа 5"}' where ${row} 4`],
    ['after', 4, `update audit_log set after = null where ${row} 4`],
    ['before and after change places', 4, `update audit_log set before = after, after = before where ${row} 4`],
    ['the salt alone', 4, `update audit_log set detail_salt = gen_random_uuid() where ${row} 4`],
    [
      'details with a hash to match',
      4,
      `update audit_log set after = '{}', detail_hash = audit_detail_hash(detail_salt, before, '{}') where ${row} 4`,
    ],
    ['a row with all its hashes', 5, `update audit_log set person_id = 8 where ${row} 4`, `${rehash} where ${row} 4`],
    [
      'the last row with all its hashes',
      10,
      `update audit_log set person_id = 8 where ${row} 10`,
      `${rehash} where ${row} 10`,
    ],
    [
      'details erased without a row that says so',
      4,
      `update audit_log set before = null, after = null, detail_salt = null where ${row} 4`,
    ],
    ['a row out of the middle', 4, `delete from audit_log where ${row} 4`],
    ['several out of the middle', 3, `delete from audit_log where region_id = :region and seq in (3, 4, 8)`],
    ['the first row', 1, `delete from audit_log where ${row} 1`],
    [
      'the first row, and a beginning that was moved',
      2,
      `delete from audit_log where ${row} 1`,
      `update audit_head set first_seq = 2, first_previous_hash = (select hash from audit_log where ${row} 2) where region_id = :region`,
    ],
    ['the last row', 10, `delete from audit_log where ${row} 10`],
    ['the tail', 8, `delete from audit_log where region_id = :region and seq > 7`],
    ['everything', 1, `delete from audit_log where region_id = :region`],
    [
      'everything with the head set back',
      0,
      `delete from audit_log where region_id = :region`,
      `delete from audit_head where region_id = :region`,
    ],
    ['the head alone', 1, `delete from audit_head where region_id = :region`],
    ['the hash of the head', 10, `update audit_head set hash = '' where region_id = :region`],
    ['the number of the head', 11, `update audit_head set seq = 12 where region_id = :region`],
    [
      'two rows swapped',
      4,
      `update audit_log set seq = 1004 where ${row} 4`,
      `update audit_log set seq = 4 where ${row} 7`,
      `update audit_log set seq = 7 where ${row} 1004`,
    ],
    [
      'a row put in at the end by hand',
      11,
      `insert into audit_log select (l).* from (select l from audit_log l where ${row} 10) x,
      lateral (select x.l as l) y on conflict do nothing`,
      `insert into audit_log (region_id, seq, happened_at, address, browser, verb, outcome, object_kind,
        detail_hash, hash) values (:region, 11, now(), '', '', 'x.y', 'done', 'x', '', '')`,
    ],
    [
      'a row put in before the beginning',
      0,
      `insert into audit_log (region_id, seq, happened_at, address, browser, verb, outcome, object_kind,
        detail_hash, hash) values (:region, 0, now(), '', '', 'x.y', 'done', 'x', '', '')`,
    ],
    ['a row copied to another region', 4, `update audit_log set region_id = region_id - 1 where ${row} 4`],
  ];

  test.each(cases.filter(([, brokenSeq, ...rest]) => brokenSeq > 0 || rest.length === 1))(
    '%s',
    async (_, brokenSeq, ...statements) => {
      await appendMany(10);
      expect(await verify()).toMatchObject({ rows: 10, brokenSeq: null });
      await tamper(...statements);
      expect((await verify()).brokenSeq).toBe(brokenSeq);
    },
  );
});
