import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { z } from 'zod';
import { obligationsContract as obligations } from '#features/obligations/contract.ts';
import * as duties from '#features/obligations/server/public.ts';
import { standings } from '#features/obligations/domain/deadline.ts';
import { todayContract } from '#features/today/contract.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

type List = z.output<typeof obligations.list.output>;
type Mine = z.output<typeof obligations.mine.output>;
type Today = z.output<typeof todayContract.show.output>;

let app: TestApp;
let two: TwoMunicipalities;
let director: TestPerson;
let coordinator: TestPerson;
let teacher: TestPerson;
const regionId = 1;
const key = { regionId, source: 'wave', sourceId: 77, part: 'answer' } as const;
const wave = {
  ...({ source: 'wave', sourceId: 77, part: 'answer', holder: 'school', title: 'Мониторинг показателей' } as const),
  ...{ opensOn: '2025-09-01', dueOn: '2025-09-15', graceDays: 2, sourceDocument: 'Письмо № 5' },
};
const all = { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] } as const;

beforeAll(async () => {
  app = await buildTestApp();
  two = await loadTwoMunicipalities(app);
  const forest = two.municipalityIds['Лесной район'] ?? 0;
  director = await app.addPerson('Дарья Берёзова', [{ role: 'director', schoolId: two.schoolIds['101001'] }]);
  coordinator = await app.addPerson('Вера Лесная', [{ role: 'municipal_coordinator', municipalityId: forest }]);
  teacher = await app.addPerson('Пётр Книжный', [{ role: 'teacher', schoolId: two.schoolIds['101001'] }]);
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  app.setNow('2025-09-10T09:00:00Z');
  await app.asOwner(async (db) => {
    await sql`truncate obligation, calendar_event, calendar_feed, day_off`.execute(db);
  });
});

async function launch(more: Partial<duties.NewDuty> = {}): Promise<readonly duties.OwingUnit[]> {
  const { workDb } = app.services;
  const units = await duties.listPopulation(workDb, wholeRegion(regionId), all, '2025-09-01');
  await duties.oblige(workDb, regionId, { ...wave, ...more }, units);
  return units;
}
async function list(input: object = {}, person?: TestPerson): Promise<List> {
  const { status, body } =
    person === undefined ? await app.ask(obligations.list, input) : await app.askAs(person, obligations.list, input);
  expect(status).toBe(200);
  return body as List;
}
const mine = async (person: TestPerson): Promise<Mine['duties']> => {
  return ((await app.askAs(person, obligations.mine)).body as Mine).duties;
};
const cards = async (person: TestPerson): Promise<Today['cards']> => {
  const { body } = await app.askAs(person, todayContract.show);
  return (body as Today).cards.filter(({ kind }) => kind.startsWith('obligations.'));
};
const own = (): duties.OwingUnit => ({ schoolId: two.schoolIds['101001'], municipalityId: null });

describe('R-447 what other features do with duties', () => {
  test('obliging twice is obliging once; a term of one’s own stays', async () => {
    const units = await launch();
    expect(units).toHaveLength(5);
    await duties.moveDue(app.services.workDb, key, [own()], '2025-09-20');
    await launch({ title: 'Мониторинг показателей, второй раз' });
    const { duties: found, count } = await list();
    expect(count).toBe(5);
    expect(found.map(({ dueOn }) => dueOn)).toEqual([...Array.from({ length: 4 }, () => '2025-09-15'), '2025-09-20']);
    expect(new Set(found.map(({ title }) => title))).toEqual(new Set(['Мониторинг показателей, второй раз']));
  });

  test('fulfilled, returned, excused, cancelled: each again changes nothing', async () => {
    const { workDb } = app.services;
    await launch();
    const done = { at: new Date('2025-09-11T09:00:00Z'), by: director.personId };
    expect(await duties.fulfil(workDb, key, [own()], done)).toBe(1);
    expect(await duties.fulfil(workDb, key, [own()], done)).toBe(0);
    expect((await list({ standing: 'done' })).duties).toMatchObject([{ who: 'Берёзовская СОШ', doneOn: '2025-09-11' }]);
    expect(await duties.reopen(workDb, key, [own()])).toBe(1);
    expect(await duties.excuse(workDb, key, [own()], 'Капитальный ремонт')).toBe(1);
    expect((await list({ standing: 'excused' })).duties).toMatchObject([{ reason: 'Капитальный ремонт' }]);
    expect(await duties.cancel(workDb, key)).toBe(5);
    expect(await duties.cancel(workDb, key)).toBe(0);
    expect((await list()).count).toBe(0);
    await launch();
    expect((await list({ standing: 'soon' })).count).toBe(5);
  });

  test('what was done stays done when the thing is cancelled', async () => {
    await launch();
    await duties.fulfil(app.services.workDb, key, [own()], { at: app.services.now(), by: null });
    await duties.cancel(app.services.workDb, key);
    expect((await list()).duties).toMatchObject([{ standing: 'done' }]);
  });
});

