import type { Answer, Answers } from '#features/forms/domain/answers.ts';
import { own } from '#features/forms/domain/own.ts';
import { sameAnswer, type Wish } from './changes.ts';

/** A field that somebody else changed since the sender saw it, and into something else than the sender wants. */
export interface Conflict {
  readonly code: string;
  readonly mine: Answer | null;
  readonly theirs: Answer | null;
}

export interface Merged {
  /** What may be done of the wish. */
  readonly wish: Wish;
  readonly conflicts: readonly Conflict[];
}

/**
 * Two people fill in one sheet: each field is taken as it was sent, except where somebody else changed the very same one since.
 * @param touched codes of fields (a reason is `check:code`) that others changed since the revision the sender saw
 */
export function mergeWish(now: Answers, wish: Wish, touched: ReadonlySet<string>): Merged {
  const conflicts: Conflict[] = [];
  const values = Object.entries(wish.values).filter(([code, mine]) => {
    const theirs = own(now.values, code) ?? null;
    const isFree = !touched.has(code) || sameAnswer(mine, theirs);
    if (!isFree) conflicts.push({ code, mine, theirs });
    return isFree;
  });
  const reasons = Object.entries(wish.reasons).filter(([check, mine]) => {
    const theirs = own(now.reasons, check) ?? null;
    const isFree = !touched.has(`check:${check}`) || mine === theirs;
    if (!isFree) conflicts.push({ code: `check:${check}`, mine, theirs });
    return isFree;
  });
  return { wish: { values: Object.fromEntries(values), reasons: Object.fromEntries(reasons) }, conflicts };
}

export interface EarlierSave {
  readonly revision: number;
  readonly personId: number | null;
  readonly draftKey: string | null;
  readonly codes: readonly string[];
}

export interface Sender {
  readonly revision: number;
  readonly personId: number | null;
  /** The sheet that is open in the sender's browser. */
  readonly draftKey: string | null;
}

/** What stands against a save: everything later than what the sender saw, but not what the very same sheet sent before. */
export function touchedSince(
  saves: readonly EarlierSave[],
  { revision, personId, draftKey }: Sender,
): ReadonlySet<string> {
  const isSameSheet = (save: EarlierSave): boolean =>
    draftKey !== null && save.draftKey === draftKey && save.personId === personId;
  return new Set(saves.filter((save) => save.revision > revision && !isSameSheet(save)).flatMap(({ codes }) => codes));
}
