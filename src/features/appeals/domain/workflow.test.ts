import { describe, expect, test } from 'vitest';
import { advance } from '#kernel/workflow.ts';
import { appealStates, appealVerbs, isOpen, isOpenToObjections, wasShown } from './appeal.ts';
import { appealWorkflow, verbsIn } from './workflow.ts';

describe('R-334 the life of an appeal', () => {
  test.each([
    ['submitted', ['review', 'withdraw']],
    ['in_review', ['ask', 'accept', 'reject', 'withdraw']],
    ['asked', ['reply', 'accept', 'reject', 'withdraw']],
    ['accepted', []],
    ['rejected', []],
    ['withdrawn', []],
  ] as const)('%s: %j', (state, verbs) => {
    expect(verbsIn(state)).toEqual(verbs);
  });

  test('what is over stays as it is, whatever is tried', () => {
    for (const state of appealStates.filter((one) => !isOpen(one))) {
      for (const verb of appealVerbs) {
        expect(advance(appealWorkflow, state, verb, {})).toEqual({ ok: false, error: 'wrong_state' });
      }
    }
  });

  test('what is open can be withdrawn', () => {
    for (const state of appealStates.filter(isOpen)) expect(verbsIn(state)).toContain('withdraw');
  });
});

describe('R-330 a school objects to what it was shown and what counts', () => {
  const at = new Date('2025-09-01T09:00:00Z');
  test.each([
    ['draft', null, null, false, false],
    ['draft', at, null, true, false],
    ['checked', null, null, false, false],
    ['checked', at, null, true, true],
    ['published', null, at, true, true],
    ['amended', at, at, true, false],
    ['withdrawn', at, null, true, false],
    ['withdrawn', null, null, false, false],
  ] as const)(
    '%s, shown %s, published %s: known %s, open %s',
    (...[state, shownAt, publishedAt, isKnown, isOpenTo]) => {
      expect(wasShown({ state, shownAt, publishedAt })).toBe(isKnown);
      expect(isOpenToObjections({ state, shownAt, publishedAt })).toBe(isOpenTo);
    },
  );
});
