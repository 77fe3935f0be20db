import { describe, expect, test } from 'vitest';
import { byDueDay, daysUntil, isPressing, urgencies, urgencyOf } from './urgency.ts';

const today = '2025-02-28';

describe('R-313 what is due, by its last day', () => {
  test.each([
    [null, 'later', null],
    ['2024-02-28', 'overdue', -366],
    ['2025-02-27', 'overdue', -1],
    ['2025-02-28', 'today', 0],
    ['2025-03-01', 'week', 1],
    ['2025-03-07', 'week', 7],
    ['2025-03-08', 'later', 8],
    // The clocks of Europe change in between.
    ['2025-03-31', 'later', 31],
  ] as const)('%s', (dueOn, urgency, days) => {
    expect(urgencyOf(dueOn, today)).toBe(urgency);
    expect(dueOn === null ? null : daysUntil(dueOn, today)).toBe(days);
  });

  test('the latest first, what may wait last, the same order every time', () => {
    const cards = [
      { kind: 'b.x', dueOn: null },
      { kind: 'b.x', dueOn: '2025-03-01' },
      { kind: 'a.x', dueOn: '2025-03-01' },
      { kind: 'c.x', dueOn: '2025-01-01' },
      { kind: 'a.x', dueOn: null },
    ];
    const ordered = byDueDay(cards).map(({ kind, dueOn }) => `${kind} ${dueOn ?? ''}`.trim());
    expect(ordered).toEqual(['c.x 2025-01-01', 'a.x 2025-03-01', 'b.x 2025-03-01', 'a.x', 'b.x']);
    expect(byDueDay(cards.toReversed())).toEqual(byDueDay(cards));
  });

  test('the badge counts what is late and what is due by the evening', () => {
    expect(urgencies.filter(isPressing)).toEqual(['overdue', 'today']);
  });
});
