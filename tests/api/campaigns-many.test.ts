import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignsContract } from '#features/campaigns/contract.ts';
import { privacyContract } from '#features/privacy/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { askerOf, launch, publishForm, type Asker, type Launched } from '#tests/support/campaigns.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: Asker;
let formId: number;
type Code = keyof TwoTowns['school'];

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = askerOf(app);
  formId = await publishForm(app, 'many');
});
afterAll(() => app.close());

const refused = (code: string): object => ({ status: 409, body: { code } });
const whole = { pupils: 100, weak: 0 };

/** The operator fills in for schools. */
async function give({ waveId, unitOf }: Launched, codes: readonly Code[]): Promise<void> {
  for (const code of codes) {
    const key = { waveId, unitId: unitOf(towns.school[code]) };
    const { revision } = await asker.get(null, 'save', { ...key, revision: 0, wish: { values: whole } });
    await asker.get(null, 'submit', { ...key, revision });
  }
}

describe('R-432 what is done to many takes the filter and the number that was shown', () => {
  test('confirmed by filter, and undone the same day', async () => {
    const wave = await launch(asker, formId);
    const { waveId } = wave;
    await give(wave, ['101', '102', '201']);
    const board = await asker.get(towns.northCoordinator, 'board', { waveId });
    expect(board).toMatchObject({ toConfirm: 2, counts: { submitted: 2 } });
    expect((await asker.get(towns.director, 'board', { waveId })).toConfirm).toBe(0);
    const wish = (count: number, filter: object = {}): object => ({ waveId, filter, count });
    expect(await asker.ask(towns.northCoordinator, 'confirmMany', wish(3))).toMatchObject(refused('count_changed'));
    expect(await asker.get(null, 'confirmMany', wish(1, { q: '№ 2' }))).toMatchObject({ confirmed: 1 });
    const { confirmed, at } = await asker.get(towns.northCoordinator, 'confirmMany', wish(1));
    expect(confirmed).toBe(1);
    expect(await asker.ask(towns.southCoordinator, 'undoConfirm', { waveId, at })).toMatchObject(
      refused('too_late_to_undo'),
    );
    app.setNow('2025-09-02T09:00:00Z');
    expect(await asker.ask(towns.northCoordinator, 'undoConfirm', { waveId, at })).toMatchObject(
      refused('too_late_to_undo'),
    );
    app.setNow('2025-09-01T09:00:00Z');
    expect(await asker.get(towns.northCoordinator, 'undoConfirm', { waveId, at })).toEqual({ undone: 1 });
    const after = await asker.get(null, 'board', { waveId });
    expect(after.counts).toMatchObject({ submitted: 2, confirmed: 1, expected: 1 });
  });

  test('two who confirm the same heap at once: one of them is told that it changed', async () => {
    const wave = await launch(asker, formId);
    await give(wave, ['101', '102']);
    const wish = { waveId: wave.waveId, filter: {}, count: 2 };
    const both = await Promise.all([
      asker.ask(towns.northCoordinator, 'confirmMany', wish),
      asker.ask(null, 'confirmMany', wish),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('R-433 a nudge', () => {
  test('no letter goes without consent, or after it was taken back: these have to be called', async () => {
    const { waveId } = await launch(asker, formId);
    const given = { purpose: 'mail_notices', textVersion: 1 };
    const agreeing = [towns.director, towns.neighbour, towns.northCoordinator, towns.southCoordinator];
    for (const person of agreeing) await app.askAs(person, privacyContract.giveConsent, given);
    await app.askAs(towns.neighbour, privacyContract.withdrawConsent, { purpose: 'mail_notices' });
    const nudged = await asker.get(towns.northCoordinator, 'nudge', { waveId, filter: {}, count: 2 });
    expect(nudged).toEqual({ units: 2, letters: 1, unreachable: 1 });
    app.setNow('2025-09-01T09:01:00Z');
    await app.askAs(towns.neighbour, privacyContract.giveConsent, given);
  });

  test('one letter to each head, once a day, and only to those who owe', async () => {
    const wave = await launch(asker, formId);
    const { waveId } = wave;
    await give(wave, ['201']);
    const letters = async (): Promise<number> => {
      const sent = await app.services.workDb.selectFrom('outboxMessage').select('subject').execute();
      return sent.filter(({ subject }) => subject === 'Ждём ответ: Мониторинг 2025').length;
    };
    const before = await letters();
    expect((await asker.get(null, 'board', { waveId })).toNudge).toBe(3);
    expect((await asker.get(towns.director, 'board', { waveId })).toNudge).toBe(0);
    const wish = (count: number, filter: object = {}): object => ({ waveId, filter, count });
    const north = await asker.get(towns.northCoordinator, 'nudge', wish(2));
    expect(north).toEqual({ units: 2, letters: 2, unreachable: 0 });
    expect(await letters()).toBe(before + 2);
    expect(await asker.ask(towns.northCoordinator, 'nudge', wish(2))).toMatchObject(refused('nobody_to_nudge'));
    expect(await asker.get(null, 'nudge', wish(1))).toEqual({ units: 1, letters: 0, unreachable: 1 });
    app.setNow('2025-09-02T09:00:00Z');
    expect((await asker.get(null, 'board', { waveId })).toNudge).toBe(3);
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('an office that answers about many schools gets one letter', async () => {
    const { waveId } = await launch(asker, formId, { answeredBy: 'municipality' });
    expect(await asker.get(null, 'nudge', { waveId, filter: {}, count: 4 })).toEqual({
      units: 4,
      letters: 2,
      unreachable: 0,
    });
  });

  test('who to call', async () => {
    const { waveId, unitOf } = await launch(asker, formId);
    const key = { waveId, unitId: unitOf(towns.school['101']) };
    const { people } = await asker.get(towns.northCoordinator, 'contacts', key);
    expect(people.map(({ name, role }) => [name, role])).toEqual([['Директор Первой', 'director']]);
  });
});

describe('R-423 the board', () => {
  test('pages, filters, counts and states', async () => {
    const wave = await launch(asker, formId);
    const { waveId, unitOf } = wave;
    await give(wave, ['101']);
    const key = { waveId, unitId: unitOf(towns.school['102']) };
    await asker.get(towns.neighbour, 'save', { ...key, revision: 0, wish: { values: { pupils: 1, weak: 5 } } });
    const first = await asker.get(null, 'board', { waveId, limit: 3 });
    expect(first).toMatchObject({ total: 4, faulty: 1, next: first.rows[2]?.unitId });
    const second = await asker.get(null, 'board', { waveId, limit: 3, after: first.next });
    expect([...first.rows, ...second.rows]).toHaveLength(4);
    expect(second.next).toBeNull();
    const found = async (filter: object): Promise<readonly string[]> =>
      (await asker.get(null, 'board', { waveId, ...filter })).rows.map(({ name }) => name);
    expect(await found({ state: 'submitted,draft' })).toEqual(['МОУ СОШ № 1', 'МОУ СОШ № 2']);
    expect(await found({ faulty: true })).toEqual(['МОУ СОШ № 2']);
    expect(await found({ q: 'гимназия' })).toEqual(['Гимназия № 4']);
    expect(await found({ municipality: towns.south })).toEqual(['Гимназия № 4', 'МОУ СОШ № 3']);
    expect(await found({ overdue: true })).toEqual([]);
    app.setNow('2025-09-24T09:00:00Z');
    expect(await found({ overdue: true })).toEqual(['МОУ СОШ № 2', 'Гимназия № 4', 'МОУ СОШ № 3']);
    const [, late] = (await asker.get(null, 'board', { waveId })).rows;
    expect(late).toMatchObject({
      isOverdue: true,
      timeliness: 'overdue',
      daysLeft: -4,
      draftDays: 23,
      quality: 'errors',
    });
    const { timeliness, fill } = await asker.get(null, 'show', { waveId });
    expect(timeliness).toEqual({ inTime: 1, inGrace: 0, late: 0, owed: 3 });
    expect(fill).toMatchObject({ asked: 9, answered: 4, errors: 1 });
    app.setNow('2025-09-01T09:00:00Z');
  });

  test('units by waves: each unit with what every wave asks of it', async () => {
    const { waves, rows, total } = await asker.get(towns.southCoordinator, 'overview', {});
    expect(total).toBe(2);
    expect(rows.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['Гимназия № 4', waves.length],
      ['МОУ СОШ № 3', waves.length],
    ]);
    expect(waves.every(({ units }) => units === 2)).toBe(true);
    const page = await asker.get(null, 'overview', { limit: 3, q: 'СОШ' });
    expect(page.rows.map(({ name }) => name)).toEqual(['МОУ СОШ № 1', 'МОУ СОШ № 2', 'МОУ СОШ № 3']);
  });

  test('the file has the rows of the filter and the questions as columns', async () => {
    const wave = await launch(asker, formId);
    await give(wave, ['101']);
    const input = { waveId: wave.waveId, state: 'submitted', format: 'csv' };
    const { bytes } = await app.ask(campaignsContract.export, input);
    const text = bytes.toString('utf8');
    for (const part of ['Не достигли минимума', 'МОУ СОШ № 1', 'отправлен', 'в срок']) expect(text).toContain(part);
    expect(text).not.toContain('МОУ СОШ № 2');
  });
});

describe('R-434 one field over many units', () => {
  test('what can be kept is kept, and the rest is told by its unit', async () => {
    const { waveId, unitOf } = await launch(asker, formId);
    const cell = (code: Code, value: unknown, revision = 0): object => {
      return { unitId: unitOf(towns.school[code]), revision, value };
    };
    const key = { waveId, unitId: unitOf(towns.school['101']) };
    await asker.get(towns.director, 'save', { ...key, revision: 0, wish: { values: { pupils: 9 } } });
    await asker.get(null, 'excuse', { waveId, unitId: unitOf(towns.school['202']), reason: 'Ремонт' });
    const cells = [
      cell('101', 10),
      cell('102', -5),
      cell('201', 30),
      cell('202', 40),
      { unitId: 999_999, revision: 0, value: 1 },
    ];
    const { cells: kept } = await asker.get(towns.coordinator, 'saveGrid', { waveId, code: 'pupils', cells });
    expect(kept.map(({ outcome, revision, theirs }) => [outcome, revision, theirs])).toEqual([
      ['conflict', 1, 9],
      ['saved', 1, null],
      ['saved', 1, null],
      ['locked', 0, null],
      ['not_found', 0, null],
    ]);
    expect(kept[1]?.problems).toMatchObject([{ at: 'pupils', kind: 'too_small' }]);
    const { rows, total } = await asker.get(null, 'grid', { waveId, code: 'pupils' });
    expect(total).toBe(4);
    expect(rows.map(({ value, mayFill }) => [value, mayFill])).toEqual([
      [9, true],
      [-5, true],
      [null, false],
      [30, true],
    ]);
    const far = await asker.get(towns.northCoordinator, 'saveGrid', {
      waveId,
      code: 'pupils',
      cells: [cell('201', 1, 1)],
    });
    expect(far.cells).toMatchObject([{ outcome: 'not_found' }]);
    expect(await asker.ask(null, 'grid', { waveId, code: 'nothing' })).toMatchObject(refused('no_such_field'));
  });
});
