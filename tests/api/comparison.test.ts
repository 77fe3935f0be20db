import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { listsContract } from '#features/lists/contract.ts';
import { mapsContract } from '#features/maps/contract.ts';
import { resultsContract } from '#features/results/contract.ts';
import type { Contract } from '#kernel/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import type { TestPerson } from '#tests/support/people.ts';
import { loadTwoMunicipalities, resultsFile, type TwoMunicipalities } from '#tests/support/two-municipalities.ts';

let app: TestApp;
let region: TwoMunicipalities;
let operator: TestPerson;
let coordinator: TestPerson;
let director: TestPerson;
beforeAll(async () => {
  app = await buildTestApp();
  region = await loadTwoMunicipalities(app);
  const municipalityId = region.municipalityIds['Лесной район'] ?? 0;
  operator = await app.addPerson('Оператор', [{ role: 'regional_operator' }]);
  coordinator = await app.addPerson('Координатор', [{ role: 'municipal_coordinator', municipalityId }]);
  director = await app.addPerson('Директор', [{ role: 'director', schoolId: region.schoolIds['101001'] }]);
});
afterAll(() => app.close());

type Funnel = z.output<typeof listsContract.funnel.output>;
type Shown = z.output<typeof mapsContract.show.output>;
type Said = z.output<typeof mapsContract.import.output>;
async function ask<T>(person: TestPerson, endpoint: Contract[string], input: object = {}, body?: Buffer): Promise<T> {
  const { status, body: said } = await app.askAs(person, endpoint, input, body);
  expect(status, endpoint.verb).toBe(200);
  return said as T;
}

describe('R-294 a comparison names the schools of the reader only', () => {
  const year = 2023;
  test('the region sees all by name, a municipality and a school their own, on the same line', async () => {
    const whole = await ask<Funnel>(operator, listsContract.funnel, { year });
    const own = await ask<Funnel>(coordinator, listsContract.funnel, { year });
    const one = await ask<Funnel>(director, listsContract.funnel, { year });
    expect(whole).toMatchObject({ unnamed: 0, hidden: 0 });
    expect(whole.schools.length + whole.withoutResults).toBe(5);
    expect(own.region).toEqual(whole.region);
    expect(one.region).toEqual(whole.region);
    expect(new Set(own.schools.map(({ municipality }) => municipality))).toEqual(new Set(['Лесной район']));
    expect(one.schools.map(({ schoolName }) => schoolName)).toEqual(['Берёзовская СОШ']);
    expect(one.unnamed + one.hidden).toBe(4);
    expect(one.svg).toContain('ваша школа');
    expect(JSON.stringify(one)).not.toMatch(/Сосновская|Озёрный/);
  });

  test.each(['wide', 'narrow'])(
    'every school is a mark of the %s drawing, which has neither style nor script',
    async (room) => {
      const { svg, schools } = await ask<Funnel>(operator, listsContract.funnel, { year, room });
      for (const { mark } of schools) {
        const [group = '', point = ''] = mark.split('-');
        expect(svg).toContain(`data-group="${group}" data-point="${point}"`);
      }
      expect(svg).not.toMatch(/ style=|<style|<script|class=|ecmeta|\son\w+=/);
      expect(svg).toContain('слишком мало, чтобы судить');
      expect(svg).toMatch(room === 'wide' ? /^<svg[^>]* width="960"/ : /^<svg[^>]* width="360"/);
    },
  );

  test('there is none of a year without a list', async () => {
    expect((await app.askAs(operator, listsContract.funnel, { year: 1999 })).status).toBe(404);
    expect((await app.askAs(operator, listsContract.funnelPicture, { year: 1999, format: 'svg' })).status).toBe(404);
    expect((await app.askAs(operator, listsContract.mapPicture, { year: 1999, format: 'svg' })).status).toBe(404);
  });

  test('pictures are files', async () => {
    const { cookie } = operator;
    const take = (path: string): ReturnType<TestApp['inject']> =>
      app.inject({ method: 'GET', url: path, headers: { cookie } });
    const svg = await take('/api/lists.funnelPicture?year=2023&format=svg');
    expect([svg.headers['content-type'], svg.bytes.toString().startsWith('<svg')]).toEqual(['image/svg+xml', true]);
    const png = await take('/api/lists.funnelPicture?year=2023&format=png');
    expect(png.headers['content-type']).toBe('image/png');
    const map = await take('/api/lists.mapPicture?year=2023&format=svg');
    expect(map.bytes.toString()).toContain('Доля школ в списке 2023 года');
  });
});

