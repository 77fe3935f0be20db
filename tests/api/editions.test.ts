import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { appealsContract } from '#features/appeals/contract.ts';
import { editionsContract } from '#features/editions/contract.ts';
import { listsContract } from '#features/lists/contract.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { registryFile, resultsFile, type Code } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let schoolIds: Readonly<Record<Code, number>>;
let operator: TestPerson;
let authority: TestPerson;
let analyst: TestPerson;
let municipal: TestPerson;
let director: TestPerson;
let stranger: TestPerson;
let federal: TestPerson;
const year = 2023;

beforeAll(async () => {
  app = await buildTestApp();
  await app.ask(registryContract.import, { fileName: 'реестр.csv' }, registryFile());
  await load([2021, 2022]);
  const schools = await app.services.workDb.selectFrom('school').select(['code', 'schoolId']).execute();
  schoolIds = Object.fromEntries(schools.map(({ code, schoolId }) => [code, schoolId])) as typeof schoolIds;
  const { municipalityId } = await app.services.workDb
    .selectFrom('schoolVersion')
    .select('municipalityId')
    .where('schoolId', '=', schoolIds['101001'])
    .executeTakeFirstOrThrow();
  operator = await app.addPerson('Оператор', [{ role: 'regional_operator' }]);
  analyst = await app.addPerson('Аналитик', [{ role: 'analyst' }]);
  municipal = await app.addPerson('Координатор района', [{ role: 'municipal_coordinator', municipalityId }]);
  director = await app.addPerson('Директор', [{ role: 'director', schoolId: schoolIds['101001'] }]);
  stranger = await app.addPerson('Другой директор', [{ role: 'director', schoolId: schoolIds['101002'] }]);
  federal = await app.addPerson('Федеральный координатор', [{ role: 'federal_coordinator' }]);
});
afterAll(() => app.close());

async function load(years: readonly number[]): Promise<void> {
  const { body } = await app.ask(resultsContract.upload, { fileName: 'results.csv' }, resultsFile(years));
  await app.finishJobs();
  await app.ask(resultsContract.commit, body as object);
  await app.finishJobs();
}

async function ask(person: TestPerson, endpoint: Contract[string], input: object): Promise<[number, unknown]> {
  const { status, body } = await app.askAs(person, endpoint, input);
  return [status, body];
}

async function done(person: TestPerson, endpoint: Contract[string], input: object): Promise<Record<string, unknown>> {
  const [status, body] = await ask(person, endpoint, input);
  expect(status, `${endpoint.verb} ${JSON.stringify(body)}`).toBe(200);
  return body as Record<string, unknown>;
}

async function refused(person: TestPerson, endpoint: Contract[string], input: object): Promise<unknown> {
  const [status, body] = await ask(person, endpoint, input);
  expect(status, `${endpoint.verb} ${JSON.stringify(body)}`).toBe(409);
  return (body as { code: unknown }).code;
}

type Shown = z.output<typeof editionsContract.show.output>;
type List = z.output<typeof listsContract.show.output>;
const show = async (person: TestPerson): Promise<Shown> =>
  (await done(person, editionsContract.show, { year })) as Shown;
const list = async (person: TestPerson): Promise<[number, string[]]> => {
  const [status, body] = await ask(person, listsContract.show, { year, show: 'all' });
  return [status, status === 200 ? (body as List).rows.map(({ schoolName }) => schoolName) : []];
};
const why = async (person: TestPerson, code: Code): Promise<number> =>
  (await ask(person, listsContract.why, { year, schoolId: schoolIds[code] }))[0];
const yearsOf = async (person: TestPerson): Promise<number[]> => {
  const { years } = await done(person, listsContract.years, {});
  return (years as { year: number }[]).map((one) => one.year);
};
const document = { title: 'Приказ о внесении изменений в список', number: '318-о', date: '2025-09-20' };

describe('R-323 before an edition is published', () => {
  test('only the head office sees what is computed', async () => {
    expect((await list(operator))[1]).toHaveLength(5);
    expect((await list(analyst))[1]).toHaveLength(5);
    for (const person of [municipal, director, federal]) {
      expect(await list(person)).toEqual([404, []]);
      expect(await yearsOf(person)).toEqual([]);
      expect((await show(person)).editions).toEqual([]);
    }
    expect(await why(director, '101001')).toBe(404);
    expect((await ask(federal, listsContract.flow, { from: 2022, to: year }))[0]).toBe(404);
    expect((await ask(municipal, listsContract.export, { year, format: 'csv' }))[0]).toBe(404);
  });
});

