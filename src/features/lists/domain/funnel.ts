import { binomialLimits, type Limits } from './binomial-limits.ts';

/**
 * The comparison of schools that allows for their size: each school against the share of the region, with the limits within which
 * chance alone would leave it. Never a ranking. Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance,
 * Statistics in Medicine 24 (2005) 1185-1202.
 */
export interface Counted {
  readonly low: number;
  readonly participants: number;
}

/** `too_small`: under the number from which a share is judged at all (SMALL_N), whatever the limits say. */
export const funnelVerdicts = ['too_small', 'within', 'above_95', 'above_998', 'below_95', 'below_998'] as const;
export type FunnelVerdict = (typeof funnelVerdicts)[number];

/** All results together: the line everything is compared with. */
export function regionOf(schools: readonly Counted[]): Counted {
  return schools.reduce(
    (sum, { low, participants }) => ({ low: sum.low + low, participants: sum.participants + participants }),
    { low: 0, participants: 0 },
  );
}

/** Judges many schools of one region: limits of a size are worked out once. Null: nobody took part. */
export function judgeAgainst(region: Counted, smallN: number): (school: Counted) => FunnelVerdict | null {
  const limitsOf = limitsBySize(region);
  return ({ low, participants }) => {
    if (participants <= 0) return null;
    if (participants < smallN) return 'too_small';
    const { low998, low95, high95, high998 } = limitsOf(participants);
    const share = low / participants;
    if (share > high998) return 'above_998';
    if (share > high95) return 'above_95';
    if (share < low998) return 'below_998';
    return share < low95 ? 'below_95' : 'within';
  };
}

export interface LimitsAt extends Limits {
  readonly participants: number;
}

const STEPS = 64;

/** The limits as curves up to a size: close together where they bend. Empty when the region has no results. */
export function limitCurves(region: Counted, most: number): readonly LimitsAt[] {
  if (region.participants <= 0 || most < 1) return [];
  const limitsOf = limitsBySize(region);
  const sizes = Array.from({ length: STEPS + 1 }, (_, step) => Math.max(1, Math.round(most * (step / STEPS) ** 2)));
  return [...new Set(sizes)].map((participants) => ({ participants, ...limitsOf(participants) }));
}

function limitsBySize({ low, participants }: Counted): (size: number) => Limits {
  const known = new Map<number, Limits>();
  return (size) => {
    const limits = known.get(size) ?? binomialLimits(size, low / participants);
    known.set(size, limits);
    return limits;
  };
}

/** What is told of a school to who may not know which it is: counts as coarse as a picture needs. */
export interface Blurred {
  readonly participants: number;
  readonly percent: number;
}

const FEW_PEOPLE = 10;
const PARTICIPANTS_STEP = 5;

/** Null: it is not shown at all, for a few people stand behind it. */
export function blur({ low, participants }: Counted): Blurred | null {
  if (participants < FEW_PEOPLE || low === 1 || low === 2) return null;
  const steps = Math.floor((2 * participants + PARTICIPANTS_STEP) / (2 * PARTICIPANTS_STEP));
  return {
    participants: steps * PARTICIPANTS_STEP,
    percent: Math.floor((200 * low + participants) / (2 * participants)),
  };
}
