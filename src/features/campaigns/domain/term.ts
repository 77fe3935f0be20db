import { step } from '#features/obligations/domain/working-days.ts';
import { isOwing, type AnswerState, type WaveState } from './answer.ts';

/** A calendar day so many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return step(day, days);
}

export interface Term {
  readonly opensOn: string;
  /** Of the wave. */
  readonly dueOn: string;
  readonly graceDays: number;
  /** A term of the unit's own takes the place of that of the wave. */
  readonly ownDueOn: string | null;
  /** False: a survey that anybody answers, which its units owe to nobody and are not late with. */
  readonly isOwed?: boolean;
}

export function lastDay({ dueOn, ownDueOn }: Pick<Term, 'dueOn' | 'ownDueOn'>): string {
  return ownDueOn ?? dueOn;
}

/** The day after which an answer is late: an answer of the days of grace is told apart and is not late. */
export function lastDayOfGrace(term: Term): string {
  return dayAfter(lastDay(term), term.graceDays);
}

export const timeliness = ['in_time', 'in_grace', 'late', 'awaited', 'due', 'overdue', 'excused'] as const;
/** Of what was sent: `in_time`, `in_grace`, `late`. Of what is owed: `awaited`, `due` (the days of grace run), `overdue`. */
export type Timeliness = (typeof timeliness)[number];

export interface Delivery {
  readonly state: AnswerState;
  /** The day of the first submission: what is sent back and sent anew does not become late by that. */
  readonly firstSubmittedOn: string | null;
}

export function timelinessOf({ state, firstSubmittedOn }: Delivery, term: Term, today: string): Timeliness {
  if (state === 'excused') return 'excused';
  if (term.isOwed === false) return 'awaited';
  const isSent = firstSubmittedOn !== null;
  const on = firstSubmittedOn ?? today;
  if (on <= lastDay(term)) return isSent ? 'in_time' : 'awaited';
  if (on <= lastDayOfGrace(term)) return isSent ? 'in_grace' : 'due';
  return isSent ? 'late' : 'overdue';
}

/** Whether somebody has to be reminded: what was sent back is owed again, and late when its days are over. */
export function isOverdue({ state }: Pick<Delivery, 'state'>, term: Term, today: string): boolean {
  return term.isOwed !== false && isOwing(state) && today > lastDayOfGrace(term);
}

/** Closed is locked; a term of its own that is not over keeps a unit open. */
export function isOpenFor(waveState: WaveState, ownDueOn: string | null, today: string): boolean {
  return waveState === 'open' || (waveState === 'closed' && ownDueOn !== null && today <= ownDueOn);
}
