import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorsContract } from '#features/indicators/contract.ts';
import { isBelow } from '#features/indicators/domain/aggregate.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { buildRegion, indicator, publishReady, runWave } from '#tests/support/indicators.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
  const counts = Array.from({ length: 44 }, (_, place) => (place < 23 ? 4 : 3));
  const places = await buildRegion(app, counts);
  const formId = await publishReady(app, 'track3');
  await runWave(app, formId, answersOf(places));
});
afterAll(() => app.close());

/**
 * 155 schools of 44 municipalities, made so that every regional value of the source comes out of their counts. Each school has 60 weak
 * and 27 failing of 1,000 pupils. Whether its weak and failing have routes depends on the municipality: all in the first 16, a quarter
 * in the next 14, more than a third in the others.
 */
function answersOf(places: readonly (readonly number[])[]): ReadonlyMap<number, object> {
  const schools = places.flatMap((ids, place) => ids.map((id) => ({ id, place })));
  const yes = (at: number, count: number): string => (at < count ? 'yes' : 'no');
  return new Map(
    schools.map(({ id, place }, at) => [
      id,
      {
        ...{ pupils: 1000, weak: 60, failing: 27, ovz: 62, non_native: 33 },
        routes: place < 16 ? 87 : place < 30 ? 21 : 33,
        attending: at < 122 ? 22 : 21,
        ...{ extra_courses: yes(at, 90), tutor_post: yes(at, 2), parents_programme: yes(at, 81) },
        methodical_service: yes(at, 126),
      },
    ]),
  );
}

// Source: nine indicators of track 3, first half of 2023, region (G15).
test.each([
  ['T3-01', '8.7'],
  ['T3-02', '59.2'],
  ['T3-03', '6.2'],
  ['T3-04', '3.3'],
  ['T3-05', '58.1'],
  ['T3-06', '80.7'],
  ['T3-07', '1.3'],
  ['T3-08', '52.3'],
  ['T3-09', '81.3'],
])('R-461 G15: %s of the region is %s', async (code, text) => {
  const { value } = await indicator(app, 'show', { code });
  expect(value).toMatchObject({ text, units: 155, known: 155 });
});
test('R-461 G15: 59.2 % comes from sums, the mean of the municipal percentages is another number', async () => {
  const { value, municipalities } = await indicator(app, 'show', { code: 'T3-02' });
  const sum = (of: 'numerator' | 'denominator'): number =>
    municipalities.reduce((total, row) => total + row.value[of], 0);
  expect([sum('numerator'), sum('denominator')]).toEqual([value.numerator, value.denominator]);
  const shares = municipalities.map(({ value: own }) => (100 * own.numerator) / own.denominator);
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
  expect([value.text, mean.toFixed(1)]).toEqual(['59.2', '56.1']);
});

// Source: lists of municipalities by T3-02 (G9).
test('R-462 G9: 16 municipalities at 100 %, 14 below 30 %, of 44', async () => {
  const { municipalities } = await indicator(app, 'show', { code: 'T3-02' });
  expect(municipalities).toHaveLength(44);
  expect(municipalities.filter(({ isWhole }) => isWhole)).toHaveLength(16);
  expect(municipalities.filter(({ value }) => isBelow(value, 30))).toHaveLength(14);
  const linesOf = async (bound: object): Promise<readonly string[]> => {
    const { bytes } = await app.ask(indicatorsContract.export, { code: 'T3-02', format: 'csv', ...bound });
    return bytes.toString('utf8').trim().split('\n').slice(1);
  };
  const [whole, below] = [await linesOf({ from: 100 }), await linesOf({ below: 30 })];
  expect([whole.length, below.length]).toEqual([16, 14]);
  expect(below.some((line) => line.includes('Район 17'))).toBe(true);
});
