import { advance, verbsFrom, type Holding, type Workflow } from '#kernel/workflow.ts';
import type { Result } from '#kernel/result.ts';
import { answerStates, isOwing, type AnswerState, type AnswerVerb } from './answer.ts';

/**
 * What a verb may need beside the right to use it. `begun`: the first day of the wave has come. `open`: the wave is, or a term of its
 * own keeps the unit open. `whole`: nothing required is missing. `right`: nothing is wrong, and each warning has its reason. `asked`:
 * somebody has to confirm at all.
 */
export const needs = ['begun', 'open', 'whole', 'right', 'asked'] as const;
export type Need = (typeof needs)[number];

const owing = answerStates.filter(isOwing);
const stays = (verb: AnswerVerb, states: readonly AnswerState[], what: readonly Need[]): AnswerLife =>
  states.map((state) => ({ verb, from: [state], to: state, needs: what }));

type AnswerLife = Workflow<AnswerState, AnswerVerb, Need>;

/** The life of an answer. What is changed after it was sent is a draft again until it is sent anew; what was confirmed is kept beside. */
export const answerLife: AnswerLife = [
  { verb: 'save', from: ['expected', 'draft', 'submitted', 'confirmed'], to: 'draft', needs: ['begun', 'open'] },
  { verb: 'save', from: ['returned'], to: 'returned', needs: ['begun', 'open'] },
  { verb: 'submit', from: owing, to: 'submitted', needs: ['begun', 'open', 'whole', 'right'] },
  { verb: 'return', from: ['submitted', 'confirmed'], to: 'returned', needs: ['open'] },
  { verb: 'confirm', from: ['submitted'], to: 'confirmed', needs: ['asked', 'open'] },
  { verb: 'undo', from: ['confirmed'], to: 'submitted', needs: ['open'] },
  { verb: 'excuse', from: owing, to: 'excused', needs: ['open'] },
  { verb: 'expect', from: ['excused'], to: 'expected', needs: ['open'] },
  ...stays('extend', [...owing, 'submitted', 'confirmed'], []),
  ...stays('nudge', owing, ['begun', 'open']),
];

export function take(
  state: AnswerState,
  verb: AnswerVerb,
  holding: Holding<Need>,
): Result<AnswerState, Need | 'wrong_state'> {
  return advance(answerLife, state, verb, holding);
}

/** States from which a verb leads on: what is done to many takes only these. */
export function statesFor(verb: AnswerVerb): readonly AnswerState[] {
  return answerLife.filter((step) => step.verb === verb).flatMap(({ from }) => from);
}

/** Verbs that nothing but the answers themselves stands against. */
export function verbsNow(state: AnswerState, holding: Holding<Need>): readonly AnswerVerb[] {
  const all = verbsFrom(answerLife, state, { ...holding, whole: true, right: true });
  return all.filter(({ missing }) => missing.length === 0).map(({ verb }) => verb);
}
