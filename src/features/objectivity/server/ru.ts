export const objectivityServerRu = {
  fileName: (year: number): string => `Признаки необъективности, ${String(year)} год`,
  headings: [
    'Муниципалитет',
    'Школа',
    'Процедура',
    'Признак',
    'По каким числам',
    'Вывод',
    'Пояснение',
    'Когда рассмотрено',
  ],
};
