import { describe, expect, test } from 'vitest';
import { isOfYear, newestFirst, splitForPaper } from './order.ts';

const at = (...days: string[]): { on: string; kind: string }[] => days.map((on) => ({ on, kind: 'a.b' }));
const daysOf = (events: readonly { readonly on: string }[]): string[] => events.map(({ on }) => on);

describe('R-310 one timeline of a school, newest first', () => {
  test.each([
    ['nothing happened', [], []],
    ['days', ['2020-05-01', '2023-02-03', '2021-01-02'], ['2023-02-03', '2021-01-02', '2020-05-01']],
    [
      'what only has a year comes last within it',
      ['2023-01-01', '2022-12-31', '2023-05-01'],
      ['2023-05-01', '2023-01-01', '2022-12-31'],
    ],
  ] as const)('%s', (_, days, ordered) => {
    expect(daysOf(newestFirst(at(...days)))).toEqual(ordered);
  });

  test('on one day the kinds have an order of their own', () => {
    const events = ['results.year', 'access.assigned', 'lists.left'].map((kind) => ({ on: '2023-01-01', kind }));
    expect(newestFirst(events).map(({ kind }) => kind)).toEqual(['access.assigned', 'lists.left', 'results.year']);
    expect(newestFirst(events.toReversed())).toEqual(newestFirst(events));
  });

  test('the first of January stands for a year', () => {
    expect(['2023-01-01', '2023-01-02', '2023-11-01'].map(isOfYear)).toEqual([true, false, false]);
  });
});

describe('R-312 the paper has the newest whole years that fit', () => {
  test.each([
    ['nothing', [], 3, [], 0],
    ['all fit', ['2023-05-01', '2022-05-01'], 2, ['2023-05-01', '2022-05-01'], 0],
    ['a year that does not fit whole is left out', ['2023-05-01', '2022-05-01', '2022-03-01'], 2, ['2023-05-01'], 2],
    [
      'the newest year is shown whole even when it is longer',
      ['2023-05-01', '2023-04-01', '2023-03-01', '2022-01-01'],
      2,
      ['2023-05-01', '2023-04-01', '2023-03-01'],
      1,
    ],
    ['one year only', ['2023-05-01', '2023-04-01', '2023-03-01'], 2, ['2023-05-01', '2023-04-01', '2023-03-01'], 0],
  ] as const)('%s', (...[, days, most, recent, older]) => {
    const split = splitForPaper(at(...days), most, () => 1);
    expect(daysOf(split.recent)).toEqual(recent);
    expect(split.older).toHaveLength(older);
  });

  test('a long line takes more of the paper', () => {
    const split = splitForPaper(at('2023-05-01', '2022-05-01', '2021-05-01'), 3, ({ on }) => (on < '2023' ? 2 : 1));
    expect(daysOf(split.recent)).toEqual(['2023-05-01', '2022-05-01']);
  });
});
