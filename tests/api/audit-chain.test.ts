import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeOf, openTestChain, type TestChain } from '#tests/support/audit-chain.ts';

/** Whoever has the password of the owner can do all this; the chain is there to show it. */
let chain: TestChain;
beforeAll(async () => {
  chain = await openTestChain();
});
afterAll(() => chain.close());
beforeEach(async () => {
  await chain.newRegion();
});

test('R-243 an empty log is whole', async () => {
  expect(await chain.verify()).toEqual({ rows: 0, firstSeq: 1, brokenSeq: null, headHash: '' });
});

test('R-243 law: whatever is appended, the chain is whole and numbered without a gap', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const id = fc.nat({ max: 2_147_483_647 });
  const object = fc.record({
    kind: text,
    id: fc.option(fc.oneof(text, id)),
    schoolId: fc.option(id),
    municipalityId: fc.option(id),
    personId: fc.option(id),
  });
  const fields = fc.option(fc.dictionary(fc.constantFrom('name', 'a.b', 'я'), fc.oneof(fc.jsonValue(), text)));
  const change = fc.record({ object, before: fields, after: fields });
  const year = fc.integer({ min: 1990, max: 2090 });
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 5 }), year, async (changes, happenedIn) => {
      await chain.append(changes, `${String(happenedIn)}-02-28T23:59:59.999Z`);
      rows += changes.length;
      expect(await chain.verify()).toMatchObject({ rows, firstSeq: 1, brokenSeq: null });
    }),
    { numRuns: 60 },
  );
  expect(rows).toBeGreaterThan(60);
  expect(await chain.query('select max(seq) as last from audit_log where region_id = :region')).toEqual([
    { last: rows },
  ]);
});

describe('R-243 what is done past the program shows, with the first number that does not fit', () => {
  const change4 = (what: string): string => `update audit_log set ${what} where region_id = :region and seq = 4`;
  const remove = (which: string): string => `delete from audit_log where region_id = :region and ${which}`;
  const head = (what: string): string => `update audit_head set ${what} where region_id = :region`;
  const hashOf = (seq: number): string =>
    `(select hash from audit_log where region_id = :region and seq = ${String(seq)})`;
  const rehash = (seq: number): string => `update audit_log a set hash = audit_row_hash(${hashOf(seq - 1)}, a)
    where region_id = :region and seq = ${String(seq)}`;
  const byHand = (
    seq: number,
  ): string => `insert into audit_log (region_id, seq, happened_at, address, browser, verb, outcome,
    object_kind, detail_hash, hash) values (:region, ${String(seq)}, now(), '', '', 'x.y', 'done', 'x', '', '')`;
  const move = (from: number, to: number): string =>
    `update audit_log set seq = ${String(to)} where region_id = :region and seq = ${String(from)}`;

  const cases: readonly (readonly [what: string, brokenSeq: number, statements: readonly string[]])[] = [
    ['who did it', 4, [change4('person_id = 8')]],
    ['nobody instead of somebody', 4, [change4('person_id = null')]],
    ['when', 4, [change4(`happened_at = happened_at + interval '1 microsecond'`)]],
    ['from where', 4, [change4(`address = '10.0.0.2'`)]],
    ['what', 4, [change4(`outcome = 'denied'`)]],
    ['on what', 4, [change4(`object_id = '5'`)]],
    ['letters that move to the next column', 4, [change4(`address = address || 'F', browser = 'irefox'`)]],
    ['nought where there was nothing', 4, [change4('school_id = 0')]],
    ['before', 4, [change4(`before = '{"name": "Школа 5"}'`)]],
    ['after', 4, [change4('after = null')]],
    ['before and after in each other’s place', 4, [change4('before = after, after = before')]],
    ['the salt alone', 4, [change4('detail_salt = gen_random_uuid()')]],
    [
      'details with their hash',
      4,
      [change4(`after = '{}', detail_hash = audit_detail_hash(detail_salt, before, '{}')`)],
    ],
    ['a row with all its hashes', 5, [change4('person_id = 8'), rehash(4)]],
    ['every row from there on', 10, [change4('person_id = 8'), ...[4, 5, 6, 7, 8, 9, 10].map(rehash)]],
    ['details erased in silence', 4, [change4('before = null, after = null, detail_salt = null')]],
    ['a salt taken from details that stay', 4, [change4('detail_salt = null')]],
    ['a row out of the middle', 4, [remove('seq = 4')]],
    ['several out of the middle', 3, [remove('seq in (3, 4, 8)')]],
    [
      'a row out of the middle, the rest moved up',
      4,
      [remove('seq = 4'), ...[5, 6, 7, 8, 9, 10].map((seq) => move(seq, seq - 1))],
    ],
    ['the first row', 1, [remove('seq = 1')]],
    [
      'the first row, with a beginning that fits',
      2,
      [head(`first_seq = 2, first_previous_hash = ${hashOf(1)}`), remove('seq = 1')],
    ],
    ['the last row', 10, [remove('seq = 10')]],
    ['the tail', 8, [remove('seq > 7')]],
    ['everything', 1, [remove('true')]],
    ['the head', 1, ['delete from audit_head where region_id = :region']],
    ['the hash of the head', 10, [head(`hash = ''`)]],
    ['the number of the head', 11, [head('seq = 12')]],
    ['two rows swapped', 4, [move(4, 1004), move(7, 4), move(1004, 7)]],
    ['a row put in at the end', 11, [byHand(11)]],
    ['a row put in far behind the end', 11, [byHand(100)]],
    ['a row put in before the beginning', 0, [byHand(0)]],
  ];
  test.each(cases)('%s', async (_, brokenSeq, statements) => {
    await chain.appendMany(10);
    expect(await chain.verify()).toMatchObject({ rows: 10, brokenSeq: null });
    await chain.tamper(...statements);
    expect((await chain.verify()).brokenSeq).toBe(brokenSeq);
  });

  test('the tail with a head to match: the hash that was noted elsewhere shows it', async () => {
    await chain.appendMany(10);
    const noted = (await chain.verify()).headHash;
    await chain.tamper(remove('seq > 7'), head(`seq = 7, hash = ${hashOf(7)}`));
    const state = await chain.verify();
    expect(state).toMatchObject({ rows: 7, brokenSeq: null });
    expect(state.headHash).not.toBe(noted);
  });

  test('one region says nothing of another', async () => {
    const first = await chain.newRegion();
    await chain.appendMany(3);
    await chain.newRegion();
    await chain.appendMany(5);
    await chain.tamper(change4('person_id = 8'));
    expect(await chain.verify(first)).toMatchObject({ rows: 3, brokenSeq: null });
    expect(await chain.verify()).toMatchObject({ rows: 5, brokenSeq: 4 });
  });
});

