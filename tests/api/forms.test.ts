import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsContract } from '#features/forms/contract.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { findPublishedForm } from '#features/forms/server/public.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { minutesAfter } from '#kernel/day.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { formOf, integer, text } from '#tests/support/forms.ts';
import type { TestPerson } from '#tests/support/people.ts';

let app: TestApp;
let analyst: TestPerson;
let authority: TestPerson;
let teacher: TestPerson;
let director: TestPerson;
let administrator: TestPerson;
const sound = formOf([integer('pupils'), text('note', { isRequired: false })]);
const unfinished = formOf([integer('pupils', { label: '' })]);
let made = 0;

beforeAll(async () => {
  app = await buildTestApp();
  analyst = await app.addPerson('Ольга Орлова', [{ role: 'analyst' }]);
  authority = await app.addPerson('Иван Петров', [{ role: 'regional_authority' }]);
  administrator = await app.addPerson('Анна Белова', [{ role: 'administrator' }]);
  const db = app.services.workDb;
  const { schoolId } = await db
    .insertInto('school')
    .values({ regionId: 1, code: '101' })
    .returning('schoolId')
    .executeTakeFirstOrThrow();
  director = await app.addPerson('Пётр Власов', [{ role: 'director', schoolId }]);
  teacher = await app.addPerson('Нина Ветрова', [{ role: 'teacher', schoolId }]);
});
afterAll(() => app.close());

async function create(definition: FormDefinition = sound): Promise<number> {
  const wish = { code: `form-${String((made += 1))}`, subject: 'school', definition };
  const { status, body } = await app.askAs(analyst, formsContract.create, wish);
  expect(status).toBe(200);
  return (body as { formId: number }).formId;
}

async function published(definition: FormDefinition = sound): Promise<number> {
  const formId = await create(definition);
  const answer = await app.askAs(analyst, formsContract.publish, { formId, revision: 1 });
  expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
  return formId;
}

const refused = (code: string) => ({ status: 409, body: { code } });

