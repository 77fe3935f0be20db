import { diffParameters, type ParameterChange } from '../domain/diff.ts';
import type { FieldPath } from '../domain/fields.ts';
import type { Parameters, ProcedurePattern } from '../domain/parameters.ts';
import type { MethodologyWebWords } from './ru.ts';

/** The differences of two parameter sets as sentences: «Порог доли: было 30 %, стало 35 %». */
export function describeChanges(words: MethodologyWebWords, before: Parameters, after: Parameters): readonly string[] {
  return diffParameters(before, after).map((change) => describeChange(words, change));
}

export function describeChange(words: MethodologyWebWords, { path, before, after }: ParameterChange): string {
  return words.change(parameterName(words, path), sayValue(words, path, before), sayValue(words, path, after));
}

export function parameterName(words: MethodologyWebWords, path: string): string {
  const field = (words.fields as Partial<MethodologyWebWords['fields']>)[path as FieldPath];
  if (field !== undefined) return field.name;
  const [name, type] = path.split('.');
  if (name !== 'LOW_SHARE_PCT') return path;
  return type === undefined ? words.threshold : words.otherThreshold(words.types[type] ?? type);
}

type Say = (words: MethodologyWebWords, value: unknown) => string;

const lists: Readonly<Record<string, Say>> = {
  PROCEDURES: (words, value) => (value as readonly ProcedurePattern[]).map((one) => sayPattern(words, one)).join('; '),
  EXCLUDE_KINDS: (words, value) => {
    const kinds = (value as readonly string[]).map((kind) => words.kinds[kind] ?? kind);
    return kinds.length === 0 ? words.none : kinds.join(', ');
  },
  LOW_SHARE_PCT: (words, value) => `${sayNumber(words, value)}\u00a0%`,
  CLUSTER_BOUNDS: (words, value) =>
    `${(value as readonly number[]).map((one) => sayNumber(words, one)).join(' / ')}\u00a0%`,
};

/** A value as a person says it, with its unit. */
export function sayValue(words: MethodologyWebWords, path: string, value: unknown): string {
  const [name = path] = path.split('.');
  const list = lists[name];
  if (list !== undefined) return list(words, value);
  const field = (words.fields as Partial<MethodologyWebWords['fields']>)[path as FieldPath];
  const said = field?.options?.[String(value)] ?? sayNumber(words, value);
  return field?.unit === undefined ? said : `${said}\u00a0${field.unit}`;
}

function sayNumber(words: MethodologyWebWords, value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', words.decimal) : String(value);
}

export function sayPattern(words: MethodologyWebWords, { type, subject, grades, level }: ProcedurePattern): string {
  const parts = [
    type === undefined ? null : (words.types[type] ?? type),
    subject === undefined ? null : (words.subjects[subject] ?? subject),
    grades === undefined ? null : words.grade(sayGrades(grades)),
    level ?? null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.everyProcedure : parts.join(' ');
}

/** 4, 5, 6 are «4–6». */
function sayGrades(grades: readonly number[]): string {
  const sorted = [...grades].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  const isRow = first !== undefined && last !== undefined && last - first === sorted.length - 1 && sorted.length > 2;
  return isRow ? `${String(first)}–${String(last)}` : sorted.map(String).join(', ');
}
