/** Words of the files the server makes. */
export const resultsServerRu = {
  problems: {
    fileName: (batchId: number): string => `Замечания к загрузке ${String(batchId)}`,
    headings: ['Файл', 'Лист', 'Строка', 'Столбец', 'Найдено', 'Ожидалось', 'Код', 'Замечание'],
  },
  coverage: {
    fileName: (year: number): string => `Полнота результатов ${String(year)}`,
    headings: ['Процедура', 'Ожидается школ', 'Загружено', 'Нет результатов'],
    missingFile: (year: number): string => `Школы без результатов ${String(year)}`,
    missingHeadings: ['Школа', 'Муниципалитет'],
  },
};
