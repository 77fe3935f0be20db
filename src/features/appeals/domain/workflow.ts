import { verbsFrom, type Workflow } from '#kernel/workflow.ts';
import type { AppealState, AppealVerb } from './appeal.ts';

const needs: readonly never[] = [];

/** The life of an appeal. An answer and a withdrawal are last words: nothing leads on from them. */
export const appealWorkflow: Workflow<AppealState, AppealVerb, never> = [
  { verb: 'review', from: ['submitted'], to: 'in_review', needs },
  { verb: 'ask', from: ['in_review'], to: 'asked', needs },
  { verb: 'reply', from: ['asked'], to: 'in_review', needs },
  { verb: 'accept', from: ['in_review', 'asked'], to: 'accepted', needs },
  { verb: 'reject', from: ['in_review', 'asked'], to: 'rejected', needs },
  { verb: 'withdraw', from: ['submitted', 'in_review', 'asked'], to: 'withdrawn', needs },
];

export function verbsIn(state: AppealState): readonly AppealVerb[] {
  return verbsFrom(appealWorkflow, state, {}).map(({ verb }) => verb);
}
