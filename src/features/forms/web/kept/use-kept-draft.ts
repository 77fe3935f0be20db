import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer, Answers } from '../../domain/answers.ts';
import type { KeptConflict } from './draft.ts';
import { DraftKeeper, type KeptNow, type SendDraft } from './keeper.ts';

export interface KeptSheet {
  readonly personId: number;
  readonly waveId: number;
  readonly unitId: number;
}

export interface KeptInput {
  /** Another sheet needs a component of its own: `<Fill key={unitId} …>`. */
  readonly sheet: KeptSheet;
  /** As `campaigns.sheet` gave them, also after it was read anew. */
  readonly revision: number;
  readonly answers: Answers;
  readonly savedAt: string | null;
  /** `(draft) => campaignsClient.command('save', { waveId, unitId, ...draft })` */
  readonly send: SendDraft;
  /** Somebody else saved in between: read the sheet anew (invalidate its query). */
  readonly onStale: () => void;
}

export interface Kept extends KeptNow {
  /** For `FormSheet`. */
  readonly onAnswer: (code: string, answer: Answer | undefined) => void;
  readonly onReason: (check: string, reason: string) => void;
  readonly settle: (conflict: KeptConflict, whose: 'mine' | 'theirs') => void;
  /** Forgets what did not go. */
  readonly discard: () => void;
  /** Before submitting. @returns the revision to submit; null: something did not go (the note says what), do not submit */
  readonly flush: () => Promise<number | null>;
}

/**
 * The draft of an answer: kept in this browser with every key, sent when the typing rests, by field, and again when a lost line is
 * back. It is forgotten when all of it is with the server, and when the person signs out. Show `KeptNote` near the submit button.
 */
export function useKeptDraft(input: KeptInput): Kept {
  const { personId, waveId, unitId } = input.sheet;
  const [keeper] = useState(
    () => new DraftKeeper({ ...input, name: ['answer', personId, waveId, unitId].map(String).join('.') }),
  );
  useEffect(() => keeper.start(), [keeper]);
  const { revision, answers } = input;
  useEffect(() => {
    keeper.refresh(revision, answers);
  }, [keeper, revision, answers]);
  const now = useSyncExternalStore(keeper.follow, keeper.now);
  const { answer: onAnswer, reason: onReason, settle, discard, flush } = keeper;
  return { ...now, onAnswer, onReason, settle, discard, flush };
}
