import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { obligationsContract as obligations } from '#features/obligations/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { loadTwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  app.setNow('2026-01-12T09:00:00Z');
});
afterAll(() => app.close());

type Ready = z.output<typeof obligations.ready.output>['calendars'][number];
type Calendar = z.output<typeof obligations.calendar.output>;

async function ready(code: string, year: number): Promise<Ready | undefined> {
  const { body } = await app.ask(obligations.ready, { year });
  return (body as z.output<typeof obligations.ready.output>).calendars.find((one) => one.code === code);
}
const rowsOf = async (from: string, to: string): Promise<Calendar['rows']> =>
  ((await app.ask(obligations.calendar, { from, to })).body as Calendar).rows;

test('R-475 G13: a region without schools gets the lines and says itself whom they concern', async () => {
  const spring = await ready('spring-2023', 2025);
  expect(spring?.listYear).toBeNull();
  expect(spring?.lines).toHaveLength(9);
  const { body } = await app.ask(obligations.addReady, { code: 'spring-2023', year: 2025 });
  expect(body).toEqual({ added: 9, open: 8, firstOn: '2025-03-17' });
  const rows = await rowsOf('2025-03-01', '2025-05-31');
  expect(rows.map(({ fulfilment, target }) => [fulfilment, target])).toEqual(rows.map(() => [null, null]));
});

test('R-475 G13: with a published list the lines are owed by those whom they name, in the year that is asked for', async () => {
  await loadTwoMunicipalities(app);
  const before = await ready('spring-2023', 2026);
  expect(before?.lines.filter(({ isThere }) => isThere)).toEqual([]);
  const { body } = await app.ask(obligations.addReady, { code: 'spring-2023', year: 2026 });
  const open = before?.lines.filter(({ isOpen }) => isOpen).length;
  expect(body).toEqual({ added: 9, open, firstOn: '2026-03-17' });
  const rows = await rowsOf('2026-03-01', '2026-05-31');
  expect(rows).toHaveLength(9);
  expect(rows.map(({ title }) => title).join(' ')).not.toContain('2023');
  const seminar = rows.find(({ title }) => title.startsWith('Установочный семинар'));
  expect(seminar).toMatchObject({
    ...{ dueOn: '2026-03-20', owner: 'ИРО (ЦРКП)', target: { kind: 'count_per_unit', count: 1 } },
    fulfilment: { of: 2, units: 0, verdict: 'not_met' },
  });
  const mails = rows.find(({ coordinatorPart }) => coordinatorPart?.includes('20.03.') === true);
  expect(mails?.coordinatorPart).toContain('20.03.2026');
});

test('R-475 what is there already is not added again; a line that was changed is the region’s own', async () => {
  const again = { code: 'spring-2023', year: 2026 };
  expect(await app.ask(obligations.addReady, again)).toMatchObject({ status: 409, body: { code: 'all_there' } });
  const [row] = await rowsOf('2026-03-20', '2026-03-20');
  const { id, kind, isDayOff, fulfilment, standing, isMine, to, ...event } = row ?? { id: 0 };
  expect([kind, isDayOff, fulfilment?.of, standing, isMine, to]).toHaveLength(6);
  const changed = { ...event, eventId: id, owner: 'Институт развития образования' };
  expect(await app.ask(obligations.eventChange, changed)).toMatchObject({ status: 200 });
  expect(await app.ask(obligations.addReady, again)).toMatchObject({ status: 409 });
  expect(await app.ask(obligations.eventCancel, { eventId: id })).toMatchObject({ status: 200 });
  const { body } = await app.ask(obligations.addReady, again);
  expect(body).toMatchObject({ added: 1, firstOn: '2026-03-20' });
});

test('R-475 G13: autumn keeps the four targets of its source', async () => {
  await app.ask(obligations.addReady, { code: 'autumn-2022', year: 2026 });
  const rows = await rowsOf('2026-09-01', '2026-12-31');
  expect(rows).toHaveLength(10);
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [JSON.stringify(target)]));
  expect(new Set(targets)).toEqual(
    new Set([
      JSON.stringify({ kind: 'percent', percent: 100 }),
      JSON.stringify({ kind: 'percent', percent: 25 }),
      JSON.stringify({ kind: 'count_per_unit', count: 1 }),
    ]),
  );
});
