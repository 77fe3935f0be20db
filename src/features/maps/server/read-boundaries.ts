import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { NamedArea } from '../domain/match-areas.ts';
import { readTopology } from './read-topology.ts';
import { BrokenBoundaries, listOf, MOST_POINTS, ownOf } from './untrusted.ts';

export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];

export interface Area extends NamedArea {
  /** Outer and inner rings of all its parts, in degrees. */
  readonly rings: readonly Ring[];
}

const MOST_AREAS = 1000;
const MOST_NAME = 200;
const LEAST_RING = 4;

/** GeoJSON or TopoJSON as somebody sent it: only what is known is read, field by field, and nothing of it is kept as it came. */
export function readBoundaries(text: string): readonly Area[] {
  const root = parse(text);
  const features = ownOf(root, 'type') === 'Topology' ? featuresOf(readTopology(root)) : ownOf(root, 'features');
  if (!Array.isArray(features)) throw new BrokenBoundaries('not_boundaries');
  if (features.length > MOST_AREAS) throw new BrokenBoundaries('too_many_areas', '', String(features.length));
  let points = 0;
  return features.map((one: unknown, index) => {
    const area = readArea(one, index);
    points += area.rings.reduce((sum, ring) => sum + ring.length, 0);
    if (points > MOST_POINTS) throw new BrokenBoundaries('too_many_points');
    return area;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new BrokenBoundaries('not_json');
  }
}

/** The arcs were checked: each is there, and all together they are few enough. */
function featuresOf(topology: Topology): unknown {
  const [first] = Object.values(topology.objects);
  if (first === undefined) throw new BrokenBoundaries('not_boundaries');
  const made = feature(topology, first);
  return made.type === 'FeatureCollection' ? made.features : [made];
}

function readArea(one: unknown, index: number): Area {
  const properties = ownOf(one, 'properties');
  const code = [ownOf(one, 'id'), ...['oktmo', 'OKTMO', 'Oktmo', 'code'].map((key) => ownOf(properties, key))]
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .find((value) => typeof value === 'string' && /^\d{8}(\d{3})?$/.test(value));
  const called = ['name', 'NAME', 'name_ru', 'name:ru', 'NAME_RU'].map((key) => ownOf(properties, key));
  const name = called.find((value) => typeof value === 'string' && value.trim() !== '');
  const shown = typeof name === 'string' ? oneLine(name) : null;
  const oktmo = typeof code === 'string' ? code : null;
  const said = shown ?? oktmo ?? `#${String(index + 1)}`;
  return { oktmo, name: shown, said, rings: readRings(ownOf(one, 'geometry'), said) };
}

function oneLine(text: string): string {
  return text
    .slice(0, MOST_NAME)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

function readRings(geometry: unknown, said: string): readonly Ring[] {
  const type = ownOf(geometry, 'type');
  const coordinates = ownOf(geometry, 'coordinates');
  const parts: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(parts))
    throw new BrokenBoundaries('not_an_area', said, typeof type === 'string' ? oneLine(type) : null);
  const rings = parts.flatMap((part: unknown) => {
    if (!Array.isArray(part)) throw new BrokenBoundaries('broken_coordinates', said);
    return part.map((ring: unknown) => readRing(ring, said));
  });
  if (rings.length === 0) throw new BrokenBoundaries('broken_coordinates', said);
  return rings;
}

function readRing(ring: unknown, said: string): Ring {
  if (!Array.isArray(ring) || ring.length < LEAST_RING || ring.length > MOST_POINTS)
    throw new BrokenBoundaries('broken_coordinates', said);
  return ring.map((position: unknown): Position => {
    const [longitude, latitude] = listOf(position);
    if (typeof longitude !== 'number' || typeof latitude !== 'number' || !Number.isFinite(longitude + latitude))
      throw new BrokenBoundaries('broken_coordinates', said);
    if (Math.abs(longitude) > 360 || Math.abs(latitude) >= 90)
      throw new BrokenBoundaries('not_degrees', said, `${String(longitude)}, ${String(latitude)}`);
    return [longitude, latitude];
  });
}
