import type { Topology } from 'topojson-specification';
import { BrokenBoundaries, listOf, MOST_POINTS, ownOf } from './untrusted.ts';

type Arc = readonly (readonly number[])[];

/**
 * A topology built anew of what was checked, so that the library meets numbers and arcs that are there: an arc named a million times
 * would otherwise unfold into more than the memory holds.
 */
export function readTopology(root: unknown): Topology {
  const arcs = readArcs(ownOf(root, 'arcs'));
  const objects: unknown = ownOf(root, 'objects');
  const [first] = listOf(typeof objects === 'object' && objects !== null ? Object.values(objects) : null);
  const collected = ownOf(first, 'geometries');
  const geometries: readonly unknown[] = Array.isArray(collected) ? collected : [first];
  const room = { points: MOST_POINTS };
  const transform = readTransform(ownOf(root, 'transform'));
  const read = geometries.map((one) => readGeometry(one, arcs, room));
  const made = {
    type: 'Topology',
    ...(transform !== null && { transform }),
    arcs,
    objects: { areas: { type: 'GeometryCollection', geometries: read } },
  };
  return made as unknown as Topology;
}

function readArcs(arcs: unknown): readonly Arc[] {
  if (!Array.isArray(arcs)) throw new BrokenBoundaries('broken_arcs');
  let points = 0;
  return arcs.map((arc: unknown) => {
    if (!Array.isArray(arc)) throw new BrokenBoundaries('broken_arcs');
    points += arc.length;
    if (points > MOST_POINTS) throw new BrokenBoundaries('too_many_points');
    return arc.map((position: unknown) => numbers(position, 2));
  });
}

function numbers(value: unknown, count: number): readonly number[] {
  const read = Array.isArray(value) ? value.slice(0, count) : [];
  if (read.length < count || !read.every((one) => typeof one === 'number' && Number.isFinite(one)))
    throw new BrokenBoundaries('broken_arcs');
  return read as readonly number[];
}

function readTransform(transform: unknown): object | null {
  if (transform === undefined) return null;
  return { scale: numbers(ownOf(transform, 'scale'), 2), translate: numbers(ownOf(transform, 'translate'), 2) };
}

interface Room {
  points: number;
}

function readGeometry(one: unknown, arcs: readonly Arc[], room: Room): object {
  const type = ownOf(one, 'type');
  const [id, properties] = [ownOf(one, 'id'), ownOf(one, 'properties')];
  const named = { ...(id !== undefined && { id }), properties };
  const own = ownOf(one, 'arcs');
  if (type === 'Polygon') return { type, ...named, arcs: ringsOf(own, arcs, room) };
  if (type !== 'MultiPolygon' || !Array.isArray(own)) return { type: null, ...named };
  return { type, ...named, arcs: own.map((part: unknown) => ringsOf(part, arcs, room)) };
}

function ringsOf(rings: unknown, arcs: readonly Arc[], room: Room): number[][] {
  if (!Array.isArray(rings)) throw new BrokenBoundaries('broken_arcs');
  return rings.map((ring: unknown) => {
    if (!Array.isArray(ring)) throw new BrokenBoundaries('broken_arcs');
    return ring.map((index: unknown) => {
      const arc = typeof index === 'number' && Number.isInteger(index) ? arcs[index < 0 ? ~index : index] : undefined;
      if (arc === undefined || arc.length === 0) throw new BrokenBoundaries('broken_arcs');
      room.points -= arc.length;
      if (room.points < 0) throw new BrokenBoundaries('too_many_points');
      return index as number;
    });
  });
}
