/** How far an answer has come, by its content and apart from any signature. */
export interface Fill {
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Whole percent of the asked fields that are answered, rounded down: 100 only when nothing is left. Null: nothing is asked. */
export function fillPercent({ asked, answered }: Pick<Fill, 'asked' | 'answered'>): number | null {
  return asked === 0 ? null : Math.floor((100 * answered) / asked);
}

export const qualities = ['empty', 'errors', 'warnings', 'clean'] as const;
export type Quality = (typeof qualities)[number];

/** The worst that is to be said of what is answered so far. */
export function qualityOf({ answered, errors, warnings }: Fill): Quality {
  if (errors > 0) return 'errors';
  if (warnings > 0) return 'warnings';
  return answered === 0 ? 'empty' : 'clean';
}
