import type { Field } from './fields.ts';
import type { FieldProblem } from './sitting.ts';
import { parseNumber, tidy } from './text.ts';

/** Longer values are no name, code or number of any file of results. */
export const maxValueLength = 1000;

/** What is wrong with a text whatever it says: too long to be meant, or a formula for the next spreadsheet that opens it. */
export function textProblem(field: Field, text: string | null): FieldProblem | null {
  if (text === null) return null;
  if (text.length > maxValueLength) {
    const found = `${text.slice(0, 60)}…`;
    return { code: 'value_too_long', field, found, expected: { kind: 'range', from: 0, to: maxValueLength } };
  }
  const clean = tidy(text);
  if (!/^[=+\-@]/.test(clean) || clean === '-' || parseNumber(clean).kind === 'number') return null;
  return { code: 'csv_injection', field, found: clean, expected: { kind: 'text' } };
}

export function textProblems(texts: Readonly<Partial<Record<Field, string | null>>>): FieldProblem[] {
  return Object.entries(texts).flatMap(([field, text]) => textProblem(field as Field, text) ?? []);
}
