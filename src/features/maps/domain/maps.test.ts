import { describe, expect, test } from 'vitest';
import { fillStep } from './fill-step.ts';
import { matchAreas } from './match-areas.ts';
import { shapeScene, tileLooks, tileScene } from './scene.ts';
import { tileLabels } from './tile-label.ts';
import { layTiles, moveTile } from './tile-layout.ts';

describe('R-295 the part of the schools that is listed has a step and a word', () => {
  test.each([
    { listed: 0, schools: 0, step: 'empty' },
    { listed: 1, schools: 1, step: 'few' },
    { listed: 2, schools: 2, step: 'few' },
    { listed: 0, schools: 3, step: 'none' },
    { listed: 1, schools: 6, step: 'low' },
    { listed: 1, schools: 5, step: 'middle' },
    { listed: 1, schools: 3, step: 'high' },
    { listed: 333, schools: 1000, step: 'middle' },
    { listed: 499, schools: 1000, step: 'high' },
    { listed: 1, schools: 2, step: 'few' },
    { listed: 500, schools: 1000, step: 'half' },
    { listed: 3, schools: 3, step: 'half' },
  ] as const)('$listed of $schools: $step', ({ listed, schools, step }) => {
    expect(fillStep(listed, schools)).toBe(step);
  });
});

describe('R-296 each municipality has a tile of its own', () => {
  const cells = (tiles: ReturnType<typeof layTiles>): string[] =>
    tiles.map(({ column, row }) => `${String(column)},${String(row)}`);
  test('none, one, many: wider than high, no two in one place', () => {
    expect(layTiles([], [])).toEqual([]);
    expect(cells(layTiles([7], []))).toEqual(['0,0']);
    const many = layTiles(
      Array.from({ length: 44 }, (_, index) => index + 1),
      [],
    );
    expect(new Set(cells(many)).size).toBe(44);
    expect(Math.max(...many.map(({ column }) => column))).toBeGreaterThan(Math.max(...many.map(({ row }) => row)));
  });
  test('what was placed by hand stays, the others go round it', () => {
    expect(cells(layTiles([1, 2, 3], [{ municipalityId: 3, column: 0, row: 0 }]))).toEqual(['1,0', '2,0', '0,0']);
  });
  test('a tile moves to a free cell, or changes places', () => {
    const tiles = layTiles([1, 2, 3], []);
    expect(cells(moveTile(tiles, { municipalityId: 1, column: 9, row: 9 }))).toEqual(['9,9', '1,0', '2,0']);
    expect(cells(moveTile(tiles, { municipalityId: 1, column: 2, row: 0 }))).toEqual(['2,0', '1,0', '0,0']);
    expect(moveTile(tiles, { municipalityId: 8, column: 2, row: 0 })).toEqual(tiles);
  });
  test('short names differ', () => {
    const names = ['Лесной район', 'Лесогорский муниципальный округ', 'городской округ город Озёрск', 'Озёрский район'];
    expect(tileLabels(names, 4)).toEqual(['Лесн', 'Лесо', 'Озёрск', 'Озёрски']);
    expect(tileLabels(['Район', 'город Бор', 'Бор район'], 4)).toEqual(['Райо', 'город Бор', 'Бор район']);
  });
  test('a scene begins at its first tile; boundaries draw only what the file has', () => {
    const place = { municipalityId: 5, name: 'Лесной район', column: 3, row: 2, shape: null };
    const scene = tileScene([place], [{ id: 5, listed: 1, schools: 4 }], tileLooks.short);
    expect(scene).toMatchObject({ width: 62, height: 46, areas: [{ id: 5, x: 31, y: 23, step: 'middle' }] });
    expect(shapeScene([place], [], { width: 10, height: 10 }).areas).toEqual([]);
  });
  test('a wide tile has the whole name, its neighbour stands beside it', () => {
    const names = ['Белокаменецкий район', 'Лесной район'];
    const places = names.map((name, column) => ({ municipalityId: column, name, column, row: 0, shape: null }));
    const { width, areas } = tileScene(places, [], tileLooks.whole);
    expect(areas.map(({ label, x }) => [label, x])).toEqual([
      ['Белокаменецкий', 64],
      ['Лесной', 195],
    ]);
    expect(width).toBe(259);
  });
});

describe('R-297 an area is a municipality by its code, else by a name that only one has', () => {
  const area = (oktmo: string | null, name: string | null): Parameters<typeof matchAreas>[0][number] => {
    return { oktmo, name, said: name ?? oktmo ?? '' };
  };
  const known = [
    { municipalityId: 1, name: 'Лесной район', oktmo: '90601000' },
    { municipalityId: 2, name: 'Озёрный район', oktmo: null },
    { municipalityId: 3, name: 'Город Бор', oktmo: null },
    { municipalityId: 4, name: 'Бор район', oktmo: null },
  ];
  const said = (...areas: ReturnType<typeof area>[]): unknown => {
    const { matched, unknownAreas, missing, problems } = matchAreas(areas, known);
    return [matched.map(({ to, by }) => [to.municipalityId, by]), unknownAreas, missing.length, problems.length];
  };
  test('code before name, settlements of eleven digits by their municipality', () => {
    expect(said(area('90601000', 'Озёрный'))).toEqual([[[1, 'oktmo']], [], 3, 0]);
    expect(said(area('90601000101', null))).toEqual([[[1, 'oktmo']], [], 3, 0]);
  });
  test('a name without its kind, «е» for «ё»', () => {
    expect(said(area('11111111', 'ОЗЕРНЫЙ муниципальный район'))).toEqual([[[2, 'name']], [], 3, 0]);
  });
  test('a name of two municipalities, or of two areas, decides nothing', () => {
    expect(said(area(null, 'Бор'))).toEqual([[], [0], 4, 0]);
    expect(said(area(null, 'Озёрный район'), area(null, 'Озёрный район'))).toEqual([[], [0, 1], 4, 0]);
  });
  test('nothing is known of a nameless area', () => {
    expect(said(area(null, null))).toEqual([[], [0], 4, 0]);
  });
  test('two areas of one municipality are a fault', () => {
    expect(said(area('90601000', null), area(null, 'Лесной район'))).toEqual([
      [
        [1, 'oktmo'],
        [1, 'name'],
      ],
      [],
      3,
      1,
    ]);
  });
});
