/** A kind of data with its terms, in days. */
export interface RetentionTerms {
  readonly category: string;
  readonly defaultDays: number;
  readonly minimumDays: number;
}

/** The term of the region, the proposed one where it decided nothing; never under the least one, even when that was raised since. */
export function termDays({ defaultDays, minimumDays }: RetentionTerms, decided: number | undefined): number {
  return Math.max(decided ?? defaultDays, minimumDays);
}
