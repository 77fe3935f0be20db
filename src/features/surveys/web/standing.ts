import type { ResponseCounts } from '../contract.ts';

/** Whether there are answers enough of a group to be shown. */
export const standings = ['enough', 'few', 'none', 'excused'] as const;
export type Standing = (typeof standings)[number];

export function standingOf(counts: Pick<ResponseCounts, 'invited' | 'isEnough'> | null, isExcused = false): Standing {
  if (counts === null || counts.invited === 0) return isExcused ? 'excused' : 'none';
  return counts.isEnough ? 'enough' : 'few';
}
