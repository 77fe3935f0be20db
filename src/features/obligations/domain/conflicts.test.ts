import { describe, expect, test } from 'vitest';
import { findConflicts, sameName, type DatedItem } from './conflicts.ts';

const item = (eventId: number, title: string, dueOn: string, more: Partial<DatedItem> = {}): DatedItem => {
  return { eventId, title, dueOn, sourceDocument: null, milestones: [], ...more };
};

describe('R-445 several dates of the same thing', () => {
  test('G12 the municipal roadmap and the recommendations', () => {
    const roadmap = item(1, 'Муниципальная дорожная карта', '2023-04-20', {
      sourceDocument: 'Документ на портале',
      milestones: [
        { title: null, on: '2023-04-15', source: 'Приказ органа управления образованием' },
        { title: null, on: '2023-04-15', source: 'План на сайте' },
      ],
    });
    const toSchools = item(2, 'Адресные рекомендации', '2023-03-31', { sourceDocument: 'Направление в школы' });
    const toOffices = item(3, '«Адресные рекомендации»', '2023-04-17', { sourceDocument: 'Письмо в муниципалитеты' });
    expect(findConflicts([roadmap, toSchools, toOffices])).toEqual([
      {
        title: 'Адресные рекомендации',
        dates: [
          { eventId: 2, on: '2023-03-31', source: 'Направление в школы' },
          { eventId: 3, on: '2023-04-17', source: 'Письмо в муниципалитеты' },
        ],
      },
      {
        title: 'Муниципальная дорожная карта',
        dates: [
          { eventId: 1, on: '2023-04-15', source: 'Приказ органа управления образованием' },
          { eventId: 1, on: '2023-04-15', source: 'План на сайте' },
          { eventId: 1, on: '2023-04-20', source: 'Документ на портале' },
        ],
      },
    ]);
  });

  test.each([
    ['nothing', []],
    [
      'one date said twice',
      [item(1, 'А', '2023-04-15', { milestones: [{ title: null, on: '2023-04-15', source: 'Б' }] })],
    ],
    [
      'steps of their own',
      [item(1, 'А', '2023-04-20', { milestones: [{ title: 'Проект', on: '2023-04-01', source: null }] })],
    ],
    ['meetings of one plan', [item(1, 'Совещание', '2023-04-20'), item(2, 'Совещание', '2023-05-20')]],
    [
      'another year',
      [
        item(1, 'А', '2022-04-20', { sourceDocument: 'План 2022' }),
        item(2, 'А', '2023-04-21', { sourceDocument: 'План 2023' }),
      ],
    ],
  ])('is not: %s', (_, items) => {
    expect(findConflicts(items)).toEqual([]);
  });

  test('quotes, case and «ё» make no other thing', () => {
    expect(sameName(' «Отчёт»  о КУРСАХ ')).toBe(sameName('отчет о курсах'));
  });
});
