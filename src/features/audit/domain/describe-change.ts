import { momentOf } from '#kernel/day.ts';
import { isSecretField } from '#kernel/secret-field.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One thing that is otherwise than it was. Null: it was not there, or is no longer. */
export interface ChangedField {
  /** Name of the field; with a point for a part of it: `place.schoolId`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const MOST_LETTERS = 500;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What a row of the log changed, by field: objects flattened one level, lists in one line, what stayed left out, secrets
 * never. Absent, null and an empty list are the same: nothing.
 */
export function describeChange(before: Fields | null, after: Fields | null): readonly ChangedField[] {
  const [old, now] = [flatten(before ?? {}), flatten(after ?? {})];
  const fields = [...new Set([...old.keys(), ...now.keys()])].sort();
  return fields
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
    .map(({ field, ...change }) => ({ field, before: shorten(change.before), after: shorten(change.after) }));
}

function flatten(fields: Fields): ReadonlyMap<string, string | null> {
  const flat = Object.entries(withoutSecrets(fields)).flatMap(([name, value]) =>
    isFields(value)
      ? Object.entries(withoutSecrets(value)).map(([part, inner]) => [`${name}.${part}`, readable(inner)] as const)
      : [[name, readable(value)] as const],
  );
  return new Map(flat);
}

function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !isSecretField(name, value)));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readable(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return instant.test(value) ? readableInstant(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((item) => readable(item) ?? '–').join(', ');
  return isFields(value) ? inner(value) : JSON.stringify(value);
}

/** What lies deeper, in one line: `kind: matter, count: 3`. */
function inner(fields: Fields): string | null {
  const parts = Object.entries(withoutSecrets(fields)).map(([name, value]) => `${name}: ${readable(value) ?? '–'}`);
  return parts.length === 0 ? null : `(${parts.join(', ')})`;
}

function readableInstant(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : momentOf(at);
}

function shorten(text: string | null): string | null {
  return text === null || text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`;
}