describe('R-409 a draft is kept however unfinished, and published without a problem', () => {
  test('what is wrong is told with every save and stands against the publication', async () => {
    const formId = await create(unfinished);
    const problem = { at: 'sections.0.fields.0.label', code: 'pupils', kind: 'blank', found: null, expected: null };
    expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({ revision: 1, problems: [problem] });
    expect(await app.ask(formsContract.publish, { formId, revision: 1 })).toMatchObject(refused('has_problems'));
    const saved = await app.ask(formsContract.change, { formId, revision: 1, definition: sound });
    expect(saved.body).toEqual({ version: 1, revision: 2, problems: [] });
    expect(await app.ask(formsContract.publish, { formId, revision: 2 })).toMatchObject({ status: 200 });
  });

  test('nobody writes over what they have not seen', async () => {
    const formId = await create();
    await app.ask(formsContract.change, { formId, revision: 1, definition: { ...sound, title: 'Первый' } });
    const late = { formId, revision: 1, definition: { ...sound, title: 'Второй' } };
    expect(await app.askAs(analyst, formsContract.change, late)).toMatchObject(refused('changed_meanwhile'));
    expect(await app.askAs(analyst, formsContract.publish, { formId, revision: 1 })).toMatchObject(
      refused('changed_meanwhile'),
    );
    expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({ definition: { title: 'Первый' } });
  });

  test('twenty saves at once from one revision: one is kept, the others are told', async () => {
    const formId = await create();
    const saves = Array.from({ length: 20 }, (_, index) =>
      app.ask(formsContract.change, { formId, revision: 1, definition: { ...sound, title: `Проба ${String(index)}` } }),
    );
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({ revision: 2 });
  });

  test('the log says who wrote at a draft and when they began, not every save of the editor', async () => {
    const formId = await create();
    const start = app.services.now();
    const later = (minutes: number): string => minutesAfter(start, minutes).toISOString();
    for (const [revision, by, at] of [
      [1, analyst, 0],
      [2, analyst, 1],
      [3, analyst, 2],
      [4, null, 3],
      [5, analyst, 4],
      [6, analyst, 5],
      [7, analyst, 36],
    ] as const) {
      app.setNow(later(at));
      const wish = { formId, revision, definition: sound };
      const answer = await (by === null
        ? app.ask(formsContract.change, wish)
        : app.askAs(by, formsContract.change, wish));
      expect(answer.status).toBe(200);
    }
    app.setNow(start.toISOString());
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['personId', 'after'])
      .where('verb', '=', 'forms.change')
      .where('objectId', '=', String(formId))
      .orderBy('seq')
      .execute();
    expect(rows.map(({ after }) => after)).toMatchObject([
      { revision: 2 },
      { revision: 5 },
      { revision: 6 },
      { revision: 8 },
    ]);
    expect(rows[1]?.personId).not.toBe(rows[0]?.personId);
  });

  test('a change of a published form begins the next version; the published one stays, for waves too', async () => {
    const formId = await published();
    const next = formOf([integer('pupils', { label: 'Сколько учащихся' })]);
    const changed = await app.ask(formsContract.change, { formId, revision: 0, definition: next });
    expect(changed.body).toMatchObject({ version: 2, revision: 1 });
    const renamed = { kind: 'field.renamed', code: 'pupils', facts: { from: 'Вопрос', to: 'Сколько учащихся' } };
    const removed = { kind: 'field.removed', code: 'note', facts: { label: 'Вопрос' } };
    expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({
      version: 2,
      changes: [renamed, removed],
    });
    const asked = await findPublishedForm(app.services.workDb, 1, { formId });
    expect(asked).toMatchObject({ version: 1, compiled: { definition: sound } });
    await app.ask(formsContract.publish, { formId, revision: 1 });
    const { workDb } = app.services;
    expect(await findPublishedForm(workDb, 1, { formId })).toMatchObject({ version: 2 });
    expect(await findPublishedForm(workDb, 1, { formId, version: 1 })).toMatchObject({
      compiled: { definition: sound },
    });
    expect(await findPublishedForm(workDb, 1, { formId, version: 3 })).toBeNull();
  });

  test('a published version is changed by nobody, not even in the database', async () => {
    const formId = await published();
    const change = app.services.workDb
      .updateTable('formVersion')
      .set({ definition: '{}' })
      .where('formId', '=', formId)
      .execute();
    await expect(change).rejects.toThrow('is published');
    await expect(
      app.services.workDb.deleteFrom('formVersion').where('formId', '=', formId).execute(),
    ).rejects.toThrow();
  });

  test('the draft of the next version can be thrown away, the first one not', async () => {
    const formId = await published();
    expect(await app.ask(formsContract.discard, { formId, revision: 1 })).toMatchObject(refused('no_draft'));
    await app.ask(formsContract.change, { formId, revision: 0, definition: unfinished });
    expect(await app.ask(formsContract.discard, { formId, revision: 1 })).toMatchObject({ status: 200 });
    expect((await app.ask(formsContract.show, { formId })).body).toMatchObject({
      version: 1,
      state: 'published',
      revision: 0,
    });
    const first = await create();
    expect(await app.ask(formsContract.discard, { formId: first, revision: 1 })).toMatchObject(
      refused('never_published'),
    );
  });
});

