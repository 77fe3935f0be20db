/** Below so many percent done of what is over a school takes little part. */
const IDLE_BELOW = 50;

export interface Involvement {
  /** Duties of the school whose last day, grace and all, is over. */
  readonly due: number;
  readonly done: number;
}

/** half done exactly is enough, and who owed nothing is not idle. */
export function isIdle({ due, done }: Involvement): boolean {
  return 100 * done < IDLE_BELOW * due;
}
