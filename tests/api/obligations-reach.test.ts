import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { obligationsContract as obligations } from '#features/obligations/contract.ts';
import * as duties from '#features/obligations/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { openMailer } from '#platform/mail.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let mail: MailServer;
let director: TestPerson;
const regionId = 1;
const wave = {
  ...({ source: 'wave', sourceId: 77, part: 'answer', holder: 'school', title: 'Мониторинг показателей' } as const),
  ...{ opensOn: '2025-09-01', dueOn: '2025-09-15', graceDays: 2, sourceDocument: 'Письмо № 5' },
};
const all = { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] } as const;

beforeAll(async () => {
  mail = await startMailServer();
  app = await buildTestApp(undefined, { mailer: openMailer({ url: mail.url, from: 'Опора <opora@example.org>' }) });
  const { schoolIds } = await loadTwoMunicipalities(app);
  director = await app.addPerson('Дарья Берёзова', [{ role: 'director', schoolId: schoolIds['101001'] }]);
}, 120_000);
afterAll(async () => {
  await app.close();
  await mail.close();
});
beforeEach(async () => {
  app.setNow('2025-09-10T09:00:00Z');
  await app.asOwner(async (db) => {
    await sql`truncate obligation, calendar_feed`.execute(db);
  });
});

async function launch(): Promise<void> {
  const { workDb } = app.services;
  const units = await duties.listPopulation(workDb, wholeRegion(regionId), all, '2025-09-01');
  await duties.oblige(workDb, regionId, wave, units);
}

async function remind(at: string): Promise<readonly string[]> {
  app.setNow(at);
  const before = mail.received.length;
  await app.services.jobs.starter(app.services.workDb).start('obligations.remind', {});
  await app.finishJobs();
  return mail.received.slice(before).map(({ text }) => text ?? '');
}

describe('R-441 letters', () => {
  test('one a day to who agreed, by day, of what is due or late', async () => {
    const agreed = { regionId, purpose: 'mail_notices', textVersion: 1, givenAt: new Date('2025-08-01T00:00:00Z') };
    const { workDb } = app.services;
    await workDb
      .insertInto('consent')
      .values({ ...agreed, personId: director.personId })
      .execute();
    await launch();
    expect(await remind('2025-09-07T09:00:00Z')).toEqual([]);
    expect(await remind('2025-09-08T19:00:00Z')).toEqual([]);
    const [letter, ...more] = await remind('2025-09-08T09:00:00Z');
    expect(more).toEqual([]);
    expect(letter).toContain('Заполнить «Мониторинг показателей»: до 15 сентября, осталось 7\u00a0дней');
    expect(await remind('2025-09-08T10:00:00Z')).toEqual([]);
    expect(await remind('2025-09-09T09:00:00Z')).toEqual([]);
    const [dayBefore] = await remind('2025-09-14T09:00:00Z');
    expect(dayBefore).toContain(': срок завтра, 15 сентября');
    const [grace] = await remind('2025-09-17T09:00:00Z');
    expect(grace).toContain(': срок был 15 сентября, 2\u00a0дня назад; пока ещё принимают');
    const [late] = await remind('2025-10-01T09:00:00Z');
    expect(late).toMatch(/срок был 15 сентября, 16\u00a0дней назад\n/);
    await workDb
      .updateTable('consent')
      .set({ withdrawnAt: new Date('2025-10-01T12:00:00Z') })
      .execute();
    expect(await remind('2025-10-02T09:00:00Z')).toEqual([]);
  });
});

describe('R-448 the calendar by a personal address', () => {
  const pathOf = (address: string): string => new URL(address).pathname;
  async function make(): Promise<string> {
    const { body } = await app.askAs(director, obligations.makeFeed);
    return pathOf((body as { address: string }).address);
  }

  test('titles and days of one’s own, for whoever knows it; a new one ends the old one', async () => {
    await launch();
    const first = await make();
    const read = await app.inject({ method: 'GET', url: first });
    expect(read.status).toBe(200);
    expect(read.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private' });
    const text = String(read.body).replaceAll('\r\n ', '');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('SUMMARY:Заполнить: Мониторинг показателей');
    expect(text).toContain('DTSTART;VALUE=DATE:20250915');
    expect(text).not.toContain('Берёзов');
    expect((await app.askAs(director, obligations.feed)).body).toMatchObject({ readAt: '2025-09-10T09:00:00.000Z' });
    const second = await make();
    expect(await app.inject({ method: 'GET', url: first })).toMatchObject({ status: 404 });
    expect(await app.inject({ method: 'GET', url: second })).toMatchObject({ status: 200 });
    await app.askAs(director, obligations.revokeFeed);
    expect(await app.inject({ method: 'GET', url: second })).toMatchObject({ status: 404 });
  });

  test('only a fingerprint is kept, and what is no address is not found', async () => {
    const path = await make();
    const token = /\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? '';
    const kept = await app.services.workDb.selectFrom('calendarFeed').selectAll().execute();
    expect(token).toHaveLength(43);
    expect(JSON.stringify(kept)).not.toContain(token);
    for (const wrong of ['x', 'a'.repeat(43), `${token}.${'i'.repeat(9)}`, '%00', '..%2f'])
      expect((await app.inject({ method: 'GET', url: `/calendar-feed/${wrong}` })).status).toBe(404);
  });

  test('who was blocked reads nothing more', async () => {
    await launch();
    const path = await make();
    const { personId } = director;
    await app.services.workDb
      .updateTable('person')
      .set({ state: 'blocked' })
      .where('personId', '=', personId)
      .execute();
    expect(await app.inject({ method: 'GET', url: path })).toMatchObject({ status: 404 });
    await app.services.workDb.updateTable('person').set({ state: 'active' }).where('personId', '=', personId).execute();
  });
});
