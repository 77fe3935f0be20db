import { expect, test } from 'vitest';
import { en } from './en.ts';
import { ru } from './ru.ts';

const none = { overdue: 0, today: 0, week: 0, later: 0 };

test.each([
  [none, 'На сегодня дел нет'],
  [{ ...none, later: 2 }, 'Срочного нет, два дела без спешки'],
  [{ ...none, overdue: 1, today: 1, week: 3 }, 'Одно дело просрочено, одно до вечера, три на этой неделе'],
  [{ ...none, overdue: 2, later: 4 }, 'Два дела просрочены'],
  [{ ...none, overdue: 5 }, 'Пять дел просрочено'],
  [{ ...none, overdue: 21 }, '21 дело просрочено'],
  [{ ...none, today: 1, week: 11 }, 'Одно дело до вечера, 11 на этой неделе'],
  [{ ...none, week: 4 }, 'Четыре дела на этой неделе'],
])('R-313 the title counts in words: %o', (counts, title) => {
  expect(ru.title(counts)).toBe(title);
});

test('R-313 days agree with their number', () => {
  expect([1, 2, 5, 21].map((days) => ru.when.left(days).replace('\u00a0', ' '))).toEqual([
    'остался 1 день',
    'осталось 2 дня',
    'осталось 5 дней',
    'остался 21 день',
  ]);
  expect(en.title({ ...none, overdue: 1, week: 2 })).toBe('One matter overdue, two this week');
});
