import type { Grounds } from './appeal.ts';

/** What the passport of a school tells of its appeals, by kind. */
export interface AppealEvents {
  'appeals.submitted': { readonly year: number; readonly grounds: Grounds };
  'appeals.answered': { readonly year: number; readonly isAccepted: boolean };
}
export const timelineKinds = [
  'appeals.submitted',
  'appeals.answered',
] as const satisfies readonly (keyof AppealEvents)[];

/** What waits for somebody about appeals. */
export interface AppealCards {
  /** For who answers: everything that waits for an answer. */
  'appeals.unanswered': { readonly count: number; readonly overdue: number; readonly school: string };
  /** Accepted, and no edition has come out since. */
  'appeals.notCarriedOut': { readonly count: number };
  /** For the school: a question about its appeal. */
  'appeals.asked': { readonly year: number };
  'appeals.answerCame': { readonly year: number; readonly isAccepted: boolean };
}
export const answererKinds = [
  'appeals.unanswered',
  'appeals.notCarriedOut',
] as const satisfies readonly (keyof AppealCards)[];
export const objectorKinds = ['appeals.asked', 'appeals.answerCame'] as const satisfies readonly (keyof AppealCards)[];
