import type { Answer, Answers } from '../../domain/answers.ts';
import { recordOf } from '../../domain/own.ts';

/** What somebody wants to stand in fields, and as reasons of warnings; null: nothing. */
export interface Wish {
  readonly values: Readonly<Record<string, Answer | null>>;
  readonly reasons: Readonly<Record<string, string | null>>;
}

/** A field that somebody else changed too; a reason of a warning is `check:code`. */
export interface KeptConflict {
  readonly code: string;
  readonly mine: Answer | null;
  readonly theirs: Answer | null;
}

/** What was typed and is not yet with the server. */
export interface KeptDraft {
  /** The revision of the answers that was seen when it was typed. */
  readonly revision: number;
  /** Of this sheet in this browser: what it sent before does not stand against it. */
  readonly draftKey: string;
  readonly wish: Wish;
  /** What was not overwritten: kept until the person says which of the two stays. */
  readonly conflicts: readonly KeptConflict[];
}

const REASON = 'check:';
const nothing: Wish = { values: {}, reasons: {} };

export function emptyDraft(revision: number, draftKey: string): KeptDraft {
  return { revision, draftKey, wish: nothing, conflicts: [] };
}

export function hasWish({ wish }: KeptDraft): boolean {
  return Object.keys(wish.values).length + Object.keys(wish.reasons).length > 0;
}

/** Nothing of it has to be kept. */
export function isSpent(draft: KeptDraft): boolean {
  return !hasWish(draft) && draft.conflicts.length === 0;
}

/** A field, or a reason as `check:code`, was typed. */
export function withTyped(draft: KeptDraft, code: string, answer: Answer | null): KeptDraft {
  const { values, reasons } = draft.wish;
  const conflicts = draft.conflicts.filter((one) => one.code !== code);
  const check = checkOf(code);
  const wish =
    check === null
      ? { values: { ...values, [code]: answer }, reasons }
      : { values, reasons: { ...reasons, [check]: typeof answer === 'string' ? answer : null } };
  return { ...draft, wish, conflicts };
}

/** What was sent is with the server, except what was typed over it while it was on its way. */
export function withoutSent(draft: KeptDraft, sent: Wish, conflicts: readonly KeptConflict[]): KeptDraft {
  const wish = { values: left(draft.wish.values, sent.values), reasons: left(draft.wish.reasons, sent.reasons) };
  const told = new Set(conflicts.map(({ code }) => code));
  return { ...draft, wish, conflicts: [...draft.conflicts.filter(({ code }) => !told.has(code)), ...conflicts] };
}

/** Theirs stays. */
export function withoutConflict(draft: KeptDraft, code: string): KeptDraft {
  return { ...draft, conflicts: draft.conflicts.filter((one) => one.code !== code) };
}

/** The answers with what was typed laid over them. */
export function laidOver({ values, reasons }: Answers, wish: Wish): Answers {
  return { values: overlaid(values, wish.values), reasons: overlaid(reasons, wish.reasons) };
}

/** What others left in the fields that were not overwritten. */
export function withTheirs(answers: Answers, conflicts: readonly KeptConflict[]): Answers {
  const theirs = conflicts.reduce(
    (draft, { code, theirs: answer }) => withTyped(draft, code, answer),
    emptyDraft(0, ''),
  );
  return laidOver(answers, theirs.wish);
}

/** What a browser kept, which may be anything: null unless it is a draft. */
export function readDraft(kept: unknown): KeptDraft | null {
  const draft = recordOf(kept);
  const wish = recordOf(draft?.['wish']);
  const [values, reasons] = [recordOf(wish?.['values']), recordOf(wish?.['reasons'])];
  const { revision, draftKey, conflicts } = draft ?? {};
  if (!Number.isSafeInteger(revision) || typeof draftKey !== 'string' || values === null || reasons === null)
    return null;
  const told = Array.isArray(conflicts) ? conflicts.filter(isConflict) : [];
  return { revision, draftKey, wish: { values, reasons }, conflicts: told } as KeptDraft;
}

function isConflict(kept: unknown): kept is KeptConflict {
  const conflict = recordOf(kept);
  return conflict !== null && typeof conflict['code'] === 'string' && 'mine' in conflict && 'theirs' in conflict;
}

export function checkOf(code: string): string | null {
  return code.startsWith(REASON) ? code.slice(REASON.length) : null;
}

function left<T>(typed: Readonly<Record<string, T>>, sent: Readonly<Record<string, T>>): Record<string, T> {
  // The very same text: what comes out of the browser's store has no identity of its own.
  const isSent = (code: string, value: T): boolean =>
    Object.hasOwn(sent, code) && JSON.stringify(sent[code]) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(typed).filter(([code, value]) => !isSent(code, value)));
}

function overlaid<T>(known: Readonly<Record<string, T>>, typed: Readonly<Record<string, T | null>>): Record<string, T> {
  const all = new Map<string, T | null>([...Object.entries(known), ...Object.entries(typed)]);
  return Object.fromEntries([...all].filter((entry): entry is [string, T] => entry[1] !== null));
}
