import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { editionsContract } from '#features/editions/contract.ts';
import { federalListOf } from '#features/editions/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let region: TwoMunicipalities;
let municipal: TestPerson;
const year = 2023;
beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  const municipalityId = region.municipalityIds['Лесной район'] ?? 0;
  municipal = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
});
afterAll(() => app.close());

type Read = z.output<typeof editionsContract.readFederal.output>;
type Difference = z.output<typeof editionsContract.difference.output>;
type Shown = z.output<typeof editionsContract.show.output>;

async function read(...lines: readonly string[]): Promise<Read> {
  const body = Buffer.from(lines.join('\n'));
  const answer = await app.ask(editionsContract.readFederal, { year, fileName: 'федеральный.csv' }, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as Read;
}
const difference = async (): Promise<Difference> =>
  (await app.ask(editionsContract.difference, { year })).body as Difference;

test('R-327 everything wrong with a file is said at once, and nothing of it is kept', async () => {
  const answer = await read(
    'Код школы;Название школы;Муниципалитет;Кластер',
    '999999;Неведомая СОШ;Лесной район;базовый',
    ';Берёзовская СОШ;Лесной район;особый',
    ';Еловская СОШ;Лесной район;базовый',
    '101002;;;',
  );
  expect(answer).toMatchObject({ editionId: null, schools: 0, counts: null });
  const refusals = answer.problems.filter(({ code }) => code !== 'matched_by_name');
  expect(refusals.map(({ code, row, found }) => [code, row, found])).toEqual([
    ['unknown_school', 2, '999999'],
    ['unknown_cluster', 3, 'особый'],
    ['duplicate_school', 5, '101002'],
  ]);
  expect((await difference()).federal).toBeNull();
});

test('R-327 a good file is a draft with its difference; it counts for nothing until it is accepted', async () => {
  const answer = await read(
    'Код школы;Название школы;Муниципалитет;Категория',
    ';Берёзовская СОШ;Лесной район;СН',
    '101002;;;БН',
  );
  expect(answer).toMatchObject({ schools: 2, counts: { only_first: 1, only_second: 1, other_cluster: 1, same: 0 } });
  expect(await federalListOf(app.services.workDb, wholeRegion(1), year)).toBeNull();
  const shown = (await app.askAs(municipal, editionsContract.show, { year })).body as Shown;
  expect(shown.editions.map(({ source }) => source)).toEqual(['own']);
});

test('R-326 the difference names every school once and leads to why', async () => {
  const { federal, ownNumber, counts, rows } = await difference();
  expect(federal).toMatchObject({ state: 'draft', number: 1, listed: 2, fileName: 'федеральный.csv' });
  expect(ownNumber).toBe(1);
  expect(rows.map(({ schoolName, kind, federal: theirs, own }) => [schoolName, kind, theirs, own])).toEqual([
    ['Еловская СОШ', 'only_first', 'basic', null],
    ['Сосновская СОШ', 'only_second', null, 'moderate'],
    ['Берёзовская СОШ', 'other_cluster', 'strong', 'moderate'],
  ]);
  expect(rows.every(({ hasWhy }) => hasWhy)).toBe(true);
  expect(counts.only_first + counts.other_cluster + counts.same).toBe(federal?.listed);
  const file = await app.ask(editionsContract.differenceExport, { year, format: 'csv' });
  const lines = file.bytes.toString('utf8').trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('Еловская СОШ;Лесной район;только в федеральном;да;базовый;нет;');
});

test('R-328 an accepted federal list is the one that counts; the next takes its place', async () => {
  const { federal } = await difference();
  const accept = async (editionId: unknown): Promise<number> =>
    (await app.ask(editionsContract.acceptFederal, { editionId })).status;
  expect(await accept(federal?.editionId)).toBe(200);
  expect(await accept(federal?.editionId)).toBe(409);
  const { schoolIds } = region;
  expect(await federalListOf(app.services.workDb, wholeRegion(1), year)).toMatchObject({
    entries: [
      { schoolId: schoolIds['101001'], cluster: 'strong' },
      { schoolId: schoolIds['101002'], cluster: 'basic' },
    ],
  });
  const next = await read('Логин;Кластер', '102001;умеренный');
  expect(next).toMatchObject({ schools: 1, counts: { only_first: 0, only_second: 1, other_cluster: 0, same: 1 } });
  expect(await accept(next.editionId)).toBe(200);
  const { editions, work } = (await app.ask(editionsContract.show, { year })).body as Shown;
  expect(editions.filter(({ source }) => source === 'federal').map(({ state, number }) => [state, number])).toEqual([
    ['published', 2],
    ['amended', 1],
  ]);
  expect(work?.federal).toEqual({ only_first: 0, only_second: 1, other_cluster: 0, same: 1 });
});