describe('R-320 the life of an edition', () => {
  let editionId: unknown;

  test('a draft takes the current computation; there is one at a time', async () => {
    ({ editionId } = await done(operator, editionsContract.make, { year }));
    expect(await refused(analyst, editionsContract.make, { year })).toBe('open_already');
    expect(await refused(operator, editionsContract.make, { year: 2019 })).toBe('no_computation');
    const { editions, work } = await show(operator);
    expect(editions).toMatchObject([{ state: 'draft', number: 1, listed: 2, createdBy: 'Оператор' }]);
    expect(work?.steps.map(({ verb }) => verb)).toEqual(['check', 'renew', 'withdraw']);
    expect((await list(director))[0]).toBe(404);
  });

  test('R-321 a newer computation makes it stale: it is not checked until the new one is taken, which begins anew', async () => {
    await done(operator, listsContract.identify, { year, pooling: 'pool_years' });
    expect(await refused(analyst, editionsContract.check, { editionId })).toBe('fresh');
    expect((await show(operator)).work?.newer).toMatchObject({ counts: { same: 2 } });
    const renewed = await done(analyst, editionsContract.renew, { editionId });
    expect((await show(operator)).editions.map(({ state, number }) => [state, number])).toEqual([
      ['draft', 1],
      ['withdrawn', 1],
    ]);
    editionId = renewed['editionId'];
    expect(await refused(analyst, editionsContract.renew, { editionId })).toBe('stale');
  });

  test('R-322 schools read first: a school sees its own sheet, nobody else anything, and publication waits', async () => {
    await done(analyst, editionsContract.check, { editionId, note: 'Сверено с реестром' });
    expect(await refused(operator, editionsContract.publish, { editionId })).toBe('shown');
    const soon = { editionId, opensOn: '2025-09-01' };
    expect(await refused(operator, editionsContract.showToSchools, soon)).toBe('opens_too_soon');
    expect(await why(director, '101001')).toBe(404);
    const forever = { editionId, answerWorkingDays: 61 };
    expect((await app.askAs(operator, editionsContract.showToSchools, forever)).status).toBe(422);
    const shown = await done(operator, editionsContract.showToSchools, { editionId, answerWorkingDays: 15 });
    expect(shown).toMatchObject({ opensOn: '2025-09-08' });
    expect(await refused(operator, editionsContract.showToSchools, { editionId })).toBe('unshown');
    expect(await why(director, '101001')).toBe(200);
    expect(await list(director)).toEqual([200, ['Берёзовская СОШ']]);
    expect(await list(stranger)).toEqual([200, ['Еловская СОШ']]);
    expect(await yearsOf(director)).toEqual([year]);
    expect((await list(municipal))[0]).toBe(404);
    expect((await list(federal))[0]).toBe(404);
    expect((await show(director)).editions).toEqual([]);
  });

  test('R-331 the days for an answer are those of the edition, and the next one begins with the same', async () => {
    const sheet = await app.askAs(director, appealsContract.sheet, { schoolId: schoolIds['101001'], year });
    expect(sheet.body).toMatchObject({ answer: { by: '2025-09-22', workingDays: 15 } });
    expect((await show(operator)).work?.answerWorkingDays).toBe(15);
  });

  test('a school says that it has read its sheet, once is enough', async () => {
    const own = { schoolId: schoolIds['101001'], year };
    const first = await done(director, editionsContract.readSheet, own);
    app.setNow('2025-09-02T09:00:00Z');
    expect(await done(director, editionsContract.readSheet, own)).toEqual(first);
    expect((await show(operator)).work?.sheetsRead).toBe(1);
    expect(await refused(director, editionsContract.readSheet, { ...own, year: 2022 })).toBe('not_shown');
  });

  test('who checked does not publish where somebody answers for the region, nor does the operator', async () => {
    authority = await app.addPerson('Министерство', [{ role: 'regional_authority' }, { role: 'analyst' }]);
    expect(await refused(authority, editionsContract.publish, { editionId })).toBe('due');
    app.setNow('2025-09-08T09:00:00Z');
    expect(await refused(operator, editionsContract.publish, { editionId })).toBe('authority');
    await done(authority, editionsContract.reopen, { editionId });
    await done(authority, editionsContract.check, { editionId });
    await done(operator, editionsContract.showToSchools, { editionId, opensOn: '2025-09-09' });
    app.setNow('2025-09-09T09:00:00Z');
    expect(await refused(authority, editionsContract.publish, { editionId })).toBe('second_person');
    const coordinator = await app.addPerson('Региональный координатор', [{ role: 'regional_coordinator' }]);
    await done(coordinator, editionsContract.publish, { editionId, document });
  });

  test('published, everybody reads it as far as the territory goes, and a newer computation changes nothing', async () => {
    expect((await list(municipal))[1]).toHaveLength(3);
    expect((await list(federal))[1]).toHaveLength(5);
    expect((await show(municipal)).editions).toMatchObject([
      { state: 'published', listed: 1, publishedBy: null, document: { number: '318-о' } },
    ]);
    const before = await done(federal, listsContract.show, { year, show: 'all' });
    await done(operator, listsContract.identify, { year, pooling: 'none' });
    expect(await done(federal, listsContract.show, { year, show: 'all' })).toEqual(before);
    expect((await show(operator)).work?.newer).toMatchObject({ counts: { same: 2 }, changes: [], decided: 0 });
    for (const step of ['check', 'renew', 'reopen', 'withdraw', 'showToSchools', 'publish'] as const) {
      expect(await refused(step === 'publish' ? authority : operator, editionsContract[step], { editionId })).toBe(
        'wrong_state',
      );
    }
    expect(await refused(operator, editionsContract.make, { year })).toBe('published_already');
  });

  test('R-324 a decision makes the next edition; all that is wrong with it is said at once', async () => {
    const reason = 'Решение комиссии по обращению школы';
    const changes = [
      { schoolId: schoolIds['101001'], change: 'added', cluster: 'basic', reason },
      { schoolId: schoolIds['101002'], change: 'removed', reason },
      { schoolId: schoolIds['102002'] + 100, change: 'removed', reason },
    ];
    const wrong = await done(authority, editionsContract.amend, { editionId, document, changes });
    expect(wrong).toMatchObject({ editionId: null });
    expect((wrong['problems'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'already_listed',
      'not_listed',
      'unknown_school',
    ]);
    expect(await refused(operator, editionsContract.amend, { editionId, document, changes })).toBe('authority');
    const right = [
      { schoolId: schoolIds['101001'], change: 'removed', reason },
      { schoolId: schoolIds['101002'], change: 'added', cluster: 'basic', reason },
      { schoolId: schoolIds['102001'], change: 'cluster', cluster: 'strong', reason },
    ];
    const made = await done(authority, editionsContract.amend, { editionId, document, changes: right });
    expect((await show(authority)).work?.answerWorkingDays).toBe(15);
    expect(made).toMatchObject({ problems: [] });
    const { editions } = await show(federal);
    expect(editions.map(({ state, number, listed }) => [state, number, listed])).toEqual([
      ['published', 2, 2],
      ['amended', 1, 2],
    ]);
    expect(editions[0]?.changes.map(({ change }) => change)).toEqual(['removed', 'added', 'cluster']);
    // the computation made meanwhile says otherwise of all three and is not offered to undo what was decided.
    expect((await show(operator)).work?.newer).toMatchObject({ changes: [], decided: 3 });
    expect((await show(municipal)).editions[0]?.changes).toHaveLength(2);
    const { rows, counts } = (await done(federal, listsContract.show, { year })) as List;
    expect(rows.map(({ schoolName, cluster }) => [schoolName, cluster])).toEqual([
      ['Еловская СОШ', 'basic'],
      ['Сосновская СОШ', 'strong'],
    ]);
    expect(counts).toMatchObject({ listed: 2, byCluster: { basic: 1, moderate: 0, strong: 1 } });
    const asked = { year, schoolId: schoolIds['101001'] };
    expect(await done(director, listsContract.why, asked)).toMatchObject({ explanation: { verdict: 'not_listed' } });
  });
});

describe('R-325 what is published stays', () => {
  test('nobody changes or deletes its entries, nor itself, whatever their rights', async () => {
    const kept = /is published/;
    const { workDb } = app.services;
    const tries = [
      sql`update edition_entry set cluster = 'basic'`,
      sql`delete from edition_entry`,
      sql`insert into edition_entry select region_id, edition_id, ${schoolIds['102002']}, municipality_id, true, null
        from edition_entry order by edition_id desc limit 1`,
      sql`update list_edition set document_title = 'x' where published_at is not null`,
      sql`update list_edition set state = 'draft' where published_at is not null`,
      sql`delete from list_edition where published_at is not null`,
    ];
    for (const attempt of tries) await expect(attempt.execute(workDb)).rejects.toThrow(kept);
    await expect(app.asOwner(async (db) => await tries[0]?.execute(db))).rejects.toThrow(kept);
  });
});

describe('R-329 an upgrade hides nothing', () => {
  test('lists from before editions are the published edition 1 of their year', async () => {
    const file = join(import.meta.dirname, '../../src/platform/db/migrations/007-editions.sql');
    const text = await readFile(file, 'utf8');
    const statements = [...text.matchAll(/^INSERT INTO [^;]+;/gm)].map(([statement]) => statement);
    expect(statements).toHaveLength(2);
    await app.asOwner(async (db) => {
      await sql`truncate list_edition cascade`.execute(db);
      await sql`alter table edition_entry disable trigger keep_published`.execute(db);
      for (const statement of statements) await sql.raw(statement).execute(db);
      await sql`alter table edition_entry enable trigger keep_published`.execute(db);
    });
    expect((await show(federal)).editions).toMatchObject([
      { state: 'published', number: 1, listed: 2, checkedAt: null },
    ]);
    expect((await list(municipal))[1]).toHaveLength(3);
    expect(await yearsOf(director)).toEqual([2023, 2022]);
  });
});