describe('R-440 the list says of each what the rule says', () => {
  test.each([
    ['2025-08-31', 'ahead'],
    ['2025-09-01', 'open'],
    ['2025-09-08', 'soon'],
    ['2025-09-15', 'soon'],
    ['2025-09-16', 'grace'],
    ['2025-09-18', 'overdue'],
  ])('on %s it is %s, and no other filter finds it', async (day, standing) => {
    await launch();
    app.setNow(`${day}T09:00:00Z`);
    for (const one of standings) {
      const { count, duties: found } = await list({ standing: one });
      expect(count, one).toBe(one === standing ? 5 : 0);
      expect(found.every((duty) => duty.standing === one)).toBe(true);
    }
  });

  test('filters and pages: everything once, in order', async () => {
    const { workDb } = app.services;
    const units = await launch();
    for (let sourceId = 100; sourceId < 130; sourceId += 1)
      await duties.oblige(
        workDb,
        regionId,
        { ...wave, sourceId, dueOn: `2025-10-${String(10 + (sourceId % 20))}` },
        units,
      );
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await list({ month: '2025-10', ...(after !== undefined && { after }) });
      expect(page.count).toBe(150);
      seen.push(...page.duties.map(({ obligationId }) => obligationId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(150);
    expect(seen).toHaveLength(150);
    expect((await list({ municipalityId: two.municipalityIds['Лесной район'], sourceId: 77 })).count).toBe(3);
    expect((await list({ search: 'ПОКАЗАТЕЛЕЙ', source: 'event' })).count).toBe(0);
  });

  test('a school sees its own, a municipality those of its schools', async () => {
    await launch();
    expect((await list({}, director)).duties).toMatchObject([{ who: 'Берёзовская СОШ' }]);
    expect((await list({}, coordinator)).count).toBe(3);
    expect((await app.askAs(teacher, obligations.list)).status).toBe(403);
  });
});

describe('R-446 what I owe', () => {
  test('the head owes the answer, the coordinator the confirmations, as one line', async () => {
    const units = await launch();
    const { workDb } = app.services;
    await duties.oblige(workDb, regionId, { ...wave, part: 'confirm', holder: 'municipality' }, units);
    expect(await mine(director)).toMatchObject([{ part: 'answer', of: 1, unit: 'Берёзовская СОШ', standing: 'soon' }]);
    expect(await mine(coordinator)).toMatchObject([{ part: 'confirm', of: 3, done: 0, needed: 3, unit: null }]);
    await duties.fulfil(workDb, { ...key, part: 'confirm' }, [own()], { at: app.services.now(), by: null });
    expect(await mine(coordinator)).toMatchObject([{ of: 3, done: 1 }]);
    await duties.fulfil(workDb, key, [own()], { at: app.services.now(), by: null });
    expect(await mine(director)).toEqual([]);
  });

  test('a card of the home page with its reason; nothing before it opens, for ever after it is late', async () => {
    await launch();
    app.setNow('2025-08-20T09:00:00Z');
    expect(await cards(director)).toEqual([]);
    app.setNow('2025-12-01T09:00:00Z');
    expect(await cards(director)).toMatchObject([
      { kind: 'obligations.owed', dueOn: '2025-09-15', urgency: 'overdue', facts: { document: 'Письмо № 5' } },
    ]);
  });
});

describe('R-441 the coordinator hears of schools that are late for days', () => {
  test('of so many, and only when grace and five days are over', async () => {
    await launch();
    app.setNow('2025-09-21T09:00:00Z');
    expect(await cards(coordinator)).toEqual([]);
    app.setNow('2025-09-22T09:00:00Z');
    expect(await cards(coordinator)).toMatchObject([{ kind: 'obligations.escalated', facts: { schools: 3 } }]);
    await duties.fulfil(app.services.workDb, key, [own()], { at: app.services.now(), by: null });
    expect(await cards(coordinator)).toMatchObject([{ facts: { schools: 2 } }]);
    expect(await cards(director)).toEqual([]);
  });
});

const event = {
  ...{ title: 'Семинар', startsOn: null, dueOn: '2025-10-10', owner: 'ИРО', coordinatorPart: null },
  ...{ milestones: [], population: all, target: null, sourceDocument: 'План' },
};

describe('R-449 events of the calendar', () => {
  test('made, moved, narrowed, cancelled: duties follow', async () => {
    const { body } = await app.ask(obligations.eventAdd, event);
    const { eventId } = body as { eventId: number };
    expect(await mine(director)).toMatchObject([
      { title: 'Семинар', dueOn: '2025-10-10', to: `/calendar/${String(eventId)}` },
    ]);
    const forest = [{ kind: 'municipality', municipalityIds: [two.municipalityIds['Озёрный район']] }];
    const moved = { eventId, ...event, dueOn: '2025-10-20', population: { ...all, also: forest } };
    expect(await app.ask(obligations.eventChange, moved)).toMatchObject({ body: { units: 2 } });
    expect(await mine(director)).toEqual([]);
    expect((await list()).duties.map(({ dueOn }) => dueOn)).toEqual(['2025-10-20', '2025-10-20']);
    expect(await app.ask(obligations.eventCancel, { eventId })).toMatchObject({ status: 200 });
    expect(await app.ask(obligations.eventCancel, { eventId })).toMatchObject({
      status: 409,
      body: { code: 'event_cancelled' },
    });
    expect((await list()).count).toBe(0);
  });

  test.each([
    [{ startsOn: '2025-10-11' }, 'ends_before_start'],
    [{ population: null, target: { kind: 'percent', percent: 50 } }, 'target_of_nobody'],
    [{ population: { ...all, any: [{ kind: 'list', year: 1999 }] } }, 'nobody_is_meant'],
  ])('%j is refused as %s and leaves nothing', async (more, code) => {
    expect(await app.ask(obligations.eventAdd, { ...event, ...more })).toMatchObject({ status: 409, body: { code } });
    expect(await app.services.workDb.selectFrom('calendarEvent').select('eventId').execute()).toEqual([]);
  });

  test('a coordinator notes their own schools and no others', async () => {
    const { body } = await app.ask(obligations.eventAdd, event);
    const { eventId } = body as { eventId: number };
    const at = (code: '101001' | '102001', place: string): object => {
      return { schoolId: two.schoolIds[code], municipalityId: two.municipalityIds[place], people: 1 };
    };
    const noted = { eventId, units: [at('101001', 'Лесной район')] };
    expect(await app.askAs(coordinator, obligations.eventFulfil, noted)).toMatchObject({ body: { changed: 1 } });
    expect(await app.askAs(coordinator, obligations.eventFulfil, noted)).toMatchObject({ body: { changed: 0 } });
    const foreign = { eventId, units: [at('102001', 'Озёрный район')] };
    expect(await app.askAs(coordinator, obligations.eventFulfil, foreign)).toMatchObject({ status: 404 });
    expect(await app.askAs(director, obligations.eventFulfil, noted)).toMatchObject({ status: 403 });
    expect(await mine(director)).toEqual([]);
  });
});

describe('R-442 who is meant, before anything is asked of them', () => {
  test.each([
    [{ ...all, any: [{ kind: 'list', year: 2023 }] }, ['Берёзовская СОШ', 'Сосновская СОШ']],
    [{ ...all, subject: 'municipality' }, ['Лесной район', 'Озёрный район']],
    [{ ...all, any: [{ kind: 'hand', ids: [1, 2_000_000] }] }, null],
  ])('%j', async (population, names) => {
    const { body } = await app.ask(obligations.population, { population: JSON.stringify(population) });
    const { units, count } = body as z.output<typeof obligations.population.output>;
    expect(count).toBe(units.length);
    if (names !== null) expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    else expect(count).toBe(1);
  });

  test.each(['', '{', '[]', '{"subject":"school"}', '{"subject":"school","any":[],"also":[],"except":[]}'])(
    'what is no rule is said: %s',
    async (population) => {
      expect((await app.ask(obligations.population, { population })).status).toBe(422);
    },
  );
});

describe('R-443 the working calendar of the region', () => {
  test('a day moved by decree, and taken back', async () => {
    const year = async (): Promise<object> => (await app.ask(obligations.daysOff, { year: 2025 })).body as object;
    expect(await year()).toEqual({ year: 2025, moved: [], workingDays: 249 });
    await app.ask(obligations.setDayOff, { day: '2025-12-31', isWorking: false });
    expect(await year()).toEqual({ year: 2025, moved: [{ day: '2025-12-31', isWorking: false }], workingDays: 248 });
    const { body } = await app.ask(obligations.calendar, { from: '2025-12-30', to: '2025-12-31' });
    expect(body).toMatchObject({ daysOff: ['2025-12-31'] });
    await app.ask(obligations.setDayOff, { day: '2025-12-31', isWorking: null });
    expect(await year()).toMatchObject({ moved: [] });
  });
});
