import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts';

describe('R-443 the working calendar', () => {
  test.each([
    ['2025-09-06', false, 'Saturday'],
    ['2025-09-07', false, 'Sunday'],
    ['2025-09-08', true, 'Monday'],
    ['2025-11-04', false, 'a holiday on a Tuesday'],
    ['2026-01-08', false, 'the last of the new year’s days'],
    ['2026-01-09', true, 'the first working day of the year'],
    ['2022-06-13', false, 'after a holiday on a Sunday'],
    ['2023-11-06', false, 'Monday after a holiday on a Saturday'],
    ['2023-11-07', true, 'and no further'],
    ['2022-05-02', false, 'May 1 was a Sunday'],
    ['2021-01-11', true, 'holidays of the new year on a weekend move by decree only'],
  ])('%s works: %s (%s)', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  test('what the region says stands over the law', () => {
    const moved = new Map([
      ['2025-02-24', true],
      ['2025-05-08', false],
      ['2025-11-01', true],
    ]);
    expect(isWorkingDay('2025-02-24')).toBe(false);
    expect(['2025-02-24', '2025-05-08', '2025-11-01'].map((day) => isWorkingDay(day, moved))).toEqual([
      true,
      false,
      true,
    ]);
    expect(addWorkingDays('2025-05-07', 1)).toBe('2025-05-08');
    expect(addWorkingDays('2025-05-07', 1, moved)).toBe('2025-05-12');
  });

  test('the year 2025 with its decree has 247 working days, as published', () => {
    const worked = ['2025-02-24', '2025-03-10', '2025-11-01'];
    const free = ['2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31'];
    const moved = new Map([...worked, ...free].map((day) => [day, worked.includes(day)]));
    expect(countWorkingDays('2024-12-31', '2025-12-31', moved)).toBe(247);
  });

  test.each([
    ['2025-09-01', 0, '2025-09-01', 'no days are the day itself'],
    ['2025-09-01', 10, '2025-09-15', 'two weeks of five days'],
    ['2025-09-05', 1, '2025-09-08', 'over a weekend'],
    ['2025-09-06', 1, '2025-09-08', 'from a Saturday'],
    ['2025-12-31', 1, '2026-01-09', 'over the new year'],
    ['2025-10-31', 3, '2025-11-06', 'over a holiday and a weekend'],
    ['2024-02-22', 1, '2024-02-26', 'in a leap year over a holiday on Friday'],
  ])('%s and %i working days give %s: %s', (day, count, last) => {
    expect(addWorkingDays(day, count)).toBe(last);
    expect(countWorkingDays(day, last)).toBe(count);
  });

  test('a sum of days is the days one after the other, and ends on a working day', () => {
    const days = fc.integer({ min: 1, max: 30 });
    const start = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(start, days, days, (date, first, second) => {
        const day = date.toISOString().slice(0, 10);
        const last = addWorkingDays(day, first + second);
        expect(addWorkingDays(addWorkingDays(day, first), second)).toBe(last);
        expect(isWorkingDay(last)).toBe(true);
        expect(countWorkingDays(day, last)).toBe(first + second);
      }),
      { numRuns: 60 },
    );
  });
});
