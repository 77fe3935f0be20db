import { geoConicEqualArea } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'geojson';
import type { GeometryCollection as Drawn, Objects, Topology } from 'topojson-specification';
import type { Position, Ring } from './read-boundaries.ts';

/** Pixels of the longer side, and how many points a page can draw at once on an old PC. */
const LONGER_SIDE = 1000;
const POINTS_OF_PAGE = 12_000;

export interface DrawnShape {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}
export interface DrawnBoundaries {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

/**
 * Areas in degrees as paths on one page: equal areas (Albers), turned to the middle of the region so that the 180th meridian lies
 * outside of it; neighbours are simplified together and keep their common border. Filled by parity, so the direction of rings
 * does not matter.
 */
export function drawBoundaries(areas: readonly (readonly Ring[])[]): DrawnBoundaries {
  const project = projectionFor(areas.flat());
  const flat = areas.map((rings) => rings.map((ring) => ring.map((position) => project(position))));
  const all = flat.flat(2);
  const [left, right] = extent(all.map(([x]) => x));
  const [top, bottom] = extent(all.map(([, y]) => y));
  const scale = LONGER_SIDE / Math.max(right - left, bottom - top, 1e-9);
  const fitted = flat.map((rings) =>
    rings.map((ring) => ring.map(([x, y]): Position => [scale * (x - left), scale * (y - top)])),
  );
  return {
    width: Math.max(1, Math.ceil(scale * (right - left))),
    height: Math.max(1, Math.ceil(scale * (bottom - top))),
    shapes: simplified(fitted).map((rings, index) => shapeOf(rings.length > 0 ? rings : (fitted[index] ?? []))),
  };
}

function projectionFor(rings: readonly Ring[]): (position: Position) => Position {
  const positions = rings.flat();
  const middle = middleLongitude(positions.map(([longitude]) => longitude));
  const [south, north] = extent(positions.map(([, latitude]) => latitude));
  const sixth = (north - south) / 6;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0])
    .center([0, (south + north) / 2])
    .scale(1)
    .translate([0, 0])
    .precision(0);
  return (position) => projection([position[0], position[1]]) ?? [0, 0];
}

/** The middle of what is left when the widest empty gap of longitudes is cut out: right for a region on both sides of 180°. */
function middleLongitude(longitudes: readonly number[]): number {
  const round = [...new Set(longitudes.map((one) => Math.round(((one % 360) + 360) % 360)))].sort((a, b) => a - b);
  let gap = { from: 0, width: 0 };
  for (const [index, one] of round.entries()) {
    const next = round[index + 1] ?? (round[0] ?? 0) + 360;
    if (next - one > gap.width) gap = { from: one, width: next - one };
  }
  return gap.from + gap.width + (360 - gap.width) / 2;
}

/** Common borders stay common. An area that would vanish altogether is given back empty. */
function simplified(areas: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  const features = areas.map((rings) => ({
    type: 'MultiPolygon' as const,
    coordinates: rings.map((ring) => [ring.map(([x, y]) => [x, y])]),
  }));
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: features };
  // The types of the two packages differ in what an empty record of properties is.
  const whole = topology({ areas: collection }, 1e5) as unknown as Topology<Objects<Record<string, never>>>;
  const weighed = presimplify(whole);
  const points = whole.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const least = points <= POINTS_OF_PAGE ? 0 : quantile(weighed, POINTS_OF_PAGE / points);
  const made = feature(simplify(weighed, least), weighed.objects['areas'] as Drawn);
  return made.features.map(({ geometry }) => {
    if (geometry.type !== 'MultiPolygon') return [];
    const rings = geometry.coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y]));
    return rings.filter((ring) => new Set(ring.map(String)).size > 2);
  });
}

function shapeOf(rings: readonly Ring[]): DrawnShape {
  const path = rings.map((ring) => `M${ring.slice(0, -1).map(pair).join('L')}Z`).join('');
  const [largest = { area: 0, x: 0, y: 0 }] = rings.map(middleOf).sort((a, b) => b.area - a.area);
  return { path, x: largest.x, y: largest.y };
}

function pair([x, y]: Position): string {
  return `${tenth(x)} ${tenth(y)}`;
}
function tenth(value: number): string {
  return String(Math.round(10 * value) / 10);
}

/** Area and centroid of a ring in the plane. */
function middleOf(ring: Ring): { readonly area: number; readonly x: number; readonly y: number } {
  const sum = { area: 0, x: 0, y: 0 };
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0];
    const cross = x1 * y2 - x2 * y1;
    sum.area += cross;
    sum.x += (x1 + x2) * cross;
    sum.y += (y1 + y2) * cross;
  }
  const [x = 0, y = 0] = ring[0] ?? [];
  if (Math.abs(sum.area) < 1e-9) return { area: 0, x, y };
  return { area: Math.abs(sum.area / 2), x: sum.x / (3 * sum.area), y: sum.y / (3 * sum.area) };
}

function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
