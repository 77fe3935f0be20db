import { describe, expect, test } from 'vitest';
import { advance, verbsFrom, type Holding } from '#kernel/workflow.ts';
import { editionStates, type EditionState } from './edition.ts';
import { holdingOf, type Person, type Situation } from './requirements.ts';
import { editionVerbs, editionWorkflow, requirements, type EditionVerb, type Requirement } from './workflow.ts';

const everything = Object.fromEntries(requirements.map((one) => [one, true])) as Holding<Requirement>;

describe('R-320 the life of an edition', () => {
  const leads: readonly (readonly [EditionState, EditionVerb, EditionState])[] = [
    ['draft', 'check', 'checked'],
    ['draft', 'renew', 'draft'],
    ['draft', 'withdraw', 'withdrawn'],
    ['checked', 'renew', 'draft'],
    ['checked', 'reopen', 'draft'],
    ['checked', 'withdraw', 'withdrawn'],
    ['checked', 'showToSchools', 'checked'],
    ['checked', 'publish', 'published'],
    ['published', 'amend', 'amended'],
  ];
  test('what is in the table leads there, everything else leads nowhere', () => {
    for (const state of editionStates)
      for (const verb of editionVerbs) {
        const to = leads.find(([from, by]) => from === state && by === verb)?.[2];
        const expected = to === undefined ? { ok: false, error: 'wrong_state' } : { ok: true, value: to };
        expect(advance(editionWorkflow, state, verb, everything), `${state} ${verb}`).toEqual(expected);
      }
  });

  test('amended and withdrawn are last words', () => {
    expect(verbsFrom(editionWorkflow, 'amended', everything)).toEqual([]);
    expect(verbsFrom(editionWorkflow, 'withdrawn', everything)).toEqual([]);
  });

  const refusals: readonly (readonly [EditionState, EditionVerb, readonly Requirement[], string])[] = [
    ['draft', 'check', [], 'fresh'],
    ['draft', 'renew', ['fresh'], 'stale'],
    ['checked', 'showToSchools', ['shown'], 'unshown'],
    ['checked', 'publish', [], 'shown'],
    ['checked', 'publish', ['shown'], 'due'],
    ['checked', 'publish', ['shown', 'due'], 'authority'],
    ['checked', 'publish', ['shown', 'due', 'authority'], 'second_person'],
    ['published', 'amend', ['shown', 'due', 'second_person'], 'authority'],
  ];
  test.each(refusals)('from %s, %s with %j is refused: %s', (state, verb, held, error) => {
    const holding = Object.fromEntries(held.map((one) => [one, true])) as Holding<Requirement>;
    expect(advance(editionWorkflow, state, verb, holding)).toEqual({ ok: false, error });
  });

  test('what a verb still waits for is told whole', () => {
    const publish = verbsFrom(editionWorkflow, 'checked', { shown: true }).find(({ verb }) => verb === 'publish');
    expect(publish?.missing).toEqual(['due', 'authority', 'second_person']);
  });
});

const shownAt = new Date('2025-09-01T09:00:00Z');
const situation: Situation = { listRunId: 7, currentRunId: 7, shownAt: null, opensOn: null, checkedBy: 1 };
const authority: Person = { personId: 2, isAuthority: true, hasAuthority: true };

describe('R-321 what holds of an edition', () => {
  test.each([
    ['the computation is the current one', { ...situation }, { fresh: true, stale: false }],
    ['there is a newer one', { ...situation, currentRunId: 8 }, { fresh: false, stale: true }],
    ['results are gone, there is none', { ...situation, currentRunId: null }, { fresh: true, stale: false }],
    ['schools have seen nothing', { ...situation }, { unshown: true, shown: false, due: false }],
    ['a day before', { ...situation, shownAt, opensOn: '2025-09-09' }, { unshown: false, shown: true, due: false }],
    ['on the day', { ...situation, shownAt, opensOn: '2025-09-08' }, { shown: true, due: true }],
    ['later', { ...situation, shownAt, opensOn: '2025-09-02' }, { due: true }],
  ])('%s', (_, of, expected) => {
    expect(holdingOf(of, authority, '2025-09-08')).toMatchObject(expected);
  });
});

describe('R-322 who publishes', () => {
  const operator: Person = { personId: 1, isAuthority: false, hasAuthority: true };
  test.each([
    ['the authority, checked by another', authority, 1, [true, true]],
    ['the authority that has checked itself', authority, 2, [true, false]],
    ['the operator, where an authority exists', operator, 3, [false, true]],
    ['the operator who has checked, where an authority exists', operator, 1, [false, false]],
    ['the operator, where nobody answers for the region', { ...operator, hasAuthority: false }, 3, [true, true]],
    ['the only operator, who has checked', { ...operator, hasAuthority: false }, 1, [true, true]],
    ['who checked was erased', authority, null, [true, true]],
  ])('%s', (_, person, checkedBy, [isAuthority, isSecond]) => {
    const holding = holdingOf({ ...situation, checkedBy }, person, '2025-09-08');
    expect([holding.authority, holding.second_person]).toEqual([isAuthority, isSecond]);
  });
});
