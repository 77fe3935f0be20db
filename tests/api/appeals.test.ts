import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { accountsContract } from '#features/accounts/contract.ts';
import { appealsContract } from '#features/appeals/contract.ts';
import { publishAtOnce } from '#features/editions/server/public.ts';
import { passportContract } from '#features/passport/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

type Contract = typeof appealsContract;
type Shown = z.output<Contract['show']['output']>;
type Queue = z.output<Contract['list']['output']>;
type Sheet = z.output<Contract['sheet']['output']>;

let app: TestApp;
let region: TwoMunicipalities;
let director: TestPerson;
let team: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;
let farCoordinator: TestPerson;
const year = 2023;
const text = 'По математике в 6 классе учтены два ученика другой школы.';
const code = '101001';

beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  await publishAtOnce(app.services.workDb, 1, app.services.now());
  const { schoolIds, municipalityIds } = region;
  const school = (role: 'director' | 'school_team', of: '101001' | '101002') => [{ role, schoolId: schoolIds[of] }];
  director = await app.addPerson('Вера Директорова', school('director', code));
  team = await app.addPerson('Ольга Командная', school('school_team', code));
  neighbour = await app.addPerson('Иван Соседский', school('director', '101002'));
  const municipality = (name: string) => [
    { role: 'municipal_coordinator' as const, municipalityId: municipalityIds[name] ?? 0 },
  ];
  coordinator = await app.addPerson('Координатор Леса', municipality('Лесной район'));
  farCoordinator = await app.addPerson('Координатор Озёр', municipality('Озёрный район'));
});
afterAll(() => app.close());

interface Answer<B> {
  readonly status: number;
  readonly body: B;
}
async function ask<B>(by: TestPerson | 'operator', key: keyof Contract, input: object = {}): Promise<Answer<B>> {
  const endpoint = appealsContract[key];
  return (await (by === 'operator' ? app.ask(endpoint, input) : app.askAs(by, endpoint, input))) as Answer<B>;
}
const refused = (status: number, refusal: string): object => ({ status, body: { code: refusal } });

async function sheetOf(by: TestPerson): Promise<Sheet> {
  const { body } = await ask<Sheet>(by, 'sheet', { schoolId: region.schoolIds[code], year });
  return body;
}
async function object(by: TestPerson = director): Promise<Answer<{ readonly appealId: number }>> {
  const editionId = (await sheetOf(director)).edition?.editionId;
  return await ask(by, 'submit', { schoolId: region.schoolIds[code], editionId, grounds: 'results', text });
}
async function shown(appealId: number, by: TestPerson | 'operator' = 'operator'): Promise<Shown> {
  const { status, body } = await ask<Shown>(by, 'show', { appealId });
  expect(status).toBe(200);
  return body;
}

