import type { Holding } from '#kernel/workflow.ts';
import type { Requirement } from './workflow.ts';

export interface Situation {
  readonly listRunId: number | null;
  readonly currentRunId: number | null;
  readonly shownAt: Date | null;
  readonly opensOn: string | null;
  readonly checkedBy: number | null;
}

export interface Person {
  readonly personId: number | null;
  /** Holds the role of the authority or the coordinator of the region. */
  readonly isAuthority: boolean;
  /** Somebody in the region holds it. */
  readonly hasAuthority: boolean;
}

/**
 * What holds of an edition for a person on a day. In a region with an authority the authority publishes, and not who
 * has checked; in a region without one the operator publishes, alone if there is no other.
 */
export function holdingOf(situation: Situation, person: Person, today: string): Holding<Requirement> {
  const { listRunId, currentRunId, shownAt, opensOn, checkedBy } = situation;
  const isStale = currentRunId !== null && listRunId !== currentRunId;
  return {
    fresh: !isStale,
    stale: isStale,
    unshown: shownAt === null,
    shown: shownAt !== null,
    due: opensOn !== null && opensOn <= today,
    authority: person.isAuthority || !person.hasAuthority,
    second_person: !person.hasAuthority || checkedBy === null || checkedBy !== person.personId,
  };
}
