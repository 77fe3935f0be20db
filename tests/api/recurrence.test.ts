import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let operator: TestPerson;
let coordinator: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  const { municipalityIds } = await loadTwoMunicipalities(app);
  const municipalityId = municipalityIds['Озёрный район'] ?? 0;
  operator = await app.addPerson('Оператор', [{ role: 'regional_operator' }]);
  coordinator = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
});
afterAll(() => app.close());

type Shown = z.output<typeof listsContract.recurrence.output>;
type List = z.output<typeof listsContract.show.output>;
const year = 2023;
async function show(person: TestPerson, language = 'ru'): Promise<Shown> {
  const { status, body } = await app.askAs(person, listsContract.recurrence, { year, language });
  expect(status).toBe(200);
  return body as Shown;
}
const sums = ({ rows }: Shown['running']): number[] =>
  rows.map(({ byCluster }) => Object.values(byCluster).reduce((sum, schools) => sum + schools, 0));

describe('R-289 how long and how often schools have been in the list', () => {
  test('both countings have every listed school once, by cluster, as far as the reader’s schools go', async () => {
    const whole = await show(operator);
    expect(whole).toMatchObject({ year, window: 5, listed: 2 });
    expect(sums(whole.running)).toEqual([0, 2, 0, 0, 0]);
    expect(sums(whole.times)).toEqual([0, 2, 0, 0, 0]);
    expect(sums((await show(coordinator)).running)).toEqual([0, 1, 0, 0, 0]);
  });

  test('a number opens exactly its schools', async () => {
    const { running, times } = await show(operator);
    for (const [by, { rows }] of Object.entries({ running, times })) {
      for (const { years, byCluster } of rows) {
        for (const [cluster, schools] of Object.entries(byCluster)) {
          const { body } = await app.askAs(operator, listsContract.show, { year, [by]: years, cluster });
          expect((body as List).matching, `${by} ${String(years)} ${cluster}`).toBe(schools);
        }
      }
    }
    const both = await app.askAs(operator, listsContract.show, { year, running: '1,2', times: '3', q: 'СОШ' });
    expect((both.body as List).matching).toBe(0);
    expect((await app.askAs(operator, listsContract.show, { year, running: 'all' })).status).toBe(422);
  });

  test('every bar is a mark of the drawing, which is a file too', async () => {
    const { running } = await show(operator);
    for (const [row, { byCluster }] of running.rows.entries()) {
      for (const [group, cluster] of running.clusters.entries()) {
        const mark = `data-group="${String(group)}" data-point="${String(row)}"`;
        expect(running.svg.includes(mark), `${cluster} ${mark}`).toBe(byCluster[cluster] > 0);
      }
    }
    expect(running.svg).toContain('>5+<');
    expect((await show(operator, 'en')).running.svg).toContain('Years in the list in a row');
    const { headers, bytes } = await app.askAs(operator, listsContract.recurrencePicture, {
      ...{ year, by: 'times', format: 'svg' },
    });
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(bytes.toString()).toContain('Раз в списке за 5 лет списка');
  });

  test('there is none of a year without a list', async () => {
    expect((await app.askAs(operator, listsContract.recurrence, { year: 1999 })).status).toBe(404);
    const picture = { year: 1999, by: 'running', format: 'svg' };
    expect((await app.askAs(operator, listsContract.recurrencePicture, picture)).status).toBe(404);
  });
});

test('R-288 the flow of two lists is a picture to keep, in either language', async () => {
  const take = async (input: object): Promise<string> =>
    (
      await app.askAs(operator, listsContract.flowPicture, { from: 2022, to: year, format: 'svg', ...input })
    ).bytes.toString();
  const svg = await take({});
  expect(svg).toMatch(/^<svg .*список 2022.*остались 2.*<\/svg>$/);
  expect(svg).toContain('Школ: остались 2, вышли 0, новые 0, без данных нового года 1.');
  expect(await take({ language: 'en' })).toContain('list of 2022');
  expect((await app.askAs(operator, listsContract.flowPicture, { from: 1999, to: year, format: 'png' })).status).toBe(
    404,
  );
  const png = await app.askAs(operator, listsContract.flowPicture, { from: 2022, to: year, format: 'png' });
  expect(png.headers['content-type']).toBe('image/png');
});