test('R-243 fifty at once: no gap, no deadlock, each row once', async () => {
  await chain.appendAtOnce(50, changeOf(1));
  expect(await chain.verify()).toMatchObject({ rows: 150, brokenSeq: null });
  const counted =
    'select count(distinct person_id) as writers, max(seq) as last from audit_log where region_id = :region';
  expect(await chain.query(counted)).toEqual([{ writers: 50, last: 150 }]);
});

test('R-243 what is rolled back leaves no number behind', async () => {
  await chain.appendMany(2);
  const insert = `insert into audit_log (region_id, happened_at, address, browser, verb, outcome, object_kind)
    values (:region, now(), '', '', 'x.y', 'done', 'x')`;
  await chain.query(`begin; ${insert}; rollback`);
  await chain.appendMany(1);
  expect(await chain.verify()).toMatchObject({ rows: 3, brokenSeq: null });
});

test('R-243 a temporary table of the writer does not stand before the head of the chain', async () => {
  await chain.query(`begin; create temporary table audit_head (like public.audit_head) on commit drop;
    insert into public.audit_log (region_id, happened_at, address, browser, verb, outcome, object_kind)
    values (:region, now(), '', '', 'x.y', 'done', 'x'); commit`);
  expect(await chain.verify()).toMatchObject({ rows: 1, brokenSeq: null });
});

test('R-243 the roles of the program can neither change nor delete a row, nor touch the head', async () => {
  const rights = await chain.query(`select role, name, right_to from unnest(array['opora_app', 'opora_work']) role,
    unnest(array['audit_log', 'audit_head']) name, unnest(array['insert', 'update', 'delete', 'truncate', 'trigger']) right_to
    where has_table_privilege(role, name, right_to)`);
  expect(rights).toEqual(
    [
      { role: 'opora_app', name: 'audit_log', rightTo: 'insert' },
      { role: 'opora_work', name: 'audit_log', rightTo: 'insert' },
    ].map(({ rightTo, ...right }) => ({ ...right, right_to: rightTo })),
  );
});
