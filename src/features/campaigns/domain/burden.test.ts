import { describe, expect, test } from 'vitest';
import { minutesIn, spreadOver } from './burden.ts';

const askings = [
  { minutes: 30, dueOn: '2026-05-12', holders: ['s1', 's2'] },
  { minutes: 45, dueOn: '2026-05-31', holders: ['s1'] },
  { minutes: 90, dueOn: '2026-06-01', holders: ['s1'] },
  { minutes: 10, dueOn: '2026-05-01', holders: ['m1', 'm1', 'm1'] },
];

describe('R-429 minutes asked in a month', () => {
  test('by the month of the last day; who answers about three schools spends three times the time', () => {
    expect([...minutesIn('2026-05', askings)]).toEqual([
      ['s1', 75],
      ['s2', 30],
      ['m1', 30],
    ]);
    expect(minutesIn('2026-07', askings).size).toBe(0);
  });

  test('over who would be asked; nothing asked is 0', () => {
    const minutes = minutesIn('2026-05', askings);
    expect(spreadOver(['s1', 's2', 's3', 's4'], minutes)).toEqual({
      holders: 4,
      least: 0,
      middle: 0,
      most: 75,
      total: 105,
    });
    expect(spreadOver(['s1', 's2', 's3'], minutes)).toMatchObject({ least: 0, middle: 30, most: 75 });
    expect(spreadOver([], minutes)).toEqual({ holders: 0, least: 0, middle: 0, most: 0, total: 0 });
  });
});
