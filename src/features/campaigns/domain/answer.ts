/** What became of what a unit owes: nothing yet, begun, sent, sent back, confirmed; or it owes nothing after all. */
export const answerStates = ['expected', 'draft', 'submitted', 'returned', 'confirmed', 'excused'] as const;
export type AnswerState = (typeof answerStates)[number];

export const answerVerbs = [
  ...(['save', 'submit', 'return', 'confirm', 'undo', 'excuse', 'expect', 'extend', 'nudge'] as const),
];
export type AnswerVerb = (typeof answerVerbs)[number];

/** States in which the answer is still wanted. */
export const owingStates = ['expected', 'draft', 'returned'] as const satisfies readonly AnswerState[];

export function isOwing(state: AnswerState): boolean {
  return (owingStates as readonly string[]).includes(state);
}

/** States in which the answers count: they were sent, and not sent back since. */
export const givenStates: readonly AnswerState[] = ['submitted', 'confirmed'];

export function isGiven(state: AnswerState): boolean {
  return givenStates.includes(state);
}

export const waveStates = ['draft', 'open', 'closed'] as const;
export type WaveState = (typeof waveStates)[number];

export const subjects = ['school', 'municipality'] as const;
export type Subject = (typeof subjects)[number];
