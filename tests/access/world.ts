import { publishAtOnce } from '#features/editions/server/public.ts';
import { registryContract } from '#features/registry/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import type { Db } from '#platform/db/database.ts';
import type { TestApp } from '#tests/support/app.ts';
import { csvFile, pupilRows, type SchoolSittings } from '#tests/support/results.ts';
import { ask } from './ask.ts';
import { addAccount, openSession } from './accounts.ts';
import type { Ids } from './leaks.ts';
import { markers, schoolSpecs, type PlaceName, type SchoolKey, type Unit } from './places.ts';

export interface Place {
  readonly name: PlaceName;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly schoolId: number;
  readonly code: string;
  readonly unit: PlaceName;
}

export interface World {
  readonly app: TestApp;
  readonly db: Db;
  readonly places: Readonly<Record<PlaceName, Place>>;
  readonly foreignRegionId: number;
  readonly ids: Ids;
  /** Read and waiting to be decided on, in each region. */
  readonly stagedBatches: ReadonlyMap<number, number>;
}

const home: readonly SchoolKey[] = ['own', 'sister', 'neighbour'];
const abroad: readonly SchoolKey[] = ['foreign', 'farther'];

/** Two regions filled through the ordinary import, each by its own operator. */
export async function buildWorld(app: TestApp): Promise<World> {
  const { workDb: db } = app.services;
  await db.updateTable('region').set({ name: 'Родимский край' }).where('regionId', '=', 1).execute();
  const { regionId: foreignRegionId } = await db
    .insertInto('region')
    .values({ name: 'Чужбинский край' })
    .returning('regionId')
    .executeTakeFirstOrThrow();
  const stagedBatches = new Map<number, number>();
  for (const [regionId, keys] of [[1, home] as const, [foreignRegionId, abroad] as const]) {
    stagedBatches.set(regionId, await fillRegion(app, regionId, keys));
  }
  const places = await findPlaces(db);
  return { app, db, places, foreignRegionId, stagedBatches, ids: idsOf(places, foreignRegionId) };
}

/** @returns a batch that nobody has decided on */
async function fillRegion(app: TestApp, regionId: number, keys: readonly SchoolKey[]): Promise<number> {
  const personId = await addAccount(app.services, regionId === 1 ? 'home' : 'abroad', {
    regionId,
    roles: [{ role: 'regional_operator' }],
  });
  const cookie = await openSession(app.services, { regionId, personId });
  const say = async (endpoint: Contract[string], input: object, body?: Buffer): Promise<Record<string, number>> => {
    const answer = await ask(app, { endpoint, cookie, input, body });
    if (answer.status !== 200) throw new Error(`${endpoint.verb}: ${answer.bytes.toString()}`);
    return answer.body as Record<string, number>;
  };
  await say(registryContract.import, { fileName: 'registry.csv' }, registryOf(keys));
  let staged = 0;
  for (const year of [2021, 2022, 2023]) {
    const fileName = `${markers[keys[0] ?? 'own'][0]}-${String(year)}.csv`;
    const { batchId } = await say(resultsContract.upload, { fileName }, resultsOf(keys, year));
    await app.finishJobs();
    staged = batchId ?? 0;
    if (year === 2023) break;
    await say(resultsContract.commit, { batchId: staged });
    await app.finishJobs();
  }
  await publishAtOnce(app.services.workDb, regionId, app.services.now());
  return staged;
}

export function registryOf(keys: readonly SchoolKey[]): Buffer {
  const rows = keys
    .map((key) => schoolSpecs[key])
    .map(({ code, name, municipality }) => [code, name, municipality].join(';'));
  return Buffer.from(['code;name;municipality', ...rows, ''].join('\n'));
}

function resultsOf(keys: readonly SchoolKey[], year: number): Buffer {
  const sittings = { 'ВПР Русский язык 6': '15/25', 'ВПР Математика 6': '14/24', 'ВПР Русский язык 7': '13/21' };
  const schools = keys.map((key): SchoolSittings => ({ ...schoolSpecs[key], year, sittings }));
  return csvFile(pupilRows(schools));
}

async function findPlaces(db: Db): Promise<World['places']> {
  const find = async (name: PlaceName): Promise<Place> => {
    const { code } = schoolSpecs[name];
    const found = await db
      .selectFrom('school')
      .innerJoin('schoolVersion', (join) =>
        join
          .onRef('schoolVersion.regionId', '=', 'school.regionId')
          .onRef('schoolVersion.schoolId', '=', 'school.schoolId'),
      )
      .select(['school.regionId', 'school.schoolId', 'schoolVersion.municipalityId'])
      .where('school.code', '=', code)
      .executeTakeFirstOrThrow();
    return { ...found, name, code, unit: name };
  };
  const [own, sister, neighbour, foreign] = [
    await find('own'),
    await find('sister'),
    await find('neighbour'),
    await find('foreign'),
  ];
  return { own, sister, neighbour, foreign };
}

function idsOf({ own, sister, neighbour, foreign }: World['places'], foreignRegionId: number): Ids {
  const of = (key: string, value: number): Readonly<Record<string, ReadonlySet<number>>> => ({
    [key]: new Set([value]),
  });
  return new Map<Unit, Readonly<Record<string, ReadonlySet<number>>>>([
    ['own', of('schoolId', own.schoolId)],
    ['sister', of('schoolId', sister.schoolId)],
    ['ownArea', of('municipalityId', own.municipalityId)],
    ['neighbour', of('schoolId', neighbour.schoolId)],
    ['neighbourArea', of('municipalityId', neighbour.municipalityId)],
    ['foreign', of('schoolId', foreign.schoolId)],
    ['foreignArea', of('municipalityId', foreign.municipalityId)],
    ['abroad', of('regionId', foreignRegionId)],
  ]);
}
