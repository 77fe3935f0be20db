import { daysUntil } from '#features/today/domain/urgency.ts';

export const sources = ['wave', 'event'] as const;
export type Source = (typeof sources)[number];
export const parts = ['answer', 'confirm', 'take_part'] as const;
export type Part = (typeof parts)[number];
export const holders = ['school', 'municipality', 'region'] as const;
export type Holder = (typeof holders)[number];

export const obligationStates = ['open', 'done', 'excused', 'cancelled'] as const;
export type ObligationState = (typeof obligationStates)[number];

/**
 * How a duty stands on a day. `ahead`: it does not begin yet. `grace`: the last day is over and it is still taken. `overdue`: neither
 * done nor taken in time. In the order of their weight.
 */
export const standings = ['overdue', 'grace', 'soon', 'open', 'ahead', 'done', 'excused', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

/** A week from today: who looks on Friday is told of Monday too. */
export const SOON_DAYS = 7;
/** So many days after the last one the coordinator of the municipality is told. */
export const ESCALATION_DAYS = 5;
/** Days before the last one on which a person is reminded; after it every day. */
export const REMINDER_DAYS: readonly number[] = [7, 3, 1, 0];

export interface Term {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
}

export function standingOf({ state, ...term }: Term & { readonly state: ObligationState }, today: string): Standing {
  return state === 'open' ? openStanding(term, today) : state;
}

function openStanding({ opensOn, dueOn, graceDays }: Term, today: string): Standing {
  const left = daysUntil(dueOn, today);
  if (left < -graceDays) return 'overdue';
  if (left < 0) return 'grace';
  if (today < opensOn) return 'ahead';
  return left <= SOON_DAYS ? 'soon' : 'open';
}

/** Whether it was done after its last day with grace. */
export function wasLate({ dueOn, graceDays }: Term, doneOn: string): boolean {
  return daysUntil(dueOn, doneOn) < -graceDays;
}

/** Whether somebody is written to today about an open duty. */
export function isReminded(term: Term, today: string): boolean {
  const left = daysUntil(term.dueOn, today);
  return today >= term.opensOn && (left < 0 || REMINDER_DAYS.includes(left));
}

/** Whether the coordinator hears of it: overdue, grace and all, for so many days. */
export function isEscalated({ dueOn, graceDays }: Term, today: string): boolean {
  return daysUntil(dueOn, today) <= -(graceDays + ESCALATION_DAYS);
}
