import type { Membership } from './assign.ts';
import type { ActionGroup, Track } from './track-rules.ts';

/** What a person decided against the rule, with a reason. */
export interface Override {
  readonly schoolId: number;
  readonly track: Track;
  /** False: taken out of the track. */
  readonly isMember: boolean;
  /** Only of track 1. */
  readonly group: ActionGroup | null;
}

export interface Placed extends Omit<Membership, 'reason'> {
  /** Null: only by hand. */
  readonly reason: Membership['reason'] | null;
  readonly isByHand: boolean;
  readonly isMember: boolean;
}

/**
 * The rule with what was decided by hand on top. Who was taken out stays as a row that says so; a hand that says what the
 * rule says is still a hand, for the rule may change.
 */
export function applyOverrides(memberships: readonly Membership[], overrides: readonly Override[]): readonly Placed[] {
  const keyOf = ({ schoolId, track }: { schoolId: number; track: Track }): string =>
    `${String(track)} ${String(schoolId)}`;
  const byKey = new Map(overrides.map((override) => [keyOf(override), override]));
  const ruled = memberships.map((one): Placed => {
    const override = byKey.get(keyOf(one));
    byKey.delete(keyOf(one));
    if (override === undefined) return { ...one, isByHand: false, isMember: true };
    const { isMember, group } = override;
    return { ...one, group: isMember ? (group ?? one.group) : null, isByHand: true, isMember };
  });
  const added = [...byKey.values()].map(({ schoolId, track, isMember, group }): Placed => ({
    ...{ schoolId, track, group: isMember ? group : null, isMember, isByHand: true },
    ...{ reason: null, groupReason: null },
  }));
  return [...ruled, ...added];
}
