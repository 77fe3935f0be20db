import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveysContract } from '#features/surveys/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { By } from '#tests/support/campaigns.ts';
import { surveyAskerOf, type Survey, type SurveyAsker } from '#tests/support/surveys.ts';
import { buildTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

let app: TestApp;
let towns: TwoTowns;
let asker: SurveyAsker;
let survey: Survey;

/** Parents by school: invited, answered, and the hours each of them gives. Only the first school is enough by itself, the south only together. */
const parents = { '101': [20, 12, 1], '102': [20, 9, 37], '201': [10, 6, 2], '202': [10, 6, 3] } as const;
type Code = keyof typeof parents;

beforeAll(async () => {
  app = await buildTestApp();
  towns = await buildTwoTowns(app);
  asker = surveyAskerOf(app);
  survey = await asker.launch();
  for (const [code, [invited, answered, hours]] of Object.entries(parents)) {
    const slips = await asker.slips(survey, towns.school[code as Code], invited);
    await asker.answer(slips.slice(0, answered), (index) => ({ help: index === 0 ? 'no' : 'yes', hours }));
  }
});
afterAll(() => app.close());

/** What a reader is told of a place, in short. */
async function told(by: By, more: object = {}): Promise<unknown> {
  const { place, groups } = await asker.get(by, 'results', { waveId: survey.waveId, ...more });
  return groups.map(({ invited, answered, hidden, countedSchools, countedAnswers, questions }) => {
    const [help, hours] = questions;
    const shown = [help?.options.map((one) => one.answered), hours?.total];
    return [
      place.name,
      answered,
      invited,
      ...(hidden === null ? [countedSchools, countedAnswers, ...shown] : [hidden]),
    ];
  });
}
const unit = (code: Code): object => ({ unitId: survey.unitOf.get(towns.school[code]) });

describe('R-492 while the survey is open only counts are told', () => {
  test('also of a school that has enough', async () => {
    expect(await told(towns.director)).toEqual([['МОУ СОШ № 1', 12, 20, 'open']]);
    expect(await told(null)).toEqual([['', 33, 60, 'open']]);
    const { body } = await app.ask(surveysContract.export, { waveId: survey.waveId, format: 'csv' });
    expect(String(body)).not.toContain('Помогает');
  });
});

describe('R-493 answers below the minimum are shown by nothing, and come out by no subtraction', () => {
  beforeAll(() => asker.close(survey));

  test('of each place what may be shown', async () => {
    expect(await told(towns.director)).toEqual([['МОУ СОШ № 1', 12, 20, 1, 12, [11, 1], '12']]);
    expect(await told(towns.neighbour)).toEqual([['МОУ СОШ № 2', 9, 20, 'few']]);
    expect(await told(null, unit('102'))).toEqual([['МОУ СОШ № 2', 9, 20, 'few']]);
    // The sum of the north less the first school would be the second one: it is left out, and told to be.
    expect(await told(towns.northCoordinator)).toEqual([['Северный район', 21, 40, 1, 12, [11, 1], '12']]);
    expect(await told(null, { municipalityId: towns.south })).toEqual([['Южный район', 12, 20, 2, 12, [10, 2], '30']]);
    expect(await told(null)).toEqual([['', 33, 60, 3, 24, [21, 3], '42']]);
  });

  test('of the school below it nothing is in any answer, in any file, in the log', async () => {
    const { waveId } = survey;
    const readers = [null, towns.coordinator, towns.northCoordinator, towns.neighbour];
    const texts: string[] = [];
    for (const by of readers) {
      for (const more of [{}, unit('102'), { municipalityId: towns.north }]) {
        texts.push(JSON.stringify((await asker.ask(by, 'results', { waveId, ...more })).body));
      }
      const file = { waveId, format: 'csv' };
      const download =
        by === null ? app.ask(surveysContract.export, file) : app.askAs(by, surveysContract.export, file);
      texts.push((await download).bytes.toString('utf8'));
    }
    const log = await app.services.workDb.selectFrom('auditLog').selectAll().execute();
    texts.push(JSON.stringify(log));
    // Nine times 37 hours; with the first school 345, in the region 375.
    for (const text of texts) expect(text).not.toMatch(/\b(333|345|375)\b/);
    expect(log.filter(({ verb }) => verb === 'surveys.answer' || verb === 'surveys.open')).toEqual([]);
  });

  test('the file has the rows of what is shown and says of the rest that there are few', async () => {
    const { bytes } = await app.ask(surveysContract.export, { waveId: survey.waveId, format: 'csv' });
    const rows = bytes.toString('utf8').split('\r\n');
    expect(rows.filter((row) => row.includes('МОУ СОШ № 2'))).toEqual([
      'Северный район;МОУ СОШ № 2;родители;20;9;10;нет: ответов мало;;;;;',
    ]);
    expect(rows.filter((row) => row.includes('МОУ СОШ № 1'))).toEqual([
      'Северный район;МОУ СОШ № 1;родители;20;12;10;да;Помогает ли школа;Да;11;12;',
      'Северный район;МОУ СОШ № 1;родители;20;12;10;да;Помогает ли школа;Нет;1;12;',
      'Северный район;МОУ СОШ № 1;родители;20;12;10;да;Часов в неделю;;;12;12',
    ]);
  });

  test('foreign places are not found, wider ones are not offered', async () => {
    const { waveId } = survey;
    const status = async (by: By, more: object): Promise<number> =>
      (await asker.ask(by, 'results', { waveId, ...more })).status;
    expect(await status(towns.director, unit('102'))).toBe(404);
    expect(await status(towns.director, { municipalityId: towns.north })).toBe(404);
    expect(await status(towns.northCoordinator, { municipalityId: towns.south })).toBe(404);
    expect(await status(towns.northCoordinator, unit('201'))).toBe(404);
    const { above, places } = await asker.get(towns.northCoordinator, 'results', { waveId, ...unit('101') });
    expect([above.map(({ name }) => name), places]).toEqual([['Северный район'], []]);
  });
});

test('R-491 the database has no time, no person and no answer of anybody, and whoever is signed in reads no slip', async () => {
  const columns = await app.asOwner(async (db) =>
    (await db.introspection.getTables()).filter(({ name }) => name.startsWith('survey_')),
  );
  const kinds = columns.flatMap(({ columns: own }) => own.map(({ name, dataType }) => [name, dataType] as const));
  expect(kinds.filter(([, type]) => /time|date|json|uuid|inet/.test(type))).toEqual([]);
  expect(kinds.filter(([name]) => /person|_by$|_at$|address/.test(name))).toEqual([]);
  const hashes = await app.services.workDb.selectFrom('surveyToken').select('tokenHash').execute();
  expect(hashes.every(({ tokenHash }) => /^[\da-f]{64}$/.test(tokenHash))).toBe(true);
  await expect(app.services.db.selectFrom('surveyToken').selectAll().execute()).rejects.toThrow('permission denied');
});
