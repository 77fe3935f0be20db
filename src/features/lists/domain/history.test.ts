import { describe, expect, test } from 'vitest';
import type { HistoryYear } from './evaluation.ts';
import { classifyRecurrence, compareClusters, countListings, hasOlderHistory } from './history.ts';

function listedIn(...years: number[]): HistoryYear[] {
  return years.map((year) => ({ year, state: 'listed' }));
}

describe('R-021 recurrence categories exclude one another', () => {
  test.each([
    ['V12', [2018, 2020, 2022], 'repeat_in_5y'],
    ['V13 two in a row', [2021, 2022], 'repeat_consecutive'],
    ['V13 three in a row', [2020, 2021, 2022], 'crisis'],
    ['V14', [2017, 2022], 'first_time'],
    ['the oldest year of the window', [2018, 2022], 'repeat_in_5y'],
    ['four in a row', [2019, 2020, 2021, 2022], 'crisis'],
    ['two in a row and an earlier one', [2018, 2021, 2022], 'repeat_consecutive'],
    ['three before a gap', [2018, 2019, 2020, 2022], 'repeat_in_5y'],
    ['only this year', [2022], 'first_time'],
    ['not this year', [2020, 2021], null],
    ['a later listing is not looked at', [2022, 2023], 'first_time'],
  ] as const)('%s', (_, years, expected) => {
    expect(classifyRecurrence(listedIn(...years), 2022)).toBe(expected);
  });

  test('R-022 a year without data is not "in the list" and ends a streak', () => {
    const history: HistoryYear[] = [
      { year: 2022, state: 'listed' },
      { year: 2021, state: 'no_data' },
      { year: 2020, state: 'listed' },
    ];
    expect(classifyRecurrence(history, 2022)).toBe('repeat_in_5y');
    expect(classifyRecurrence(history.slice(0, 2), 2022)).toBe('first_time');
  });

  test('R-021 the window is a parameter, the length of a streak is not', () => {
    expect(classifyRecurrence(listedIn(2019, 2022), 2022, 3)).toBe('first_time');
    expect(classifyRecurrence(listedIn(2020, 2021, 2022), 2022, 1)).toBe('crisis');
  });

  test.each([
    [[2017, 2022], true],
    [[2018, 2022], false],
    [[2022], false],
  ] as const)('R-021 V14 %j has older history: %s', (years, expected) => {
    expect(hasOlderHistory(listedIn(...years), 2022)).toBe(expected);
  });
});

describe('R-023 dynamics compare places on the scale', () => {
  test.each([
    ['V15 now basic', 'moderate', 'basic', 'improved'],
    ['V15 now strong', 'moderate', 'strong', 'worsened'],
    ['V15 now not listed', 'moderate', null, 'improved'],
    ['newly listed', null, 'basic', 'worsened'],
    ['newly listed without a cluster', null, 'below_range', 'worsened'],
    ['basic to below the range', 'basic', 'below_range', 'improved'],
    ['same', 'strong', 'strong', 'unchanged'],
    ['never listed', null, null, 'unchanged'],
  ] as const)('%s', (_, previous, current, expected) => {
    expect(compareClusters(previous, current)).toBe(expected);
  });
});

describe('R-035 listings within the window', () => {
  test.each([
    ['nothing known', [], 0, 0],
    ['first time', [2022], 1, 1],
    ['not listed in the year itself', [2019, 2020, 2021], 0, 3],
    ['again after a break', [2018, 2020, 2022], 1, 3],
    ['a listing before the window does not count', [2017, 2021, 2022], 2, 2],
    ['as long as the window, and longer', [2016, 2017, 2018, 2019, 2020, 2021, 2022], 5, 5],
  ])('%s', (_, years, running, times) => {
    expect(countListings(listedIn(...years), 2022)).toEqual({ running, times });
  });

  test('a year that could not be judged ends the row', () => {
    const history = [...listedIn(2020, 2022), { year: 2021, state: 'not_evaluable' as const }];
    expect(countListings(history, 2022)).toEqual({ running: 1, times: 2 });
  });

  test('a shorter window counts less', () => {
    expect(countListings(listedIn(2020, 2021, 2022), 2022, 2)).toEqual({ running: 2, times: 2 });
  });
});
