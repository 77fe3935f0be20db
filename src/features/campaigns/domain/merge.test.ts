import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyWish } from './changes.ts';
import { mergeWish, touchedSince, type EarlierSave } from './merge.ts';

const now = { values: { a: 5, b: 6 }, reasons: { growth: 'их довод' } };
const save = (more: Partial<EarlierSave>): EarlierSave => ({
  revision: 3,
  personId: 1,
  draftKey: null,
  codes: ['a'],
  ...more,
});

describe('R-425 two people fill in one sheet', () => {
  test('what nobody else touched is taken, what both changed is told with both values', () => {
    const wish = { values: { a: 1, b: 2, c: 3 }, reasons: { growth: 'мой довод' } };
    expect(mergeWish(now, wish, new Set(['a', 'check:growth']))).toEqual({
      wish: { values: { b: 2, c: 3 }, reasons: {} },
      conflicts: [
        { code: 'a', mine: 1, theirs: 5 },
        { code: 'check:growth', mine: 'мой довод', theirs: 'их довод' },
      ],
    });
  });

  test('the same change by both is no conflict', () => {
    const wish = { values: { a: 5 }, reasons: { growth: 'их довод' } };
    expect(mergeWish(now, wish, new Set(['a', 'check:growth'])).conflicts).toEqual([]);
  });

  test('what was removed by one and changed by the other is a conflict', () => {
    expect(mergeWish(now, { values: { gone: 1 }, reasons: {} }, new Set(['gone'])).conflicts).toEqual([
      { code: 'gone', mine: 1, theirs: null },
    ]);
  });

  test('only what is later than what was seen counts, and not what the same sheet sent', () => {
    const seen = { revision: 2, personId: 1, draftKey: 'sheet-one' };
    const saves = [
      save({ revision: 2, codes: ['old'] }),
      save({ codes: ['mine'], draftKey: 'sheet-one' }),
      save({ codes: ['otherDevice'], draftKey: 'sheet-two' }),
      save({ codes: ['theirs'], personId: 2, draftKey: 'sheet-one' }),
      save({ codes: ['nameless'] }),
    ];
    expect([...touchedSince(saves, seen)]).toEqual(['otherDevice', 'theirs', 'nameless']);
    expect([...touchedSince(saves, { ...seen, draftKey: null })]).toContain('mine');
  });

  test('R-426 every field ends as one of the two wanted it, and what is not kept is told', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer());
    fc.assert(
      fc.property(values, values, (first, second) => {
        const start = { values: { a: 0, b: 0, c: 0 }, reasons: {} };
        const afterFirst = applyWish(start, { values: first, reasons: {} });
        const merged = mergeWish(afterFirst, { values: second, reasons: {} }, new Set(Object.keys(first)));
        const end = applyWish(afterFirst, merged.wish).values;
        for (const [code, wanted] of Object.entries(second)) {
          const isTold = merged.conflicts.some((conflict) => conflict.code === code && conflict.theirs === first[code]);
          expect(end[code] === wanted || isTold).toBe(true);
        }
        for (const [code, wanted] of Object.entries(first))
          if (!(code in merged.wish.values)) expect(end[code]).toBe(wanted);
      }),
    );
  });
});
