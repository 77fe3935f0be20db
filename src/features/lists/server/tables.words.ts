/** Words of the tables under the drawings. */
export const tableWords = {
  funnelHeadings: [
    'Школа',
    'Муниципалитет',
    'Участий',
    'Не достигли минимума',
    'Доля, %',
    'Предел 95 % снизу',
    'Предел 95 % сверху',
    'Против региона',
    'В списке',
  ],
  listed: 'да',
  notListed: 'нет',
  funnelScope: (resultsYear: number, unnamed: number): string =>
    `по всем учтённым процедурам ${String(resultsYear)} года${unnamed === 0 ? '' : '; только свои школы'}`,
  mapFile: (year: number): string => `Муниципалитеты по доле школ в списке ${String(year)}`,
  mapHeadings: ['Муниципалитет', 'В списке', 'Школ', 'Доля, %', 'Часть школ'],
  total: 'Всего',
};