const square = (x: number): object => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 57],
      [x + 1, 57],
      [x + 1, 58],
      [x, 58],
      [x, 57],
    ],
  ],
});
const areaOf = (name: string, x: number): object => ({ type: 'Feature', properties: { name }, geometry: square(x) });
const fileOf = (...features: object[]): Buffer => Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));

describe('R-296 R-297 the map of a region', () => {
  const input = { fileName: 'границы.json', credit: 'Выдуманные границы' };
  test('tiles are there at once; a moved one changes places and stays', async () => {
    const { places } = await ask<Shown>(operator, mapsContract.show);
    expect(places.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    const [first] = places;
    await ask(operator, mapsContract.moveTile, { municipalityId: first?.municipalityId, column: 1, row: 0 });
    const moved = await ask<Shown>(operator, mapsContract.show);
    expect(moved.places.map(({ column }) => column)).toEqual([1, 0]);
    const own = await ask<Shown>(coordinator, mapsContract.show);
    expect(own.places).toMatchObject([{ name: 'Лесной район', column: 1 }]);
  });

  test('what does not fit is said both ways, and nothing is drawn before it is accepted', async () => {
    const file = fileOf(areaOf('Лесной', 40), areaOf('Чужой район', 41));
    const said = await ask<Said>(operator, mapsContract.import, input, file);
    expect(said).toMatchObject({
      isAccepted: false,
      unknownAreas: ['Чужой район'],
      missing: ['Озёрный район'],
      problems: [],
    });
    expect((await ask<Shown>(operator, mapsContract.show)).boundary).toBeNull();
  });

  test('R-298 the file is not kept, unless the same bytes are needed as results', async () => {
    const isThere = (file: Buffer): boolean =>
      existsSync(app.services.files.path(createHash('sha256').update(file).digest('hex')));
    const results = resultsFile([2021]);
    await ask(operator, resultsContract.upload, { fileName: 'ещё раз.csv' }, results);
    for (const file of [results, Buffer.from('{"type":"границы"}')]) {
      expect((await ask<Said>(operator, mapsContract.import, input, file)).isAccepted).toBe(false);
      await app.finishJobs();
      expect(isThere(file)).toBe(file === results);
    }
  });

  test('accepted boundaries are drawn; a file that does not fit leaves them as they are', async () => {
    const file = fileOf(areaOf('Лесной', 40), areaOf('Озёрный', 41));
    // Nobody has to name the source.
    const bare = await ask<Said>(operator, mapsContract.import, { fileName: input.fileName }, file);
    expect(bare.isAccepted).toBe(false);
    const said = await ask<Said>(operator, mapsContract.import, { ...input, accept: 'true' }, file);
    expect(said).toMatchObject({ isAccepted: true, unknownAreas: [], missing: [] });
    const refused = await ask<Said>(operator, mapsContract.import, { ...input, accept: 'true' }, Buffer.from('{'));
    expect(refused).toMatchObject({ isAccepted: false, problems: [{ code: 'not_json' }] });
    const { boundary, places } = await ask<Shown>(operator, mapsContract.show);
    expect(boundary).toMatchObject({ credit: input.credit, fileName: input.fileName });
    expect(places.map(({ shape }) => shape?.path.startsWith('M'))).toEqual([true, true]);
    const own = await ask<Shown>(director, mapsContract.show);
    expect(own.places).toHaveLength(1);
  });
});