describe('R-412 who reads what of a form', () => {
  test('drafts by those who write them; a published form by everybody who may answer it', async () => {
    const draft = await create();
    const open = await published();
    await app.ask(formsContract.change, { formId: open, revision: 0, definition: unfinished });
    for (const reader of [authority, director]) {
      expect(await app.askAs(reader, formsContract.show, { formId: draft })).toMatchObject({ status: 404 });
      const { body } = await app.askAs(reader, formsContract.show, { formId: open });
      expect(body).toMatchObject({
        version: 1,
        state: 'published',
        mayChange: false,
        form: { draft: null },
        versions: [{ version: 1 }],
      });
      expect(await app.askAs(reader, formsContract.show, { formId: open, version: 2 })).toMatchObject({ status: 404 });
    }
    expect(await app.askAs(teacher, formsContract.show, { formId: open })).toMatchObject({ status: 403 });
    const { body } = await app.askAs(authority, formsContract.list);
    const { forms } = body as { forms: readonly { formId: number; questions: number; published: number }[] };
    expect(forms.map(({ formId }) => formId)).not.toContain(draft);
    expect(forms.find(({ formId }) => formId === open)).toMatchObject({ questions: 2, published: 1, minutes: 10 });
  });

  test('a retired form keeps its versions and takes no change until it is brought back', async () => {
    const formId = await published();
    expect(await app.ask(formsContract.retire, { formId })).toMatchObject({ status: 200 });
    expect(await app.ask(formsContract.retire, { formId })).toMatchObject(refused('nothing_changed'));
    const change = { formId, revision: 0, definition: sound };
    expect(await app.ask(formsContract.change, change)).toMatchObject(refused('is_retired'));
    expect(await findPublishedForm(app.services.workDb, 1, { formId })).toMatchObject({ version: 1, isRetired: true });
    const ids = async (retired: string): Promise<readonly number[]> => {
      const { body } = await app.ask(formsContract.list, { retired });
      return (body as { forms: readonly { formId: number }[] }).forms.map((form) => form.formId);
    };
    expect([await ids('only'), (await ids('without')).includes(formId)]).toEqual([[formId], false]);
    expect(await app.ask(formsContract.restore, { formId })).toMatchObject({ status: 200 });
    expect(await app.ask(formsContract.change, change)).toMatchObject({ status: 200 });
  });
});

describe('a form is copied, and its code is its own', () => {
  test('a copy begins as a draft with another name', async () => {
    const formId = await published();
    const copied = await app.ask(formsContract.copy, { formId, code: 'copy', title: 'Мониторинг 2' });
    const { body } = await app.ask(formsContract.show, { formId: (copied.body as { formId: number }).formId });
    expect(body).toMatchObject({
      state: 'draft',
      form: { code: 'copy' },
      definition: { ...sound, title: 'Мониторинг 2' },
    });
    const again = { formId, code: 'copy', title: 'Мониторинг 3' };
    expect(await app.ask(formsContract.copy, again)).toMatchObject(refused('code_taken'));
  });
});

test('R-254 what a person wrote of forms is theirs to see, and stays without the name', async () => {
  const leaver = await app.addPerson('Вера Уходящая', [{ role: 'analyst', validTo: '2025-09-02' }]);
  const wish = { code: 'leaver', subject: 'school', definition: sound };
  const { body } = await app.askAs(leaver, formsContract.create, wish);
  const { formId } = body as { formId: number };
  await app.askAs(leaver, formsContract.publish, { formId, revision: 1 });
  const own = await app.askAs(leaver, privacyContract.exportOwn);
  expect(own.bytes.toString('utf8')).toContain('"leaver"');
  app.setNow('2025-09-03T09:00:00Z');
  const erased = { personId: leaver.personId, reason: 'Заявление от 03.09.2025' };
  expect(await app.askAs(administrator, privacyContract.erasePerson, erased)).toMatchObject({ status: 200 });
  const { workDb } = app.services;
  const version = await workDb.selectFrom('formVersion').select('changedBy').where('formId', '=', formId).execute();
  const form = await workDb.selectFrom('form').select('createdBy').where('formId', '=', formId).execute();
  expect([version, form]).toEqual([[{ changedBy: null }], [{ createdBy: null }]]);
});

test('R-400 the description of the interface says once what a definition is, and each reference in it leads somewhere', async () => {
  const { body, bytes } = await app.inject({ url: '/api/openapi.json' });
  const { schemas } = (body as { components: { schemas: Record<string, unknown> } }).components;
  const named = [...bytes.toString('utf8').matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
  const missing = named.filter((path) => schemas[path.replace('components/schemas/', '')] === undefined);
  expect(missing).toEqual([]);
  expect(named).toContain('components/schemas/FormDefinition');
  expect(bytes.length).toBeLessThan(2_000_000);
});
