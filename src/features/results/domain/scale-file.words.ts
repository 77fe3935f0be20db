/** Columns of a scale file. The first word is the one of the documentation. */
export const scaleHeadings = {
  procedure: ['procedure', 'процедура', 'оценочная процедура', 'экзамен'],
  subject: ['subject', 'предмет'],
  grade: ['grade', 'класс'],
  year: ['year', 'год'],
  level: ['level', 'уровень'],
  min_score: ['min_score', 'min score', 'минимальный балл', 'мин балл'],
  max_score: ['max_score', 'max score', 'максимальный балл', 'макс балл'],
  min_score_mark3: ['min_score_mark3', 'min score mark3', 'балл на 3', 'от на 3', '3 от'],
  min_score_mark4: ['min_score_mark4', 'min score mark4', 'балл на 4', 'от на 4', '4 от'],
  min_score_mark5: ['min_score_mark5', 'min score mark5', 'балл на 5', 'от на 5', '5 от'],
} as const;
export type ScaleField = keyof typeof scaleHeadings;
