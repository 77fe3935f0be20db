import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { obligationsContract as obligations } from '#features/obligations/contract.ts';
import type { Population } from '#features/obligations/domain/population.ts';
import { autumn2022 } from '#features/obligations/ready/autumn-2022.words.ts';
import type { ReadyEvent, ReadyWho } from '#features/obligations/ready/ready-calendar.ts';
import { spring2023 } from '#features/obligations/ready/spring-2023.words.ts';
import { registryContract } from '#features/registry/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

type Calendar = z.output<typeof obligations.calendar.output>;
type Row = Calendar['rows'][number];
type Shown = z.output<typeof obligations.event.output>;

const SCHOOLS = 28;
const municipalities = ['Лесной район', 'Озёрный район', 'Речной район', 'Степной район'];

let app: TestApp;
let coordinator: TestPerson;
const eventIds = new Map<string, number>();

beforeAll(async () => {
  app = await buildTestApp();
  app.setNow('2022-09-01T09:00:00Z');
  const lines = Array.from({ length: SCHOOLS }, (_, index) => {
    return `${String(101001 + index)};Школа № ${String(index + 1)};${municipalities[index % 4] ?? ''}`;
  });
  const file = Buffer.from(['code;name;municipality', ...lines, ''].join('\n'));
  expect(await app.ask(registryContract.import, { fileName: 'реестр.csv' }, file)).toMatchObject({ status: 200 });
  const { municipalityId } = await app.services.workDb
    .selectFrom('municipalityVersion')
    .select('municipalityId')
    .where('name', '=', 'Лесной район')
    .executeTakeFirstOrThrow();
  coordinator = await app.addPerson('Вера Лесная', [{ role: 'municipal_coordinator', municipalityId }]);
});
afterAll(() => app.close());

const populations: Readonly<Record<ReadyWho, Population>> = {
  listed_schools: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
  project_schools: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
  all_schools: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
  municipalities: { subject: 'municipality', any: [{ kind: 'all' }], also: [], except: [] },
};

async function enter({ who, term, ...event }: ReadyEvent, sourceDocument: string): Promise<void> {
  const input = { ...event, milestones: [], population: who === null ? null : populations[who], sourceDocument };
  const { status, body } = await app.ask(obligations.eventAdd, input);
  expect(status, term).toBe(200);
  const made = body as { eventId: number; units: number };
  expect(made.units, term).toBe(who === null ? 0 : who === 'municipalities' ? 4 : SCHOOLS);
  eventIds.set(event.title, made.eventId);
}

async function calendar(from: string, to: string): Promise<Calendar> {
  return (await app.ask(obligations.calendar, { from, to })).body as Calendar;
}
async function show(title: string, person?: TestPerson): Promise<Shown> {
  const wish = { eventId: eventIds.get(title) };
  const { body } =
    person === undefined ? await app.ask(obligations.event, wish) : await app.askAs(person, obligations.event, wish);
  return body as Shown;
}
/** Notes that the first so many units took part. */
async function note(title: string, count: number, people = 1): Promise<void> {
  const { units } = await show(title);
  const noted = units.slice(0, count).map(({ schoolId, municipalityId }) => ({ schoolId, municipalityId, people }));
  const { status } = await app.ask(obligations.eventFulfil, { eventId: eventIds.get(title), units: noted });
  expect(status).toBe(200);
}
const fulfilment = async (title: string): Promise<Row['fulfilment']> => (await show(title)).row.fulfilment;
const titleWith = (part: string): string => [...eventIds.keys()].find((title) => title.includes(part)) ?? '';

