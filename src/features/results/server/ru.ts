/** Words of the files the server makes. */
export const resultsServerRu = {
  problems: {
    fileName: (batchId: number): string => `Замечания к загрузке ${String(batchId)}`,
    headings: ['Файл', 'Лист', 'Строка', 'Столбец', 'Найдено', 'Ожидалось', 'Код', 'Замечание'],
  },
};
