import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { accessContract } from '#features/access/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import { todayContract } from '#features/today/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { editionsOpen } from '#tests/support/passports.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, resultsFile, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

type Today = z.output<typeof todayContract.show.output>;

let app: TestApp;
let region: TwoMunicipalities;
let coordinator: TestPerson;
let director: TestPerson;
let head: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  await editionsOpen(app);
  const municipalityId = region.municipalityIds['Лесной район'] ?? 0;
  head = await app.addPerson('Липина Анна', [{ role: 'regional_coordinator' }]);
  coordinator = await app.addPerson('Ольхина Вера', [{ role: 'municipal_coordinator', municipalityId }]);
  director = await app.addPerson('Сомова Инна', [{ role: 'director', schoolId: region.schoolIds['101001'] }]);
});
afterAll(() => app.close());

async function read(person: TestPerson): Promise<Today> {
  const { status, body } = await app.askAs(person, todayContract.show);
  expect(status).toBe(200);
  return body as Today;
}
async function readAsOperator(): Promise<Today> {
  return (await app.ask(todayContract.show)).body as Today;
}
const cardsOf = ({ cards }: Today): string[] =>
  cards.map(({ kind, dueOn, urgency }) => `${kind} ${dueOn ?? '–'} ${urgency}`);

test('R-313 who has nothing to do is told so, with what changed and how large the territory is', async () => {
  const today = await read(coordinator);
  expect(today).toMatchObject({
    today: '2025-09-01',
    cards: [],
    territory: { schools: 3, school: null, list: { year: 2023, listed: 1 } },
  });
  expect(today.news).toMatchObject([
    {
      ...{ on: '2023-03-01', kind: 'editions.opened' },
      facts: { year: 2023, listed: 1, entered: 0, left: 0, previous: 1 },
      to: '/flow?from=2022&to=2023',
    },
  ]);
});

test('R-314 a director has the own school only, a teacher no list, somebody without a role nothing', async () => {
  const { schoolIds } = region;
  expect((await read(director)).territory).toMatchObject({
    schools: 1,
    school: { schoolId: schoolIds['101001'], name: 'Берёзовская СОШ' },
  });
  const teacher = await app.addPerson('Лугова Алла', [{ role: 'teacher', schoolId: schoolIds['101002'] }]);
  expect(await read(teacher)).toMatchObject({ cards: [], news: [], territory: { schools: 1, list: null } });
  const newcomer = await app.addPerson('Без роли', []);
  expect(await read(newcomer)).toEqual({
    today: '2025-09-01',
    cards: [],
    news: [],
    territory: { schools: 0, school: null, list: null },
  });
  expect((await app.askAs(null, todayContract.show)).status).toBe(401);
});

describe('R-313 what waits', () => {
  test('files that nobody has decided on are for who may load them; loaded ones are news of who watches', async () => {
    const upload = async (name: string, file: Buffer): Promise<number> => {
      const { body } = await app.ask(resultsContract.upload, { fileName: name }, file);
      await app.finishJobs();
      return (body as { batchId: number }).batchId;
    };
    const staged = await upload('ещё раз.csv', resultsFile([2021, 2022]));
    const refused = await upload('не то.csv', Buffer.from('a;b\n1;2\n'));
    const { cards, news } = await readAsOperator();
    expect(cards).toMatchObject([
      {
        kind: 'results.refused',
        urgency: 'later',
        facts: { fileName: 'не то.csv' },
        to: `/results/${String(refused)}`,
      },
      {
        kind: 'results.staged',
        urgency: 'later',
        facts: { fileName: 'ещё раз.csv' },
        to: `/results/${String(staged)}`,
      },
    ]);
    expect(news.filter(({ kind }) => kind === 'results.committed')).toHaveLength(3);
    expect(cardsOf(await read(head))).toEqual([]);
    expect((await read(head)).news.map(({ kind }) => kind)).toContain('results.committed');
    expect((await read(coordinator)).news.map(({ kind }) => kind)).not.toContain('results.committed');
  });

  test('own invitations come when they end within a week, stay a month late, and are nobody else’s', async () => {
    const place = { schoolId: region.schoolIds['101002'] };
    const invitation = { name: 'Новая Нина', role: 'director', ...place, by: 'print' };
    expect((await app.askAs(coordinator, accessContract.invite, invitation)).status).toBe(200);
    const { invitations } = (await app.askAs(coordinator, accessContract.invitations)).body as {
      invitations: { expiresAt: string }[];
    };
    const end = Date.parse(invitations[0]?.expiresAt ?? '');
    const day = (offset: number): string => new Date(end + offset * 86_400_000).toISOString();
    app.setNow(day(-3));
    const [soon] = (await read(coordinator)).cards;
    expect(soon).toMatchObject({
      kind: 'access.invitationsEnding',
      ...{ urgency: 'week', days: 3, facts: { count: 1, role: 'director' } },
    });
    expect(cardsOf(await read(head))).toEqual([]);
    app.setNow(day(2));
    expect((await read(coordinator)).cards).toMatchObject([
      { kind: 'access.invitationsEnded', urgency: 'overdue', days: -2, to: '/people?view=invitations' },
    ]);
    app.setNow(day(31));
    expect(cardsOf(await read(coordinator))).toEqual([]);
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('what was handed over comes with its day, the latest first', async () => {
    const { workDb } = app.services;
    const { assignmentId } = await workDb
      .selectFrom('assignment')
      .select('assignmentId')
      .where('personId', '=', coordinator.personId)
      .executeTakeFirstOrThrow();
    const newcomer = await app.addPerson('Полев Юрий', []);
    const item = (text: string, dueOn: string | null, kind = 'matter'): object => ({ kind, text, dueOn });
    const { status } = await app.askAs(head, accessContract.handOver, {
      ...{ assignmentId, toPersonId: newcomer.personId, on: '2025-09-01', orderNumber: '№ 7' },
      items: [
        item('Ответить школе', null, 'promise'),
        item('Собрать отчёт\nи отправить', '2025-09-01'),
        item('Назначить куратора', '2025-08-20'),
        item('Записать телефон', '2025-08-01', 'contact'),
      ],
    });
    expect(status).toBe(200);
    const today = await read(newcomer);
    expect(cardsOf(today)).toEqual([
      'access.item 2025-08-20 overdue',
      'access.item 2025-09-01 today',
      'access.item – later',
    ]);
    expect(today.cards[1]?.facts).toEqual({ text: 'Собрать отчёт', from: 'Ольхина Вера', school: null });
    expect(cardsOf(await read(head))).toEqual([]);
  });
});