describe('G13 the calendar of autumn 2022 entered as records', () => {
  test('R-444 every line stands with its term, owner and request', async () => {
    for (const event of autumn2022.events) await enter(event, 'Час муниципального координатора');
    const { rows } = await calendar('2022-09-01', '2022-12-31');
    const lines = autumn2022.events.map(({ title, startsOn, dueOn, owner, coordinatorPart, target }) => {
      return { title, startsOn, dueOn, owner, coordinatorPart, target };
    });
    expect(rows).toHaveLength(10);
    expect(rows).toEqual(expect.arrayContaining(lines.map((line) => expect.objectContaining(line) as unknown)));
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
  });

  test('R-444 100 % of the schools: 27 of 28 are not enough', async () => {
    const marathon = titleWith('Марафон');
    await note(marathon, 27);
    expect(await fulfilment(marathon)).toEqual({ of: 28, needed: 28, units: 27, people: 27, verdict: 'not_met' });
    await note(marathon, 28);
    expect(await fulfilment(marathon)).toMatchObject({ units: 28, verdict: 'met' });
  });

  test('R-444 one person of each of 28 schools: more people of one school do not stand for another', async () => {
    const course = titleWith('(48 ч.)');
    await note(course, 20, 2);
    expect(await fulfilment(course)).toEqual({ of: 28, needed: 28, units: 20, people: 40, verdict: 'not_met' });
    await note(course, 28, 1);
    expect(await fulfilment(course)).toEqual({ of: 28, needed: 28, units: 28, people: 28, verdict: 'met' });
  });

  test('R-444 not less than 25 %: seven schools of 28', async () => {
    const contest = titleWith('Панорама');
    await note(contest, 6);
    expect(await fulfilment(contest)).toMatchObject({ needed: 7, units: 6, verdict: 'not_met' });
    await note(contest, 7);
    expect(await fulfilment(contest)).toMatchObject({ needed: 7, units: 7, verdict: 'met' });
  });

  test('R-444 a part of the schools is owed by the municipality, which is done when enough of its own did it', async () => {
    const contest = titleWith('Панорама');
    const own = await show(contest, coordinator);
    expect(own.units).toHaveLength(7);
    expect(own.row).toMatchObject({ isMine: true, fulfilment: { of: 7, needed: 2, verdict: 'met' } });
    const { body } = await app.askAs(coordinator, obligations.mine);
    const titles = (body as z.output<typeof obligations.mine.output>).duties.map(({ title }) => title);
    expect(titles).not.toContain(contest);
    expect(titles).toContain(titleWith('Школа методиста'));
    app.setNow('2023-02-01T09:00:00Z');
    const late = await app.ask(obligations.list, { standing: 'overdue', sourceId: eventIds.get(contest) });
    const places = (late.body as z.output<typeof obligations.list.output>).duties.map(
      ({ municipality }) => municipality,
    );
    expect(places).not.toContain('Лесной район');
    expect(places.length).toBeGreaterThan(0);
    app.setNow('2022-09-01T09:00:00Z');
  });

  test('R-449 fewer people than before open the duty again', async () => {
    const webinar = titleWith('Вебинар');
    await note(webinar, 28);
    expect(await fulfilment(webinar)).toMatchObject({ verdict: 'met' });
    await note(webinar, 1, 0);
    expect(await fulfilment(webinar)).toMatchObject({ units: 27, people: 27, verdict: 'not_met' });
  });
});

describe('G13 the calendar of spring 2023 entered as records', () => {
  test('R-444 nine lines; what only informs is owed by nobody', async () => {
    app.setNow('2023-03-01T09:00:00Z');
    for (const event of spring2023.events) await enter(event, 'Час муниципального координатора');
    const { rows } = await calendar('2023-03-01', '2023-05-31');
    expect(rows).toHaveLength(9);
    const informing = rows.filter(({ coordinatorPart }) => coordinatorPart === 'Для информации');
    expect(informing).toMatchObject([{ fulfilment: null, owner: 'Старший методист ЦРКП', dueOn: '2023-03-27' }]);
    expect(rows.filter(({ isDayOff }) => isDayOff).map(({ dueOn }) => dueOn)).toEqual(['2023-04-30']);
  });

  test('the file has every row with its part of the coordinator', async () => {
    const wish = { from: '2023-03-01', to: '2023-05-31', format: 'csv' };
    const { bytes } = await app.ask(obligations.calendarExport, wish);
    const text = bytes.toString('utf8');
    for (const { title } of spring2023.events) expect(text).toContain(title.slice(0, 40).replaceAll('"', '""'));
    expect(text).toContain('Содействие в направлении директоров 30 ШНОР согласно списку');
    expect(text).toContain('03.04.2023–07.04.2023');
  });
});

describe('G12 dates of the same thing by several documents', () => {
  test('R-445 each date is shown with its document', async () => {
    const recommendations = { owner: 'ИРО', coordinatorPart: null, startsOn: null, population: null, target: null };
    const roadmap = {
      ...recommendations,
      ...{ title: 'Муниципальная дорожная карта', dueOn: '2023-04-20', sourceDocument: 'Документ на портале' },
      milestones: [
        { title: null, on: '2023-04-15', source: 'Приказ МОУО' },
        { title: null, on: '2023-04-15', source: 'План на сайте' },
      ],
    };
    const same = { ...recommendations, title: 'Адресные рекомендации', milestones: [] };
    await app.ask(obligations.eventAdd, roadmap);
    await app.ask(obligations.eventAdd, { ...same, dueOn: '2023-03-31', sourceDocument: 'Направление в школы' });
    await app.ask(obligations.eventAdd, { ...same, dueOn: '2023-04-17', sourceDocument: 'Письмо в муниципалитеты' });
    const { conflicts } = await calendar('2023-03-01', '2023-04-30');
    expect(
      conflicts.map(({ title, dates }) => [title, dates.map(({ on, source }) => `${on} ${source ?? ''}`)]),
    ).toEqual([
      ['Адресные рекомендации', ['2023-03-31 Направление в школы', '2023-04-17 Письмо в муниципалитеты']],
      [
        'Муниципальная дорожная карта',
        ['2023-04-15 Приказ МОУО', '2023-04-15 План на сайте', '2023-04-20 Документ на портале'],
      ],
    ]);
  });
});
