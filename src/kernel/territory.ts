/** A piece of the region that somebody answers for. */
export type Territory =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipality'; readonly municipalityId: number }
  | { readonly kind: 'school'; readonly schoolId: number };

/**
 * What one person may touch with one verb. Every query about schools takes it; row-level security repeats it.
 * When the whole region is in it, both lists are empty and mean nothing.
 */
export interface Scope {
  readonly regionId: number;
  readonly isWholeRegion: boolean;
  /** Municipalities that are in it whole. */
  readonly municipalityIds: readonly number[];
  /** Every single school in it, those of the municipalities too. */
  readonly schoolIds: readonly number[];
}

export function wholeRegion(regionId: number): Scope {
  return { regionId, isWholeRegion: true, municipalityIds: [], schoolIds: [] };
}

export function nothingOf(regionId: number): Scope {
  return { regionId, isWholeRegion: false, municipalityIds: [], schoolIds: [] };
}
