/** Shares from 0 to 1 between which so much of chance lies. */
export interface Limits {
  readonly low998: number;
  readonly low95: number;
  readonly high95: number;
  readonly high998: number;
}

/** Tails on either side: 95 % and 99.8 %. */
const TAILS = [0.001, 0.025, 0.975, 0.999] as const;

/**
 * Exact binomial control limits, interpolated so that they do not jump from size to size: with `r` the smallest number for which
 * `P(R <= r) >= p`, the limit is `(r - a) / n`, `a = (P(R <= r) - p) / P(R = r)`, kept within 0 and 1. Source: Spiegelhalter 2005,
 * appendix A.1.1.
 * @param size whole number of participants, at least 1
 * @param share of the region, 0 to 1
 */
export function binomialLimits(size: number, share: number): Limits {
  if (share <= 0 || share >= 1) return { low998: share, low95: share, high95: share, high998: share };
  const [low998 = 1, low95 = 1, high95 = 1, high998 = 1] = TAILS.map(limitFinder(size, share));
  return { low998, low95, high95, high998 };
}

/** Takes tails in ascending order: each goes on from where the one before stopped. */
function limitFinder(size: number, share: number): (tail: number) => number {
  const odds = Math.log(share / (1 - share));
  let logChance = size * Math.log(1 - share);
  let upTo = Math.exp(logChance);
  let r = 0;
  return (tail) => {
    while (upTo < tail && r < size) {
      logChance += Math.log((size - r) / (r + 1)) + odds;
      r += 1;
      upTo += Math.exp(logChance);
    }
    return Math.min(1, Math.max(0, (r - (upTo - tail) / Math.exp(logChance)) / size));
  };
}
