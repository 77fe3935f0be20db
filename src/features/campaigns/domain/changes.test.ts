import { describe, expect, test } from 'vitest';
import type { Answers } from '#features/forms/domain/answers.ts';
import { applyWish, changedFields, differences, sameAnswer, withFieldsOf } from './changes.ts';

const before: Answers = {
  values: { a: 1, matrix: { counts: { r: { x: 1, y: 2 } } }, many: ['one', 'two'], gone: 'да' },
  reasons: { growth: 'слили классы' },
};

describe('R-424 what differs between two answers', () => {
  test('content, not the order of keys; the order of a list is content', () => {
    expect(sameAnswer({ part: 1, whole: 2 }, { whole: 2, part: 1 })).toBe(true);
    expect(sameAnswer(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameAnswer({ part: 1 }, { part: 1, whole: 2 })).toBe(false);
    expect(sameAnswer({ 0: 'a' }, ['a'])).toBe(false);
    expect(sameAnswer({ a: undefined }, { b: 1 })).toBe(false);
    expect(sameAnswer(1, '1')).toBe(false);
    expect(sameAnswer(null, {})).toBe(false);
  });

  test('fields that came, went and changed, reasons beside them', () => {
    const after: Answers = {
      values: { a: 2, matrix: { counts: { r: { y: 2, x: 1 } } }, many: ['one', 'two'], came: 3 },
      reasons: {},
    };
    expect(differences(before, after)).toEqual({
      a: [1, 2],
      gone: ['да', null],
      came: [null, 3],
      'check:growth': ['слили классы', null],
    });
    expect(changedFields(before, after)).toEqual(['a', 'gone', 'came']);
    expect(differences(before, before)).toEqual({});
  });

  test('a wish sets, removes and leaves alone', () => {
    const wished = applyWish(before, { values: { a: null, came: 3 }, reasons: { growth: null } });
    expect(wished).toEqual({
      values: { matrix: before.values['matrix'], many: ['one', 'two'], gone: 'да', came: 3 },
      reasons: {},
    });
  });

  test('a field may be called as things of the language are', () => {
    const wish = { values: { constructor: 1, ['__proto__']: 2 }, reasons: {} };
    const wished = applyWish({ values: {}, reasons: {} }, wish);
    expect(Object.entries(wished.values).length).toBe(Object.entries(wish.values).length);
    expect(differences({ values: {}, reasons: {} }, wished).constructor).toEqual([null, 1]);
  });

  test('what is confirmed anew in part', () => {
    const after: Answers = { values: { ...before.values, a: 2, gone: 'нет' }, reasons: {} };
    const taken = withFieldsOf(before, after, ['a']);
    expect(changedFields(taken, after)).toEqual(['gone']);
    expect(changedFields(withFieldsOf(taken, after, ['gone']), after)).toEqual([]);
  });
});
