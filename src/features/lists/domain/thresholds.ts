import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { lowSharePercent } from './usable.ts';

/** Percent that makes a procedure low, and the types it holds for; null stands for all types that no other threshold names. */
export interface Threshold {
  readonly percent: number;
  readonly types: readonly string[] | null;
}

/**
 * The thresholds a reader needs: of the types the catalogue counts and of those the school has, the default one last. A type of
 * the catalogue is told even when the school has none of it, else "all others" would be untrue.
 */
export function thresholdsOf(parameters: Parameters, seenTypes: readonly string[]): Threshold[] {
  const { LOW_SHARE_PCT, PROCEDURES } = parameters;
  const isOpen = PROCEDURES.some(({ type }) => type === undefined);
  const counted = PROCEDURES.flatMap(({ type }) => type ?? []);
  const named = isOpen ? Object.keys(LOW_SHARE_PCT).filter((type) => type !== 'default') : [];
  const byPercent = new Map<number, string[]>();
  for (const type of new Set([...counted, ...named, ...seenTypes])) {
    const percent = lowSharePercent(type, parameters);
    byPercent.set(percent, [...(byPercent.get(percent) ?? []), type]);
  }
  if (isOpen) byPercent.set(LOW_SHARE_PCT.default, byPercent.get(LOW_SHARE_PCT.default) ?? []);
  const groups = [...byPercent].map(([percent, types]) => {
    const isRest = byPercent.size === 1 || percent === LOW_SHARE_PCT.default;
    return { percent, types: isRest ? null : types };
  });
  return groups.sort((a, b) => Number(a.types === null) - Number(b.types === null));
}
