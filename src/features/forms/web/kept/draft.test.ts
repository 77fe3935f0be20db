import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../domain/answers.ts';
import * as drafts from './draft.ts';

const none = drafts.emptyDraft(3, 'sheet-one');
const answers = { values: { a: 1, b: 2 }, reasons: { growth: 'так' } };

describe('R-418 what is typed is kept in the browser until it is with the server', () => {
  test('a field and a reason are laid over what is known; nothing takes an answer away', () => {
    const draft = drafts.withTyped(
      drafts.withTyped(drafts.withTyped(none, 'a', 5), 'b', null),
      'check:growth',
      'иначе',
    );
    expect(drafts.laidOver(answers, draft.wish)).toEqual({ values: { a: 5 }, reasons: { growth: 'иначе' } });
  });

  test('what was sent goes, what was typed over it meanwhile stays', () => {
    const sent = drafts.withTyped(drafts.withTyped(none, 'a', 5), 'b', 6);
    const meanwhile = drafts.withTyped(sent, 'a', 55);
    expect(drafts.withoutSent(meanwhile, sent.wish, []).wish).toEqual({ values: { a: 55 }, reasons: {} });
    expect(drafts.isSpent(drafts.withoutSent(sent, sent.wish, []))).toBe(true);
  });

  test('an answer of parts that came out of the store is the one that was sent', () => {
    const sent = drafts.withTyped(none, 'share', { part: 1, whole: 2 });
    const kept = drafts.readDraft(JSON.parse(JSON.stringify(sent)));
    expect(drafts.isSpent(drafts.withoutSent(kept ?? none, sent.wish, []))).toBe(true);
  });

  test('what another person changed is kept apart with both values, until one of the two is chosen', () => {
    const sent = drafts.withTyped(none, 'a', 5);
    const conflict = { code: 'a', mine: 5, theirs: 7 };
    const told = drafts.withoutSent(sent, sent.wish, [conflict]);
    expect(drafts.hasWish(told)).toBe(false);
    expect(drafts.isSpent(told)).toBe(false);
    expect(drafts.withTheirs(answers, told.conflicts).values).toEqual({ a: 7, b: 2 });
    expect(drafts.isSpent(drafts.withoutConflict(told, 'a'))).toBe(true);
    const mine = drafts.withTyped(told, 'a', 5);
    expect([mine.conflicts, mine.wish.values]).toEqual([[], { a: 5 }]);
  });

  test('a later conflict about the same field takes the place of the earlier', () => {
    const first = drafts.withoutSent(none, none.wish, [{ code: 'a', mine: 1, theirs: 2 }]);
    const second = drafts.withoutSent(first, none.wish, [{ code: 'a', mine: 1, theirs: 3 }]);
    expect(second.conflicts).toEqual([{ code: 'a', mine: 1, theirs: 3 }]);
  });

  test.each([
    null,
    5,
    'text',
    [],
    {},
    { revision: 1 },
    { revision: 1.5, draftKey: 'k', wish: { values: {}, reasons: {} } },
  ])('what is no draft is none: %j', (kept) => {
    expect(drafts.readDraft(kept)).toBeNull();
  });

  test('a conflict that lacks its parts is left out, the draft is not', () => {
    const kept = { ...none, conflicts: [{ code: 'a' }, 'text', { code: 'b', mine: null, theirs: 1 }] };
    expect(drafts.readDraft(kept)?.conflicts).toEqual([{ code: 'b', mine: null, theirs: 1 }]);
  });

  test('whatever is typed in whatever order, and sent whenever: the server and the browser together have the last of it', () => {
    const step = fc.oneof(
      fc.record({ code: fc.constantFrom('a', 'b', 'c'), answer: fc.option(fc.integer()) }),
      fc.constant('send' as const),
      fc.constant('reload' as const),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let [draft, server] = [none, answers];
        const last = new Map<string, Answer | null>(Object.entries(answers.values));
        for (const one of steps) {
          if (one === 'send') {
            server = drafts.laidOver(server, draft.wish) as typeof answers;
            draft = drafts.withoutSent(draft, draft.wish, []);
          } else if (one === 'reload') draft = drafts.readDraft(JSON.parse(JSON.stringify(draft))) ?? none;
          else {
            draft = drafts.withTyped(draft, one.code, one.answer);
            last.set(one.code, one.answer);
          }
        }
        const wanted = Object.fromEntries([...last].filter(([, answer]) => answer !== null));
        expect(drafts.laidOver(server, draft.wish).values).toEqual(wanted);
      }),
    );
  });
});
