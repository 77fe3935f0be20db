import type { Procedure } from './procedure.ts';

/** Counts of marks 2, 3, 4, 5. */
export interface MarkCounts {
  readonly mark2: number;
  readonly mark3: number;
  readonly mark4: number;
  readonly mark5: number;
}

/**
 * The additive unit everything else works on: one school, one year, one procedure. Cells of the same key are summed, never averaged.
 * `school` is an opaque key: the code of the file on the command line, the school id as text on the store.
 */
export interface Cell extends MarkCounts {
  readonly school: string;
  readonly year: number;
  readonly procedure: Procedure;
  /** `procedureKey(procedure)`, kept so that it is built once. */
  readonly key: string;
  /** Rows of the file: pupils entered for the procedure, absent ones too. */
  readonly registered: number;
  /** Pupils with a mark (or, where the file has none, a score that gives one). The denominator. */
  readonly participants: number;
  /** Below the minimum: mark 2, or for ЕГЭ (not base mathematics) a test score under the minimum of the year. The numerator. */
  readonly low: number;
  /** Sum of the scores and how many pupils have one. */
  readonly scoreSum: number;
  readonly scored: number;
  /** Counts rebuilt from percentages (`n * pct / 100`, half-up): shown with a mark. */
  readonly reconstructed: boolean;
}
