/** A kind of data with its terms, in days. */
export interface RetentionTerms {
  readonly category: string;
  readonly defaultDays: number;
  readonly minimumDays: number;
}

const DAY_MS = 86_400_000;

/** The term of the region, the proposed one where it decided nothing; never under the least one, even when that was raised since. */
export function termDays({ defaultDays, minimumDays }: RetentionTerms, decided: number | undefined): number {
  return Math.max(decided ?? defaultDays, minimumDays);
}

/** What was there before this instant is past its term. */
export function keptUntil(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
