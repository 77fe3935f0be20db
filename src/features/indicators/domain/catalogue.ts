import type { IndicatorDefinition } from './definition.ts';

/** An indicator as it is counted now, with the version of its formula. */
export interface Current {
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
  /** Comes with the product and was not changed by the region. */
  readonly isReady: boolean;
}

export interface Ready {
  readonly code: string;
  readonly definition: IndicatorDefinition;
}

/** The newest version that is kept. */
export interface Kept extends Ready {
  readonly version: number;
  /** A person of the region made it; else it was kept when a wave was closed. */
  readonly isOwn: boolean;
  readonly isRetired: boolean;
}

/** what the region made stands over what comes with the product; a new release is a new version only of what nobody changed. */
export function currentOf(ready: readonly Ready[], kept: readonly Kept[]): readonly Current[] {
  const known = new Map(kept.map((one) => [one.code, one]));
  const delivered = new Set(ready.map(({ code }) => code));
  return [
    ...ready.flatMap((one) => ofReady(one, known.get(one.code))),
    ...kept.flatMap((one) => (delivered.has(one.code) || one.isRetired ? [] : [ofKept(one)])),
  ];
}

function ofReady(ready: Ready, kept: Kept | undefined): readonly Current[] {
  if (kept === undefined) return [{ ...ready, version: 1, isReady: true }];
  if (kept.isRetired) return [];
  if (kept.isOwn) return [ofKept(kept)];
  const isSame = sameFormula(ready.definition, kept.definition);
  return [{ ...ready, version: isSame ? kept.version : kept.version + 1, isReady: true }];
}

function ofKept({ code, version, definition }: Kept): Current {
  return { code, version, definition, isReady: false };
}

/** Whatever order the keys are kept in. */
export function sameFormula(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)]);
}
