import { describe, expect, test } from 'vitest';
import { moveDay, moveText } from './moved-year.ts';

describe('R-475 a ready calendar of another year', () => {
  test.each([
    ['2022-09-19', 0, '2022-09-19'],
    ['2022-12-31', 4, '2026-12-31'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 76, '2100-02-28'],
    ['2000-02-29', -100, '1900-02-28'],
  ])('%s, %d years later: %s', (day, years, expected) => {
    expect(moveDay(day, years)).toBe(expected);
  });

  test.each([
    ['до 20.03.2023, затем 22.03.2023', 3, 'до 20.03.2026, затем 22.03.2026'],
    ['проект 500+ 2022 года', 3, 'проект 500+ 2025 года'],
    ['48 ч., № 12023, 20231', 3, '48 ч., № 12023, 20231'],
    ['', 3, ''],
  ])('%s → %s', (text, years, expected) => {
    expect(moveText(text, years)).toBe(expected);
  });
});
