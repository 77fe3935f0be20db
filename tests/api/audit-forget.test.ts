import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '#platform/http/context.ts';
import { changeOf, openTestChain, type TestChain } from '#tests/support/audit-chain.ts';

let chain: TestChain;
beforeAll(async () => {
  chain = await openTestChain();
});
afterAll(() => chain.close());
beforeEach(async () => {
  await chain.newRegion();
});

const about = (personId: number | null, after: Record<string, unknown>, kind = 'person'): Change => {
  return { object: { kind, id: 1, personId }, after };
};
const remove = (which: string): string => `delete from audit_log where region_id = :region and ${which}`;
const wipe = (which: string): string => `update audit_log set before = null, after = null, detail_salt = null
  where region_id = :region and ${which}`;

describe('R-245 details of an erased person', () => {
  test('go wherever they are about the person or hold their words, and the chain stays whole', async () => {
    await chain.append([
      about(5, { role: 'director' }),
      about(6, { role: 'curator' }),
      about(null, { email: 'Anna@example.org' }, 'invitation'),
      about(null, { text: 'письмо для "Анна Белова"' }),
      about(null, { to: [{ name: 'Анна Белова' }] }, 'invitation'),
      about(null, { name: 'Анна Белова-Лесная' }, 'invitation'),
      about(5, {}, 'audit_log'),
      { object: { kind: 'person', id: 5, personId: 5 } },
    ]);
    await chain.forget(5, 'anna@example.org', '"Анна Белова"', '%', '');
    const erased =
      'select seq, before, after from audit_log where region_id = :region and detail_salt is null order by seq';
    expect(await chain.query(erased)).toEqual([1, 3, 5].map((seq) => ({ seq, before: null, after: null })));
    expect(await chain.verify()).toMatchObject({ rows: 9, brokenSeq: null });
    expect(await chain.query('select verb, after from audit_log where region_id = :region and seq = 9')).toEqual([
      { verb: 'audit.forget', after: { count: 3, rows: '{[1,2),[3,4),[5,6)}' } },
    ]);
  });

  test('signs of a pattern in a word are just signs', async () => {
    await chain.append([about(null, { email: 'anna_b@example.org' }), about(null, { email: 'annaXb@example.org' })]);
    await chain.forget(5, 'anna_b@example.org');
    expect(await chain.query('select seq from audit_log where region_id = :region and detail_salt is null')).toEqual([
      { seq: 1 },
    ]);
  });

  test('what else is wiped under that cover shows', async () => {
    await chain.append([about(5, { a: 1 }), changeOf(2)]);
    await chain.forget(5);
    await chain.tamper(wipe('seq = 2'));
    expect(await chain.verify()).toMatchObject({ brokenSeq: 2 });
  });

  test('and so does it when the row that says so is gone', async () => {
    await chain.append([changeOf(1), about(5, { a: 1 })]);
    await chain.forget(5);
    const hash = '(select hash from audit_log where region_id = :region and seq = 2)';
    await chain.tamper(remove('seq = 3'), `update audit_head set seq = 2, hash = ${hash} where region_id = :region`);
    expect(await chain.verify()).toMatchObject({ brokenSeq: 2 });
  });

  test('nothing to forget leaves no row', async () => {
    await chain.appendMany(2);
    await chain.forget(99, 'nobody@example.org');
    expect(await chain.verify()).toMatchObject({ rows: 2, brokenSeq: null });
  });
});

describe('R-246 the beginning of the log', () => {
  const yearly = async (): Promise<void> => {
    for (const year of [2022, 2023, 2024, 2025]) {
      await chain.append([changeOf(year), changeOf(0)], `${String(year)}-06-01T00:00:00Z`);
    }
  };

  test('moves to the first row that is young enough; the log says so and stays whole', async () => {
    await yearly();
    await chain.cut('2024-01-01T00:00:00Z');
    expect(await chain.verify()).toMatchObject({ rows: 5, firstSeq: 5, brokenSeq: null });
    const told = `select verb, after ->> 'firstSeq' as first, after ->> 'count' as count from audit_log
      where region_id = :region and seq = 9`;
    expect(await chain.query(told)).toEqual([{ verb: 'audit.cut', first: '5', count: '4' }]);
    await chain.cut('2024-01-01T00:00:00Z');
    expect(await chain.verify()).toMatchObject({ rows: 5, firstSeq: 5, brokenSeq: null });
  });

  test('never takes the last year, whoever asks', async () => {
    await yearly();
    await chain.cut('2099-01-01T00:00:00Z');
    expect(await chain.verify()).toMatchObject({ rows: 5, firstSeq: 5, brokenSeq: null });
  });

  test('is a beginning: an old row behind a young one stays', async () => {
    for (const [id, month] of ['2022-06', '2025-06', '2022-06', '2025-07'].entries()) {
      await chain.append([changeOf(id)], `${month}-01T00:00:00Z`);
    }
    await chain.cut('2024-01-01T00:00:00Z');
    expect(await chain.verify()).toMatchObject({ rows: 4, firstSeq: 2, brokenSeq: null });
  });

  test('goes with erased details in it, and the rest can be erased after', async () => {
    await yearly();
    await chain.append([about(5, { a: 1 })], '2025-07-01T00:00:00Z');
    await chain.forget(5, 'школа 2022');
    await chain.cut('2024-01-01T00:00:00Z');
    expect(await chain.verify()).toMatchObject({ brokenSeq: null, firstSeq: 5 });
    await chain.append([about(6, { a: 1 })], '2025-08-01T00:00:00Z');
    await chain.forget(6);
    expect(await chain.verify()).toMatchObject({ brokenSeq: null, firstSeq: 5 });
  });

  test('moved by hand it shows', async () => {
    await yearly();
    await chain.cut('2023-01-01T00:00:00Z');
    const hash = '(select hash from audit_log where region_id = :region and seq = 4)';
    const head = `update audit_head set first_seq = 5, first_previous_hash = ${hash} where region_id = :region`;
    await chain.tamper(head, remove('seq < 5'));
    expect(await chain.verify()).toMatchObject({ brokenSeq: 5 });
  });
});

describe('the functions that take something away', () => {
  const asApp = (settings: string, call: string): string =>
    `begin; set local role opora_app; ${settings}; select ${call}; commit`;
  const calls = [
    `audit_forget(:region, 5, '{}', 7, '', '', now())`,
    `audit_cut(:region, now() - interval '3 years', 7, '', '', now())`,
  ];

  test.each(calls)('work for a request only with the whole region: %s', async (call) => {
    await chain.append([about(5, { a: 1 })]);
    await expect(chain.query(asApp(`set local opora.whole = 'off'`, call))).rejects.toThrow('answers for the whole');
    await chain.query('rollback');
    const elsewhere = `set local opora.whole = 'on'; set local opora.regions = '999999'`;
    await expect(chain.query(asApp(elsewhere, call))).rejects.toThrow('answers for the whole');
    await chain.query('rollback');
    await expect(chain.query(asApp('select 1', call))).rejects.toThrow('answers for the whole');
    await chain.query('rollback');
    await chain.query(asApp(`set local opora.whole = 'on'; set local opora.regions = ':region'`, call));
    expect(await chain.verify()).toMatchObject({ brokenSeq: null });
  });
});
