import type { Check, Expression, Field, FormDefinition, Option } from '../domain/definition.ts';

/** A form that comes with the product: a region takes it as it is or changes its copy. */
export interface ReadyForm {
  readonly code: string;
  readonly subject: 'school' | 'municipality';
  readonly isAnonymous: boolean;
  readonly definition: FormDefinition;
  /** What it was drawn from. */
  readonly source: string;
}

export const field = (of: string): Expression => ({ kind: 'field', of });
export const sum = (...codes: readonly string[]): Expression => ({ kind: 'sum', terms: codes.map(field) });

/** A count that is asked of everybody. */
export function count(code: string, label: string, more: Partial<Field> = {}): Field {
  return { code, label, isRequired: true, type: 'integer', min: 0, max: 100_000, ...more } as Field;
}

/** A part is never more than the whole it is a part of. */
export function atMost(code: string, part: Expression, whole: Expression, message: string): Check {
  return { code, left: part, is: '<=', right: whole, severity: 'error', message };
}

export const options = (...labels: readonly (readonly [string, string])[]): readonly Option[] =>
  labels.map(([code, label]) => ({ code, label }));
