import { counted } from '#kernel/plural.ts';

export const ru = {
  demonstration: 'демонстрация',
  title: (schools: number, municipalities: number): string =>
    schools === 0
      ? 'Школ в системе пока нет'
      : `В системе ${counted(schools, 'школа', 'школы', 'школ')} из ${counted(municipalities, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}`,
  lead: 'Найдите школу по части названия, коду или логину. «Е» и «ё», кавычки и «МОУ» не важны; прежние названия тоже находятся.',
  empty: 'Школы появятся вместе с первым файлом результатов.',
  toResults: 'Загрузить результаты',
  search: 'Название, код или логин',
  found: (count: number): string => counted(count, 'школа нашлась', 'школы нашлись', 'школ нашлось'),
  many: (count: number): string => `Показаны первые ${String(count)}: уточните запрос.`,
  nothing: (q: string): string => `По запросу «${q}» ничего не найдено. Попробуйте короче: одно слово или номер школы.`,
  caption: 'Найденные школы',
  school: 'Школа',
  municipality: 'Муниципалитет',
  code: 'Код',
  status: 'Состояние',
  why: 'Список',
  matched: (text: string): string => `нашлась по: ${text}`,
  statuses: {
    active: 'работает',
    reorganising: 'реорганизуется',
    merged: 'объединена',
    closed: 'закрыта',
  },
  inYear: (year: number): string => `в списке ${String(year)}?`,
};

export type RegistryWebWords = typeof ru;
