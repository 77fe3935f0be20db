import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditContract } from '#features/audit/contract.ts';
import { writeAudit } from '#platform/db/audit-log.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let auditor: TestPerson;
let trickster: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  auditor = await app.addPerson('Ольга Речная', [{ role: 'auditor' }]);
  trickster = await app.addPerson('=HYPERLINK("http://evil.example")', []);
  const actor = { personId: trickster.personId, regionId: 1, masqueradedBy: auditor.personId };
  const changes = Array.from({ length: 4100 }, (_, index) => ({
    object: { kind: 'session', id: index },
    before: { name: '-2+3', isUnnamed: false },
    after: { name: '@SUM(A1)', note: 'строка\nвторая; "в кавычках"' },
  }));
  const entry = {
    verb: 'accounts.changeContacts',
    outcome: 'done',
    actor,
    address: '10.0.0.1',
    browser: '+Firefox',
  } as const;
  for (let from = 0; from < changes.length; from += 500) {
    const happenedAt = new Date('2025-08-31T21:00:05Z');
    await writeAudit(app.services.workDb, { ...entry, happenedAt, changes: changes.slice(from, from + 500) });
  }
  const cli = { ...actor, personId: null, masqueradedBy: null };
  const done = { ...entry, actor: cli, address: 'cli', browser: '', verb: 'x.unknown', happenedAt: new Date() };
  await writeAudit(app.services.workDb, {
    ...done,
    changes: [{ object: { kind: 'region', id: 1 }, after: { roles: ['administrator', 'regional_operator'] } }],
  });
});
afterAll(() => app.close());

const download = (filter: object) => app.askAs(auditor, auditContract.export, filter);

test('R-244 the file has exactly what is filtered, each row once, and says it in words', async () => {
  const { status, headers, bytes } = await download({ person: trickster.personId, format: 'csv' });
  expect(status).toBe(200);
  expect(headers['content-disposition']).toContain(encodeURIComponent('Журнал действий 2025-09-01.csv'));
  const [headings = [], ...rows] = parseCsv(bytes.toString('utf8').replace('\ufeff', ''));
  expect(rows.map(([seq]) => Number(seq))).toEqual(Array.from({ length: 4100 }, (_, index) => 4100 - index));
  const row = new Map(headings.map((heading, index) => [heading, rows[0]?.[index]]));
  expect(Object.fromEntries(row)).toMatchObject({
    Когда: '01.09.2025 00:00:05',
    Действие: 'Изменение своих данных',
    'Код действия': 'accounts.changeContacts',
    Исход: 'выполнено',
    'Глазами смотрит': 'Ольга Речная',
    'Вид объекта': 'session',
    Объект: '4099',
  });
});

test('R-244 nothing in the file runs as a formula', async () => {
  const { bytes } = await download({ person: trickster.personId, format: 'csv' });
  const [, row = []] = parseCsv(bytes.toString('utf8').replace('\ufeff', ''));
  expect(row[2]).toBe(`'=HYPERLINK("http://evil.example")`);
  expect(row[5]).toBe(`'+Firefox`);
  expect(row.at(-1)).toBe('isUnnamed: нет → пусто; имя: -2+3 → @SUM(A1); записка: строка\nвторая; "в кавычках"');
  const cells = (await download({ person: trickster.personId, format: 'xlsx' })).bytes;
  const { sheets } = await readXlsx(cells);
  const shown = sheets[0]?.rows ?? [];
  expect(shown).toHaveLength(4101);
  expect(shown[1]?.[2]).toBe('=HYPERLINK("http://evil.example")');
  expect(shown[1]?.[0]).toBe(4100);
});

test('R-240 the command line has a name, a verb without words keeps its own', async () => {
  const { bytes } = await download({ verb: 'x.unknown', format: 'csv' });
  const [, row = []] = parseCsv(bytes.toString('utf8').replace('\ufeff', ''));
  expect([row[2], row[4], row[6]]).toEqual(['командная строка', 'cli', 'x.unknown']);
  expect(row.at(-1)).toBe('роли: администратор, региональный оператор');
});

test('R-244 a filter that finds nothing gives a file of headings; the download itself is in the log', async () => {
  const { bytes } = await download({ subject: 2_000_000_000, format: 'csv' });
  expect(parseCsv(bytes.toString('utf8').replace('\ufeff', ''))).toHaveLength(1);
  const { body } = await app.askAs(auditor, auditContract.list, { verb: 'audit.export', limit: 1 });
  expect(body).toMatchObject({
    entries: [{ person: { name: 'Ольга Речная' }, changes: [{ field: 'format', after: 'csv' }, { field: 'subject' }] }],
  });
  expect(await app.askAs(trickster, auditContract.export, { format: 'csv' })).toMatchObject({ status: 403 });
});

test('R-244 more than a file holds is refused, and says so', async () => {
  await app.asOwner(async (db) => {
    await db.transaction().execute(async (inside) => {
      await sql`set local session_replication_role = 'replica'`.execute(inside);
      await sql`
        insert into audit_log (region_id, seq, happened_at, address, browser, verb, outcome, object_kind, detail_hash, hash)
        select 1, 100000 + n, now(), '', '', 'x.many', 'done', 'x', '', '' from generate_series(1, 100001) n`.execute(
        inside,
      );
    });
  });
  const answer = await download({ verb: 'x.many', format: 'csv' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_rows' } });
});
