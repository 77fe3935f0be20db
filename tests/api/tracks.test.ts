import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { demoContract } from '#features/demo/contract.ts';
import { publishAtOnce } from '#features/editions/server/public.ts';
import { passportContract } from '#features/passport/contract.ts';
import { tracksContract as tracks } from '#features/tracks/contract.ts';
import { defaultRules } from '#features/tracks/domain/track-rules.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';

const year = 2023;
type Shown = z.output<typeof tracks.show.output>;
type Preview = z.output<typeof tracks.preview.output>;

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  await app.ask(demoContract.load);
  await app.finishJobs();
  await publishAtOnce(app.services.workDb, 1, new Date('2025-09-01T09:00:00Z'));
}, 120_000);
afterAll(() => app.close());

async function show(track: 1 | 2 | 3 = 1, person?: TestPerson): Promise<Shown> {
  const { status, body } =
    person === undefined
      ? await app.ask(tracks.show, { year, track })
      : await app.askAs(person, tracks.show, { year, track });
  expect(status).toBe(200);
  return body as Shown;
}
async function preview(rules: object = defaultRules): Promise<Preview> {
  return (await app.ask(tracks.preview, { year, rules })).body as Preview;
}
const sizes = ({ counts }: Pick<Shown, 'counts'>): readonly number[] => counts.groups.map(({ schools }) => schools);

describe('R-364 the list of 87 of the demonstration, entered as records', () => {
  test('before anybody decides there is nothing but the years', async () => {
    expect(await show()).toMatchObject({ year, assignment: null, rows: [] });
    expect((await show()).years[0]).toBe(year);
  });

  test('R-366 a trial says who would come, and keeps nothing', async () => {
    const tried = await preview();
    expect(sizes(tried)).toEqual([18, 33, 30, 6]);
    const first = tried.changes.filter(({ track }) => track === 1);
    expect(first).toHaveLength(87);
    expect(first.every(({ before, after, schoolName }) => before === null && after !== null && schoolName !== '')).toBe(
      true,
    );
    expect(await show()).toMatchObject({ assignment: null });
  });

  test('assigned: 18 + 33 + 30 + 6; the same again is no change', async () => {
    const { body } = await app.ask(tracks.assign, { year, rules: defaultRules });
    expect(sizes(body as Shown)).toEqual([18, 33, 30, 6]);
    const shown = await show();
    expect(sizes(shown)).toEqual([18, 33, 30, 6]);
    expect(shown.rows).toHaveLength(87);
    expect(shown.assignment).toMatchObject({ source: 'own', rules: defaultRules });
    expect((await preview()).changes).toEqual([]);
  });

  test('R-361 who left the list of the year before is in track 2; without aftercare they all would go', async () => {
    const left = (await show(2)).rows.filter(({ reason }) => reason === 'left_list');
    expect(left.length).toBeGreaterThan(40);
    const { changes } = await preview({ ...defaultRules, aftercareYears: 0, isWarningInTrack2: false });
    const gone = changes.filter(({ after }) => after === null).map(({ schoolId }) => schoolId);
    expect(gone).toEqual(expect.arrayContaining(left.map(({ schoolId }) => schoolId)));
    expect(changes.every(({ track }) => track === 2)).toBe(true);
  });
});

describe('R-365 by hand', () => {
  test('stays when the rule is applied anew, until it is taken back', async () => {
    const [row] = (await show()).rows;
    const schoolId = row?.schoolId ?? 0;
    const decision = { year, schoolId, track: 1, isMember: true, group: 4, reason: 'Решение совещания' };
    expect((await app.ask(tracks.override, decision)).status).toBe(200);
    const found = async () => (await show()).rows.find((one) => one.schoolId === schoolId);
    const byHand = { group: 4, isByHand: true, note: 'Решение совещания' };
    expect(await found()).toMatchObject(byHand);
    await app.ask(tracks.assign, { year, rules: defaultRules });
    expect(await found()).toMatchObject(byHand);
    expect((await app.ask(tracks.undoOverride, { year, schoolId, track: 1 })).status).toBe(200);
    expect(await found()).toEqual(row);
    expect((await app.ask(tracks.undoOverride, { year, schoolId, track: 1 })).status).toBe(404);
  });

  test('who is taken out is shown as such and not counted', async () => {
    const schoolId = (await show()).rows.at(-1)?.schoolId ?? 0;
    const out = { year, schoolId, track: 1, isMember: false, group: null, reason: 'Школа закрывается' };
    await app.ask(tracks.override, out);
    const { rows, counts } = await show();
    expect(rows.find((row) => row.schoolId === schoolId)).toMatchObject({ isMember: false, group: null });
    expect(counts.tracks[0]).toEqual({ track: 1, schools: 86 });
    await app.ask(tracks.undoOverride, { year, schoolId, track: 1 });
  });

  test.each([
    ['a group outside of track 1', { track: 2, group: 1 }, 409, 'group_of_track_1'],
    ['a group for who is taken out', { track: 1, group: 1, isMember: false }, 409, 'group_of_track_1'],
    ['a year that nobody assigned', { year: 2021 }, 409, 'not_assigned'],
    ['a school that is not there', { schoolId: 999_999 }, 404, 'not_found'],
    ['no reason', { reason: ' ' }, 422, undefined],
  ])('refused: %s', async (_, given, status, code) => {
    const schoolId = (await show()).rows[0]?.schoolId;
    const usual = { year, schoolId, track: 1, isMember: true, group: null, reason: 'Решение' };
    const answer = await app.ask(tracks.override, { ...usual, ...given });
    expect(answer.status).toBe(status);
    if (code !== undefined) expect(answer.body).toMatchObject({ code });
  });
});

test('R-360 without a published list there are no tracks', async () => {
  const { status, body } = await app.ask(tracks.assign, { year: 2030, rules: defaultRules });
  expect([status, body]).toMatchObject([409, { code: 'not_published' }]);
});

test('each sees the own territory: rows and counts', async () => {
  const whole = await show();
  const [row] = whole.rows;
  const director = await app.addPerson('Вера Лугова', [{ role: 'director', schoolId: row?.schoolId ?? 0 }]);
  const own = await show(1, director);
  expect(own.rows).toEqual([row]);
  expect(own.counts.tracks[0]).toEqual({ track: 1, schools: 1 });
  expect((await app.askAs(director, tracks.assign, { year, rules: defaultRules })).status).toBe(403);
});

test('R-310 the passport of a school tells its tracks of each year', async () => {
  const schoolId = (await show()).rows[0]?.schoolId ?? 0;
  const { body } = await app.ask(passportContract.show, { schoolId });
  const { events } = body as z.output<typeof passportContract.show.output>;
  const placed = events.filter(({ kind }) => kind === 'tracks.placed');
  expect(placed).toMatchObject([{ facts: { year, track: 1 } }]);
});

test('exported as shown', async () => {
  const { status, bytes } = await app.ask(tracks.export, { year, track: 1, format: 'csv' });
  expect(status).toBe(200);
  expect(bytes.toString('utf8').trim().split(/\r?\n/)).toHaveLength(88);
});
