import { describe, expect, test } from 'vitest';
import { movedDates, yearsLater } from './clone.ts';

const wave = {
  title: 'Мониторинг 2024/2025, форма 20241',
  periodFrom: '2024-09-01',
  periodTo: '2025-05-31',
  opensOn: '2025-04-21',
  dueOn: '2025-05-12',
};

describe('R-428 last year’s wave with dates moved', () => {
  test('a year later, the years of its title too', () => {
    expect(movedDates(wave, null)).toEqual({
      title: 'Мониторинг 2025/2026, форма 20241',
      periodFrom: '2025-09-01',
      periodTo: '2026-05-31',
      opensOn: '2026-04-21',
      dueOn: '2026-05-12',
    });
  });

  test('from another day on the window keeps its length', () => {
    const moved = movedDates(wave, '2025-11-30');
    expect(moved).toEqual({ ...wave, opensOn: '2025-11-30', dueOn: '2025-12-21' });
  });

  test('29 February', () => {
    expect(yearsLater('2024-02-29', 1)).toBe('2025-02-28');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
    expect(yearsLater('2025-02-28', -1)).toBe('2024-02-28');
  });
});
