import { describe, expect, test } from 'vitest';
import type { Holding } from '#kernel/workflow.ts';
import { answerStates, answerVerbs, type AnswerState, type AnswerVerb } from './answer.ts';
import { needs, statesFor, take, verbsNow, type Need } from './life.ts';

const everything = Object.fromEntries(needs.map((need) => [need, true])) as Holding<Need>;
const leads: readonly (readonly [AnswerState, AnswerVerb, AnswerState])[] = [
  ['expected', 'save', 'draft'],
  ['draft', 'save', 'draft'],
  ['submitted', 'save', 'draft'],
  ['confirmed', 'save', 'draft'],
  ['returned', 'save', 'returned'],
  ['expected', 'submit', 'submitted'],
  ['draft', 'submit', 'submitted'],
  ['returned', 'submit', 'submitted'],
  ['submitted', 'return', 'returned'],
  ['confirmed', 'return', 'returned'],
  ['submitted', 'confirm', 'confirmed'],
  ['confirmed', 'undo', 'submitted'],
  ['expected', 'excuse', 'excused'],
  ['draft', 'excuse', 'excused'],
  ['returned', 'excuse', 'excused'],
  ['excused', 'expect', 'expected'],
];
const stays: readonly (readonly [AnswerVerb, readonly AnswerState[]])[] = [
  ['extend', ['expected', 'draft', 'returned', 'submitted', 'confirmed']],
  ['nudge', ['expected', 'draft', 'returned']],
];

describe('R-420 the life of an answer', () => {
  test('what is in the table leads there, everything else nowhere', () => {
    for (const state of answerStates)
      for (const verb of answerVerbs) {
        const still = stays.some(([one, states]) => one === verb && states.includes(state)) ? state : undefined;
        const to = leads.find(([from, by]) => from === state && by === verb)?.[2] ?? still;
        const expected = to === undefined ? { ok: false, error: 'wrong_state' } : { ok: true, value: to };
        expect(take(state, verb, everything), `${state} ${verb}`).toEqual(expected);
      }
  });

  test.each([
    ['draft', 'save', { open: true }, 'begun'],
    ['draft', 'save', { begun: true }, 'open'],
    ['draft', 'submit', { begun: true, open: true }, 'whole'],
    ['draft', 'submit', { begun: true, open: true, whole: true }, 'right'],
    ['submitted', 'confirm', { open: true }, 'asked'],
    ['confirmed', 'return', {}, 'open'],
  ] as const)('from %s, %s with %j is refused: %s', (state, verb, holding, error) => {
    expect(take(state, verb, holding)).toEqual({ ok: false, error });
  });

  test('what may be done now leaves out what the answers themselves are asked for', () => {
    expect(verbsNow('draft', { begun: true, open: true })).toEqual(['save', 'submit', 'excuse', 'extend', 'nudge']);
    expect(verbsNow('submitted', { begun: true, open: true })).toEqual(['save', 'return', 'extend']);
    expect(verbsNow('draft', { begun: true })).toEqual(['extend']);
  });

  test('who is confirmed in a heap has submitted', () => {
    expect(statesFor('confirm')).toEqual(['submitted']);
  });
});
