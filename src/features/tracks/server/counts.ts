import type { TrackCounts } from '../contract.ts';
import type { Placed } from '../domain/override.ts';
import { groups, tracks } from '../domain/track-rules.ts';
import type { CountRow } from './store.ts';

/** Schools of each track, and of each action group of track 1; who was taken out by hand is not counted. */
export function countsOf(placed: readonly Placed[]): TrackCounts {
  const members = placed.filter(({ isMember }) => isMember);
  return summed(members.map(({ track, group }) => ({ track, group, schools: 1 })));
}

export function summed(rows: readonly CountRow[]): TrackCounts {
  const sum = (chosen: readonly CountRow[]): number => chosen.reduce((total, { schools }) => total + schools, 0);
  return {
    tracks: tracks.map((track) => ({ track, schools: sum(rows.filter((row) => row.track === track)) })),
    groups: groups.map((group) => ({ group, schools: sum(rows.filter((row) => row.group === group)) })),
  };
}
