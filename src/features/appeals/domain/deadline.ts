import { addWorkingDays, countWorkingDays, type MovedDays } from '#features/obligations/domain/working-days.ts';
import type { AppealState } from './appeal.ts';

/** Working days in which an appeal is answered, as long as a region has not said otherwise. */
export const USUAL_ANSWER_DAYS = 10;
/** What a region may say. */
export const LONGEST_ANSWER_DAYS = 60;

/** The last day for the answer to what was said on a day. */
export function answerBy(submittedOn: string, workingDays: number, moved?: MovedDays): string {
  return addWorkingDays(submittedOn, workingDays, moved);
}

/** While the school is asked, the clock of the answer stands: the last day moves by the working days the school took. */
export function movedBy(
  dueOn: string,
  { askedOn, repliedOn }: { askedOn: string; repliedOn: string },
  moved?: MovedDays,
): string {
  return addWorkingDays(dueOn, countWorkingDays(askedOn, repliedOn, moved), moved);
}

/** Whether the answer is late. A question that waits for the school is not the operator's delay. */
export function isOverdue({ state, dueOn }: { state: AppealState; dueOn: string }, today: string): boolean {
  return (state === 'submitted' || state === 'in_review') && today > dueOn;
}