describe('R-330 a school objects to its own sheet', () => {
  let appealId: number;
  test('the director of the school, once at a time', async () => {
    const sheet = await sheetOf(director);
    expect(sheet).toMatchObject({ mayObject: true, answer: { by: '2025-09-15', workingDays: 10 }, appeals: [] });
    const made = await object();
    expect(made).toMatchObject({ status: 200, body: { answerBy: '2025-09-15' } });
    ({ appealId } = made.body);
    expect(await object()).toMatchObject(refused(409, 'already_open'));
  });

  test('neither the team of the school nor anybody above it', async () => {
    for (const by of [team, coordinator]) expect(await object(by)).toMatchObject({ status: 403 });
    expect(await object(neighbour)).toMatchObject({ status: 404 });
  });

  test('an edition that is not there, or another’s', async () => {
    const wish = { schoolId: region.schoolIds[code], grounds: 'rule', text };
    expect(await ask(director, 'submit', { ...wish, editionId: 999_999 })).toMatchObject({ status: 404 });
  });

  test('everything wrong with the words is said at once', async () => {
    const { status, body } = await ask<{ readonly errors: readonly { readonly path: string }[] }>(director, 'submit', {
      ...{ schoolId: region.schoolIds[code], editionId: 1, grounds: 'mood', text: ' ' },
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ path }) => path).sort()).toEqual(['grounds', 'text']);
  });

  test('who sees it: the school, its municipality and the head office', async () => {
    for (const by of [director, team, coordinator, 'operator'] as const)
      expect((await shown(appealId, by)).appeal.schoolName).toBe('Берёзовская СОШ');
    for (const by of [neighbour, farCoordinator])
      expect(await ask(by, 'show', { appealId })).toMatchObject({ status: 404 });
    const seen = async (by: TestPerson): Promise<number> => (await ask<Queue>(by, 'list')).body.appeals.length;
    expect([await seen(director), await seen(coordinator), await seen(neighbour), await seen(farCoordinator)]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test('a withdrawn one makes room for another', async () => {
    expect(await ask(neighbour, 'withdraw', { appealId })).toMatchObject({ status: 404 });
    expect(await ask(director, 'withdraw', { appealId })).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const again = await object();
    expect(again.status).toBe(200);
    await ask(director, 'withdraw', { appealId: again.body.appealId });
  });
});

interface Card {
  readonly kind: string;
  readonly dueOn: string | null;
  readonly urgency: string;
  readonly facts: object;
  readonly to: string;
}
/** What waits for somebody about appeals. */
async function waits(by: TestPerson | 'operator'): Promise<readonly Card[]> {
  const { show } = todayContract;
  const { status, body } = await (by === 'operator' ? app.ask(show) : app.askAs(by, show));
  expect(status).toBe(200);
  return (body as { readonly cards: readonly Card[] }).cards.filter(({ kind }) => kind.startsWith('appeals.'));
}

describe('R-334 the operator reviews, asks and answers', () => {
  let appealId: number;
  beforeAll(async () => {
    ({ appealId } = (await object()).body);
  });

  test('not before it was taken into review, and not by the school', async () => {
    const answer = { appealId, decision: 'accept', text: 'Ошибка подтвердилась.' };
    expect(await ask('operator', 'answer', answer)).toMatchObject(refused(409, 'wrong_state'));
    for (const by of [director, coordinator]) {
      expect(await ask(by, 'review', { appealId })).toMatchObject({ status: 403 });
      expect(await ask(by, 'answer', answer)).toMatchObject({ status: 403 });
    }
    expect((await shown(appealId)).may).toEqual(['review']);
    expect((await shown(appealId, director)).may).toEqual(['withdraw']);
    expect((await shown(appealId, coordinator)).may).toEqual([]);
  });

  test('R-333 it waits for the operator until its last day, and for nobody else', async () => {
    const facts = { count: 1, overdue: 0, school: 'Берёзовская СОШ' };
    const card = { kind: 'appeals.unanswered', dueOn: '2025-09-15', facts, to: `/appeals/${String(appealId)}` };
    expect(await waits('operator')).toMatchObject([card]);
    for (const by of [director, coordinator]) expect(await waits(by)).toEqual([]);
  });

  test('R-332 asks, and the days until the reply are not counted', async () => {
    await ask('operator', 'review', { appealId });
    await ask('operator', 'ask', { appealId, text: 'Пришлите фамилии… нет, только число учеников.' });
    app.setNow('2025-09-03T09:00:00Z');
    expect(await waits('operator')).toEqual([]);
    expect(await waits(director)).toMatchObject([{ kind: 'appeals.asked', facts: { year } }]);
    expect((await shown(appealId, director)).may).toEqual(['reply', 'withdraw']);
    const reply = await ask(director, 'reply', { appealId, text: 'Учеников двое, оба выбыли в марте.' });
    expect(reply).toMatchObject({ status: 200, body: { state: 'in_review', answerBy: '2025-09-17' } });
  });

  test('R-333 late the day after, in the queue and nowhere else', async () => {
    const overdue = async (): Promise<Queue> => (await ask<Queue>('operator', 'list', { queue: 'overdue' })).body;
    app.setNow('2025-09-17T20:00:00Z');
    expect((await overdue()).appeals).toEqual([]);
    app.setNow('2025-09-17T21:30:00Z');
    expect(await overdue()).toMatchObject({
      appeals: [{ appealId, daysLeft: -1, isOverdue: true }],
      counts: { open: 1, overdue: 1, asked: 0, answered: 0, all: 3 },
    });
    expect(await waits('operator')).toMatchObject([{ urgency: 'overdue', facts: { overdue: 1 } }]);
  });

  test('R-337 the answer is a last word: with a reason, and what follows from it', async () => {
    const answer = { appealId, decision: 'accept', text: 'Данные проверены, ошибка подтвердилась.' };
    const { status, body } = await ask('operator', 'answer', answer);
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'accepted', followUp: 'amendment' } });
    const before = await shown(appealId, director);
    expect(before.steps.map(({ verb }) => verb)).toEqual(['submit', 'review', 'ask', 'reply', 'accept']);
    expect(before).toMatchObject({ may: [], followedBy: null });
    for (const [by, key, more] of [
      ['operator', 'answer', { decision: 'reject', text: 'Мы передумали, ошибки нет.' }],
      ['operator', 'ask', { text: 'И ещё один вопрос школе.' }],
      [director, 'reply', { text: 'И ещё один ответ школы.' }],
      [director, 'withdraw', {}],
    ] as const) {
      expect(await ask(by, key, { appealId, ...more })).toMatchObject(refused(409, 'wrong_state'));
    }
    expect(await shown(appealId, director)).toEqual(before);
    expect(await waits('operator')).toMatchObject([{ kind: 'appeals.notCarriedOut', facts: { count: 1 } }]);
    expect(await waits(director)).toMatchObject([{ kind: 'appeals.answerCame', facts: { year, isAccepted: true } }]);
    app.setNow('2025-10-02T09:00:00Z');
    expect(await waits(director)).toEqual([]);
  });

  test('R-337 the head hears of the answer by a letter with the school, a link and nobody in it', async () => {
    const keeper = await app.addPerson('Администратор Ада', [{ role: 'administrator' }]);
    const { body } = await app.askAs(keeper, accountsContract.outbox, { state: 'all' });
    const { messages } = body as {
      readonly messages: readonly { readonly messageId: number; readonly toName: string }[];
    };
    expect(messages.map(({ toName }) => toName)).toEqual(['Вера Директорова']);
    const [{ messageId } = { messageId: 0 }] = messages;
    const letter = (await app.askAs(keeper, accountsContract.showMessage, { messageId })).body as { text: string };
    expect(letter.text).toContain('Берёзовская СОШ');
    expect(letter.text).toMatch(new RegExp(`/appeals/${String(appealId)}$`));
    for (const said of ['Директорова', 'ошибка', 'фамилии']) expect(letter.text).not.toContain(said);
  });

  test('R-334 the passport of the school tells of it', async () => {
    const { body } = await app.askAs(director, passportContract.show, { schoolId: region.schoolIds[code] });
    const { events } = body as { readonly events: readonly { readonly kind: string; readonly on: string }[] };
    const told = events.filter(({ kind }) => kind.startsWith('appeals.')).map(({ kind, on }) => `${on} ${kind}`);
    expect(told.toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => '2025-09-01 appeals.submitted'),
      '2025-09-18 appeals.answered',
    ]);
  });

  test('R-337 nobody can change or take away what was said, not even the program', async () => {
    const { db } = app.services;
    await expect(db.updateTable('appealStep').set({ verb: 'reject' }).execute()).rejects.toThrow(/permission denied/);
    await expect(db.deleteFrom('appealStep').execute()).rejects.toThrow(/permission denied/);
  });

  test('every step is in the log, by the school it is about', async () => {
    const rows = await app.services.workDb
      .selectFrom('auditLog')
      .select(['verb', 'schoolId'])
      .where('objectKind', '=', 'appeal')
      .where('objectId', '=', String(appealId))
      .orderBy('seq')
      .execute();
    const verbs = ['submit', 'review', 'ask', 'reply', 'answer'];
    expect(rows).toEqual(verbs.map((verb) => ({ verb: `appeals.${verb}`, schoolId: region.schoolIds[code] })));
  });
});
