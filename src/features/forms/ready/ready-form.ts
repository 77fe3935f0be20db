import type { Check, Condition, Expression, Field, FormDefinition, FormSubject, Option } from '../domain/definition.ts';

/** A form that comes with the product: a region takes it as it is or changes its copy. */
export interface ReadyForm {
  readonly code: string;
  readonly subject: FormSubject;
  readonly isAnonymous: boolean;
  readonly definition: FormDefinition;
  /** What it was drawn from. */
  readonly source: string;
}

/** What a question may have beside its code, its label and what its type says. */
export type Beside = Partial<Pick<Field, 'hint' | 'isRequired' | 'mayBeUnknown' | 'visibleWhen' | 'prefill'>>;

export const field = (of: string): Expression => ({ kind: 'field', of });
export const number = (value: number): Expression => ({ kind: 'number', value: String(value) });
export const sum = (...codes: readonly string[]): Expression => ({ kind: 'sum', terms: codes.map(field) });

/** A count that is asked of everybody. */
export function count(code: string, label: string, more: Beside = {}): Field {
  return { code, label, isRequired: true, type: 'integer', min: 0, max: 100_000, ...more };
}

export function one(code: string, label: string, among: readonly Option[], more: Beside = {}): Field {
  return { code, label, isRequired: true, type: 'choice', options: among, ...more };
}

export interface Several extends Beside {
  readonly most?: number;
}
export function several(code: string, label: string, among: readonly Option[], more: Several = {}): Field {
  return { code, label, isRequired: true, type: 'many', options: among, ...more };
}

/** In one's own words, asked of nobody. */
export function words(code: string, label: string, more: Beside = {}): Field {
  return { code, label, isRequired: false, type: 'text', maxLength: 2000, isLong: true, ...more };
}

export const chosen = (of: string, option: string): Condition => ({ kind: 'chosen', of, option });

/** A part is never more than the whole it is a part of. */
export function atMost(code: string, part: Expression, whole: Expression, message: string): Check {
  return { code, left: part, is: '<=', right: whole, severity: 'error', message };
}

/** What is possible and seldom so: taken with a word of why. */
export function seldom(
  code: string,
  [left, is, right]: readonly [Expression, Check['is'], Expression],
  message: string,
): Check {
  return { code, left, is, right, severity: 'warning', message };
}

/** A jump against the time before: `factor` times as many. */
export function jump(code: string, of: string, [is, factor]: readonly ['<=' | '>=', string], message: string): Check {
  const right: Expression = { kind: 'times', factor, of: { kind: 'before', of } };
  return { code, left: field(of), is, right, severity: 'warning', message };
}

export const options = (...labels: readonly (readonly [string, string])[]): readonly Option[] =>
  labels.map(([code, label]) => ({ code, label }));
