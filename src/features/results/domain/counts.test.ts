import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { areBarePercents, countOfPercent, readCounts, type RawCounts } from './counts.ts';

describe('R-080 counts from percentages, half-up', () => {
  test.each([
    [8, 12.5, 1],
    [8, 37.5, 3],
    [3, 33.33, 1],
    [3, 66.67, 2],
    [40, 1.25, 1],
    [200, 0.25, 1],
    [10, 0, 0],
    [10, 100, 10],
    [7, 50, 4],
  ])('%i participants, %d %% is %i', (participants, percentage, expected) => {
    expect(countOfPercent(participants, percentage)).toBe(expected);
  });

  test('a count survives being published with two decimals, up to 5,000 participants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (participants, raw) => {
        const count = Math.min(raw, participants);
        return countOfPercent(participants, Math.round((10_000 * count) / participants) / 100) === count;
      }),
    );
  });
});

describe('R-081 what is wrong with counts is said, never guessed', () => {
  const good: RawCounts = { participants: '10', n2: '1', n3: '4', n4: '4', n5: '1' };
  test.each<[string, RawCounts, string, string]>([
    ['suppressed', { ...good, n2: '' }, 'non_numeric', 'n2'],
    ['starred', { ...good, n2: '*' }, 'non_numeric', 'n2'],
    ['a fraction', { ...good, n2: '1,5' }, 'non_numeric', 'n2'],
    ['a date', { ...good, n2: '01.02.2022' }, 'date_in_number', 'n2'],
    ['negative', { ...good, n2: '-1' }, 'score_out_of_scale', 'n2'],
    ['another sum', { ...good, participants: '11' }, 'mark_score_mismatch', 'participants'],
    ['fewer registered than took part', { ...good, registered: '9' }, 'score_out_of_scale', 'registered'],
    ['more below the minimum than took part', { ...good, below_minimum: '11' }, 'score_out_of_scale', 'below_minimum'],
    ['a percentage above 100', { participants: '10', pct2: '101' }, 'score_out_of_scale', 'pct2'],
    [
      'percentages of 90',
      { participants: '10', pct2: '0', pct3: '40', pct4: '40', pct5: '10' },
      'mark_score_mismatch',
      'pct2',
    ],
    ['percentages of nobody', { participants: '', pct2: '10' }, 'non_numeric', 'participants'],
  ])('%s', (_, raw, code, field) => {
    expect(readCounts(raw)).toMatchObject({ kind: 'refused', problem: { code, field } });
  });

  test('without a column of participants the marks are counted; registered may be more', () => {
    const { participants, ...marks } = good;
    expect(participants).toBe('10');
    expect(readCounts({ ...marks, registered: '12' })).toMatchObject({
      counts: { registered: 12, participants: 10, low: 1 },
    });
  });

  test('only participants and those below the minimum are enough', () => {
    expect(readCounts({ participants: '10', below_minimum: '3' })).toMatchObject({
      counts: { participants: 10, low: 3, mark2: 0 },
    });
    expect(readCounts({ participants: '10', pct2: '30 %' })).toMatchObject({ counts: { low: 3, reconstructed: true } });
  });
});

test('bare «2» … «5» are percentages when every row sums to 100 and that is not how many took part', () => {
  const percents = { participants: '25', n2: '12', n3: '48', n4: '32', n5: '8' };
  expect(areBarePercents([percents])).toBe(true);
  expect(areBarePercents([{ ...percents, participants: '100' }])).toBe(false);
  expect(areBarePercents([percents, { participants: '30', n2: '1', n3: '9', n4: '10', n5: '10' }])).toBe(false);
  expect(areBarePercents([])).toBe(false);
});
