import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { own } from '#features/forms/domain/own.ts';

/** What stood in a field and what stands there now; null: no answer. A reason of a warning is a field `check:code`. */
export type Change = readonly [before: Answer | null, after: Answer | null];
export type Changes = Readonly<Record<string, Change>>;

/** What somebody wants to stand where. */
export interface Wish {
  readonly values: Readonly<Record<string, Answer | null>>;
  readonly reasons: Readonly<Record<string, string | null>>;
}

const REASON = 'check:';

/** The same content, whatever the order of keys: the store keeps its own. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => b.has(key) && sameAnswer(value, b.get(key)));
}

/** Fields and reasons in which two answers differ. */
export function differences(before: Answers, after: Answers): Changes {
  const [one, other] = [flat(before), flat(after)];
  const changed = [...new Set([...one.keys(), ...other.keys()])]
    .map((code) => [code, [one.get(code) ?? null, other.get(code) ?? null]] as const)
    .filter(([, [was, is]]) => !sameAnswer(was, is));
  return Object.fromEntries(changed);
}

/** Codes of the fields that changed: a reason alone is no answer. */
export function changedFields(before: Answers, after: Answers): readonly string[] {
  return Object.keys(differences(before, after)).filter((code) => !code.startsWith(REASON));
}

/** The answers with these fields and reasons as wished; the others as they were. */
export function applyWish({ values, reasons }: Answers, wish: Wish): Answers {
  return { values: overlaid(values, wish.values), reasons: overlaid(reasons, wish.reasons) };
}

/** Takes these fields from one answer into another: what is confirmed anew, in part. */
export function withFieldsOf(into: Answers, from: Answers, codes: readonly string[]): Answers {
  const values = Object.fromEntries(codes.map((code) => [code, own(from.values, code) ?? null]));
  return { values: overlaid(into.values, values), reasons: from.reasons };
}

function overlaid<T>(
  known: Readonly<Record<string, T>>,
  wished: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const all = new Map<string, T | null>([...Object.entries(known), ...Object.entries(wished)]);
  const kept = [...all].filter((entry): entry is [string, T] => entry[1] !== null);
  return Object.fromEntries(kept);
}

function flat({ values, reasons }: Answers): ReadonlyMap<string, Answer> {
  const said = Object.entries(reasons).map(([check, reason]) => [`${REASON}${check}`, reason] as const);
  return new Map<string, Answer>([...Object.entries(values), ...said]);
}
