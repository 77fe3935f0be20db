import type { Comparison, FieldTypeName } from './definition.ts';

export type NoFacts = Readonly<Record<string, never>>;

/** What may be wrong with an answer, and what a sentence about it has to name. */
export interface AnswerFacts {
  missing: NoFacts;
  wrong_type: { readonly expected: FieldTypeName };
  too_small: { readonly found: string; readonly min: string };
  too_large: { readonly found: string; readonly max: string };
  too_many_digits: { readonly found: string; readonly digits: number };
  part_above_whole: { readonly part: number; readonly whole: number };
  no_such_option: { readonly found: string };
  chosen_twice: { readonly found: string };
  too_many: { readonly found: number; readonly most: number };
  too_long: { readonly found: number; readonly most: number };
  too_early: { readonly found: string; readonly min: string };
  too_late: { readonly found: string; readonly max: string };
  not_a_link: { readonly found: string };
  no_such_row: { readonly found: string };
  row_twice: { readonly found: string };
  no_such_column: { readonly found: string };
  no_such_field: { readonly found: string };
  may_not_be_unknown: NoFacts;
  /** "No data" without a word why. */
  why_unknown: NoFacts;
  /** A check of the form does not hold; what it says stands in `message`. */
  check: { readonly check: string; readonly left: string; readonly is: Comparison; readonly right: string };
}
export type AnswerProblemKind = keyof AnswerFacts;

/** `missing` stops the submission and no saving; so does an error; a warning does until a reason is given. */
export type Severity = 'missing' | 'error' | 'warning';

export type AnswerProblem = {
  readonly [K in AnswerProblemKind]: {
    /** Code of the field, or further in: `code.part`, `code.row.column`. A check stands at the first field it is about. */
    readonly at: string;
    readonly kind: K;
    readonly severity: Severity;
    readonly facts: AnswerFacts[K];
    readonly message?: string;
  };
}[AnswerProblemKind];

/** Whether something was answered, and what is wrong with it. */
export interface Finding {
  readonly isAnswered: boolean;
  readonly problems: readonly AnswerProblem[];
}

export const nothingAnswered: Finding = { isAnswered: false, problems: [] };
export const wellAnswered: Finding = { isAnswered: true, problems: [] };

type ErrorKind = Exclude<AnswerProblemKind, 'missing' | 'check'>;

export function errorAt<K extends ErrorKind>(at: string, kind: K, facts: AnswerFacts[K]): AnswerProblem {
  return { at, kind, severity: 'error', facts } as AnswerProblem;
}

export function missingAt(at: string): AnswerProblem {
  return { at, kind: 'missing', severity: 'missing', facts: {} };
}
