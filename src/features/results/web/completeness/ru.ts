import { counted } from '#kernel/plural.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export const ru = {
  title: (year: number, missing: number): string =>
    missing === 0
      ? `Результаты ${String(year)} года загружены у всех школ, от которых их ждут`
      : `${String(year)} год: не хватает ${counted(missing, 'результата', 'результатов', 'результатов')} школ по процедурам`,
  lead: (count: number): string =>
    `${schools(count)} работали в этом году. Результат ждут от школы, если в ней учат в этом классе: сама она могла процедуру и не проводить.`,
  withoutLevel: (count: number): string =>
    `У ${counted(count, 'школы', 'школ', 'школ')} в реестре не указан уровень: от них ничего не ждут, пока его нет.`,
  none: {
    title: 'Сравнивать пока нечего',
    text: 'Когда будут загружены первые результаты, здесь станет видно, чьих не хватает.',
  },
  year: 'Год',
  table: 'Загружено и ожидается',
  columns: { procedure: 'Процедура', expected: 'Ожидается школ', loaded: 'Загружено', missing: 'Не хватает' },
  show: (procedure: string): string => `Показать, кого не хватает: ${procedure}`,
  missing: (procedure: string, count: number): string => `${procedure}: нет результатов, ${schools(count)}`,
  missingColumns: { school: 'Школа', municipality: 'Муниципалитет' },
};
export type CoverageWords = typeof ru;
