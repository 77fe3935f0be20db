import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { isGuestWelcome, openJudge } from '#features/access/server/public.ts';
import { openSessions } from '#features/accounts/server/public.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { AccessCheck } from '#platform/http/access-check.ts';
import type { Module } from '#platform/http/module.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { seatActors, type Actor } from './actors.ts';
import type { Unit } from './places.ts';
import { rows } from './rows.ts';
import { keepThings } from './things.ts';
import { forbiddenUnits } from './verdict.ts';
import { walk, type Walk } from './walk.ts';
import { buildWorld } from './world.ts';

/** Names of municipalities are for everybody of the region: the database keeps back what is in them, not what they are called. */
const openNames: readonly Unit[] = ['ownArea', 'neighbourArea'];
function behindTheWall(actor: Actor, verb: string): readonly Unit[] {
  const forbidden = forbiddenUnits(actor, verb);
  return actor.regionId === 1 ? forbidden.filter((unit) => !openNames.includes(unit)) : forbidden;
}

/** Every use case believes that all of the region is the asker's. */
const credulous = modules.map((one): Module => {
  const blind = Object.entries(one.handlers).map(([key, handle]): [string, typeof handle] => [
    key,
    (ctx, ...rest) => handle({ ...ctx, scope: wholeRegion(ctx.actor.regionId) }, ...rest),
  ]);
  return { ...one, handlers: Object.fromEntries(blind) };
});

let real: AccessCheck;
/** Lets everybody do everything; only the database is told the territory that is truly the asker's. */
const openDoor: AccessCheck = {
  identify: (token) => real.identify(token),
  stranger: () => real.stranger(),
  knowsDevice: (token) => real.knowsDevice(token),
  judge: async (actor, verb, target) => {
    const judged = await real.judge(actor, verb, target);
    return judged.kind === 'allowed' ? judged : await real.judge(actor, verb, 'self');
  },
};

const tally = { cells: 0, leaks: 0, passed: 0 };
let app: TestApp;
let everybody: Walk;

beforeAll(async () => {
  app = await buildTestApp(credulous, { access: openDoor });
  real = { ...openSessions({ ...app.services, isGuestWelcome }), ...openJudge(app.services) };
  const world = await buildWorld(app);
  everybody = { world, things: keepThings(world), actors: await seatActors(world), forbidden: behindTheWall };
});
afterAll(async () => {
  const { cells, leaks, passed } = tally;
  console.log(`row-level security alone: ${String(cells)} cells, ${String(passed)} answered, ${String(leaks)} leaks`);
  await app.close();
});

describe('R-277 with the first wall switched off, row-level security alone lets no foreign name out', () => {
  test.each(modules.flatMap(({ contract }) => Object.values(contract)))('$verb', async (endpoint) => {
    const row = rows[endpoint.verb];
    if (row === undefined) throw new Error(`no row in tests/access/rows-*.ts says how ${endpoint.verb} is asked`);
    const leaks: string[] = [];
    for await (const cell of walk(everybody, endpoint, row)) {
      tally.cells += 1;
      tally.passed += cell.answer.status === 200 ? 1 : 0;
      leaks.push(...cell.leaks.map((leak) => `${cell.actor.label}, ${cell.placeName}: ${leak}`));
    }
    tally.leaks += leaks.length;
    expect(leaks).toEqual([]);
  });

  test('the first wall was truly off: what it forbids was handed to the use cases', () => {
    expect(tally.passed).toBeGreaterThan(1000);
  });
});
