import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { listsContract } from '#features/lists/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { seatActors } from './actors.ts';
import { ask } from './ask.ts';
import { findLeaks } from './leaks.ts';
import { rows } from './rows.ts';
import { keepThings } from './things.ts';
import { expected, forbiddenUnits } from './verdict.ts';
import { described, walk, type Walk } from './walk.ts';
import { buildWorld } from './world.ts';

const endpoints = modules.flatMap(({ contract }) => Object.values(contract));
const tally = { cells: 0, leaks: 0 };
let app: TestApp;
let everybody: Walk;

beforeAll(async () => {
  app = await buildTestApp();
  const world = await buildWorld(app);
  everybody = { world, things: keepThings(world), actors: await seatActors(world), forbidden: forbiddenUnits };
});
afterAll(async () => {
  console.log(`access matrix: ${String(tally.cells)} cells, ${String(tally.leaks)} leaks`);
  await app.close();
});

test.each(['csv', 'xlsx'])(
  'the detector sees what is there: names and numbers, in JSON and in a file of %s',
  async (format) => {
    const { world, actors } = everybody;
    const reader = actors.find(({ label }) => label === 'analyst of a region');
    const cookie = reader?.cookie ?? null;
    const input = { year: 2023, show: 'all', format };
    const about = { ids: world.ids, asked: '' };
    const found = async (key: 'show' | 'export'): Promise<readonly string[]> => {
      const answer = await ask(app, { endpoint: listsContract[key], cookie, input });
      return await findLeaks(answer, ['own', 'neighbour', 'foreign'], about);
    };
    const names = ['ольхин', '911011', 'тополев', '922021'];
    expect(await found('export')).toEqual(names);
    expect(await found('show')).toEqual([...names, 'own schoolId', 'neighbour schoolId']);
  },
);

test('every row is of an endpoint', () => {
  const verbs = endpoints.map(({ verb }) => verb);
  expect(Object.keys(rows).filter((verb) => !verbs.includes(verb))).toEqual([]);
});

describe('R-276 every endpoint answers every role on own, neighbouring and foreign territory as the rights say', () => {
  test.each(endpoints)('$verb', async (endpoint) => {
    const row = rows[endpoint.verb];
    if (row === undefined) throw new Error(`no row in tests/access/rows-*.ts says how ${endpoint.verb} is asked`);
    const wrong: string[] = [];
    const leaks: string[] = [];
    for await (const cell of walk(everybody, endpoint, row)) {
      tally.cells += 1;
      tally.leaks += cell.leaks.length;
      const wanted = expected(cell.actor, endpoint, row, everybody.world.places[cell.placeName]);
      if (!wanted.includes(cell.answer.status)) wrong.push(`${described(cell)} instead of ${wanted.join(' or ')}`);
      leaks.push(...cell.leaks.map((leak) => `${cell.actor.label}, ${cell.placeName}: ${leak}`));
    }
    expect({ wrong, leaks }).toEqual({ wrong: [], leaks: [] });
  });
});
