import type { Placed } from './override.ts';
import type { ActionGroup, Track } from './track-rules.ts';

interface Place {
  readonly group: ActionGroup | null;
  readonly isMember: boolean;
}

export interface PlaceChange {
  readonly schoolId: number;
  readonly track: Track;
  /** Null: not in the track at all. */
  readonly before: Place | null;
  readonly after: Place | null;
}

/** Who comes, goes, or changes the action group between two placements, by track and school. */
export function comparePlaces(before: readonly Placed[], after: readonly Placed[]): readonly PlaceChange[] {
  const then = byKey(before);
  const now = byKey(after);
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys
    .flatMap((key): PlaceChange[] => {
      const old = then.get(key);
      const fresh = now.get(key);
      const one = fresh ?? old;
      if (one === undefined || isSame(old, fresh)) return [];
      return [{ schoolId: one.schoolId, track: one.track, before: placeOf(old), after: placeOf(fresh) }];
    })
    .toSorted((a, b) => a.track - b.track || a.schoolId - b.schoolId);
}

function byKey(placed: readonly Placed[]): ReadonlyMap<string, Placed> {
  return new Map(placed.map((one) => [`${String(one.track)} ${String(one.schoolId)}`, one]));
}

function isSame(a: Placed | undefined, b: Placed | undefined): boolean {
  return a?.group === b?.group && a?.isMember === b?.isMember;
}

function placeOf(placed: Placed | undefined): Place | null {
  return placed === undefined ? null : { group: placed.group, isMember: placed.isMember };
}
