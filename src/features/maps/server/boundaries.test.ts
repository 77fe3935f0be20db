import { describe, expect, test } from 'vitest';
import { drawBoundaries } from './draw-boundaries.ts';
import { readBoundaries } from './read-boundaries.ts';
import { BrokenBoundaries } from './untrusted.ts';

const square = (x: number, y: number, size = 1): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const areaOf = (coordinates: unknown, properties: object = {}, type = 'Polygon'): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const fileOf = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

function codeOf(text: string): string {
  try {
    readBoundaries(text);
    return 'read';
  } catch (error) {
    if (!(error instanceof BrokenBoundaries)) throw error;
    return error.problem.code;
  }
}

/** Two neighbours that share an arc. */
const arcs = [
  [
    [1, 0],
    [1, 1],
  ],
  [
    [1, 1],
    [0, 1],
    [0, 0],
    [1, 0],
  ],
  [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
  ],
];
const topology = (geometries: object[], own: unknown = arcs): string =>
  JSON.stringify({ type: 'Topology', arcs: own, objects: { any: { type: 'GeometryCollection', geometries } } });

describe('R-298 a hostile file of boundaries is refused with its fault', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const cases: readonly (readonly [what: string, text: string, code: string])[] = [
    ['nothing', '', 'not_json'],
    ['not JSON', '<svg onload="x()"/>', 'not_json'],
    ['another thing', '{"type":"Feature"}', 'not_boundaries'],
    ['features that are no list', '{"type":"FeatureCollection","features":{"length":5}}', 'not_boundaries'],
    ['too many areas', fileOf(...Array.from({ length: 1001 }, () => ({}))), 'too_many_areas'],
    ['no geometry', fileOf({ type: 'Feature', geometry: null }), 'not_an_area'],
    ['points', fileOf(areaOf([1, 2], {}, 'Point')), 'not_an_area'],
    ['an empty area', fileOf(areaOf([])), 'broken_coordinates'],
    ['a ring of three', fileOf(areaOf([square(0, 0).slice(0, 3)])), 'broken_coordinates'],
    [
      'texts for numbers',
      fileOf(
        areaOf([
          [
            ['1', '2'],
            ['1', '2'],
            ['1', '2'],
            ['1', '2'],
          ],
        ]),
      ),
      'broken_coordinates',
    ],
    [
      'very deep',
      `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":${deep}}}]}`,
      'broken_coordinates',
    ],
    ['metres', fileOf(areaOf([square(4_700_000, 7_000_000)])), 'not_degrees'],
    ['an arc that is not there', topology([{ type: 'Polygon', arcs: [[0, 9]] }]), 'broken_arcs'],
    ['an arc that is no number', topology([{ type: 'Polygon', arcs: [['constructor']] }]), 'broken_arcs'],
    [
      'an arc named a million times',
      topology([{ type: 'Polygon', arcs: [Array.from({ length: 300_000 }, () => 1)] }]),
      'too_many_points',
    ],
    ['a collection within collections', topology([{ type: 'GeometryCollection', geometries: [] }]), 'not_an_area'],
    ['a prototype in place of fields', '{"__proto__":{"type":"FeatureCollection","features":[]}}', 'not_boundaries'],
  ];
  test.each(cases)('%s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });
  test('of the properties only code and name are read, as one line of text', () => {
    const bad = '{"__proto__":{"name":"Чужой"},"oktmo":"99 1","name":" <script>\\n\\u202eЛесной  район "}';
    const text = fileOf(areaOf([square(0, 0)])).replace('"properties":{}', `"properties":${bad}`);
    expect(readBoundaries(text)).toMatchObject([{ oktmo: null, name: '<script> Лесной район' }]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
  test('a topology is the same as its areas', () => {
    const two = topology([
      { type: 'Polygon', id: '90601000', arcs: [[0, 1]] },
      { type: 'MultiPolygon', id: 90602000, arcs: [[[2, -1]]] },
    ]);
    expect(readBoundaries(two).map(({ oktmo, rings }) => [oktmo, rings[0]?.length])).toEqual([
      ['90601000', 5],
      ['90602000', 5],
    ]);
  });
});

describe('R-299 boundaries become paths on one page', () => {
  const draw = (...areas: number[][][][]): ReturnType<typeof drawBoundaries> =>
    drawBoundaries(areas.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y]))));
  test('fitted, north above, in either direction of the ring', () => {
    const north = square(40, 58);
    const south = square(40, 57).toReversed();
    const { width, height, shapes } = draw([north], [south]);
    expect(Math.max(width, height)).toBe(1000);
    expect(shapes.map(({ path }) => path.endsWith('Z'))).toEqual([true, true]);
    expect(shapes[0]?.y).toBeLessThan(shapes[1]?.y ?? 0);
  });
  test('both sides of the 180th meridian lie side by side', () => {
    const { shapes, width } = draw([square(178, 65)], [square(-179, 65)]);
    const [west = 0, east = 0] = shapes.map(({ x }) => x);
    expect(east).toBeGreaterThan(west);
    expect(east - west).toBeLessThan(width);
    expect(west).toBeGreaterThan(100);
  });
  test('a hole, an island and a very small one stay', () => {
    const coast = Array.from({ length: 30_000 }, (_, at) => {
      const angle = (2 * Math.PI * at) / 30_000;
      const radius = 2 + 0.01 * Math.sin(400 * angle);
      return [45 + radius * Math.cos(angle), 57 + radius * Math.sin(angle)];
    });
    const { shapes } = draw([[...coast, coast[0] ?? []], square(45, 57, 0.3)], [square(48, 57, 0.002)]);
    expect(shapes.map(({ path }) => path.split('M').length - 1)).toEqual([2, 1]);
    expect(shapes[0]?.path.split('L').length).toBeLessThan(13_000);
    expect(shapes.map(({ path }) => /^[MLZ0-9. -]+$/.test(path))).toEqual([true, true]);
  });
  test('neighbours keep their common border', () => {
    const [left, right] = draw([square(40, 57)], [square(41, 57)]).shapes;
    const ends = (path = ''): string[] => path.slice(1, -1).split('L');
    expect(ends(left?.path).filter((point) => ends(right?.path).includes(point))).toHaveLength(2);
  });
});
