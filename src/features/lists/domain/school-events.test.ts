import { describe, expect, test } from 'vitest';
import { schoolListEvents, type SchoolYear } from './school-events.ts';

const quiet: SchoolYear = {
  year: 2023,
  isListed: false,
  isEvaluable: true,
  hasResults: true,
  cluster: null,
  reason: null,
};
const listed = (year: number, cluster: SchoolYear['cluster'] = 'basic'): SchoolYear => {
  return { ...quiet, year, isListed: true, cluster };
};
const undecided = (year: number, hasResults = true): SchoolYear => {
  return { ...quiet, year, isEvaluable: false, hasResults, reason: hasResults ? 'few_procedures' : null };
};

describe('R-311 what lists did to a school, year by year', () => {
  test.each([
    ['no list yet', [], []],
    ['nothing happens', [quiet, { ...quiet, year: 2022 }], []],
    ['no results in a year in which it was not listed before', [undecided(2023, false)], []],
    ['the first list there is', [listed(2023)], ['lists.entered 2023']],
    ['it stays', [listed(2022), listed(2023, 'strong')], ['lists.entered 2022', 'lists.stayed 2023']],
    ['it leaves', [listed(2022), quiet], ['lists.entered 2022', 'lists.left 2023']],
    [
      'it comes again',
      [listed(2021), { ...quiet, year: 2022 }, listed(2023)],
      ['lists.entered 2021', 'lists.left 2022', 'lists.entered 2023'],
    ],
    ['a year without a list between', [listed(2021), listed(2023)], ['lists.entered 2021', 'lists.entered 2023']],
    ['it can not be judged', [listed(2022), undecided(2023)], ['lists.entered 2022', 'lists.undecided 2023']],
    [
      'results are gone after a listing',
      [listed(2022), undecided(2023, false)],
      ['lists.entered 2022', 'lists.undecided 2023'],
    ],
    ['judged again after that', [listed(2021), undecided(2022), quiet], ['lists.entered 2021', 'lists.undecided 2022']],
  ] as const)('%s', (_, years, events) => {
    expect(schoolListEvents(years).map(({ kind, facts }) => `${kind} ${String(facts.year)}`)).toEqual(events);
  });

  test('the cluster before is told beside the cluster now', () => {
    expect(schoolListEvents([listed(2022, 'strong'), listed(2023, 'basic')]).at(-1)?.facts).toEqual({
      year: 2023,
      cluster: 'basic',
      before: 'strong',
    });
  });
});
