import { expect, test } from 'vitest';
import { chooseHeadings } from './heading-storeys.ts';

const marks = ['2', '3', '4', '5'];
const known = new Set(['Код ОО', ...marks, ...marks.flatMap((mark) => [`Количество ${mark}`, `Доля ${mark}`])]);

function scoreHeading(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => known.has(cell))).size;
}

const under = (upper: string, ...lowers: readonly string[]) => lowers.map((lower) => ({ upper, lower }));

test.each([['Получили отметку'], ['Распределение отметок'], ['Отметки по пятибалльной шкале']])(
  'R-054 «%s» over 2, 3, 4, 5 leaves the marks known',
  (group) => {
    const headings = chooseHeadings([...under('Школа', 'Код ОО'), ...under(group, '2', '3', '4', '5')], scoreHeading);
    expect(headings).toEqual(['Код ОО', '2', '3', '4', '5']);
  },
);

test('R-054 two groups over the same marks are told apart by the joined text', () => {
  const columns = [...under('Количество', '2', '3', '4', '5'), ...under('Доля', '2', '3', '4', '5')];
  expect(chooseHeadings(columns, scoreHeading)).toEqual(columns.map(({ upper, lower }) => `${upper} ${lower}`));
});

test('R-054 numbers of tasks do not become marks', () => {
  const columns = under('Задания', '1', '2', '3', '4', '5', '6');
  expect(chooseHeadings(columns, scoreHeading)).toEqual(columns.map(({ lower }) => `Задания ${lower}`));
});
