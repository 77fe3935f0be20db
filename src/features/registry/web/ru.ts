import { counted } from '#kernel/plural.ts';

export const ru = {
  demonstration: 'демонстрация',
  title: (schools: number, municipalities: number): string =>
    schools === 0
      ? 'Школ в системе пока нет'
      : `В системе ${counted(schools, 'школа', 'школы', 'школ')} из ${counted(municipalities, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}`,
  titleOf: (place: string, schools: number): string => `${place}: ${counted(schools, 'школа', 'школы', 'школ')}`,
  titleOwn: (schools: number): string => `Ваши школы: ${String(schools)}`,
  onlySchool: 'Вам открыта одна школа.',
  lead: 'Найдите школу по части названия, коду или логину. «Е» и «ё», кавычки и «МОУ» не важны; прежние названия тоже находятся.',
  empty: 'Загрузите реестр школ, или школы появятся сами вместе с первым файлом результатов.',
  emptyReader: 'Школы появятся, когда оператор региона загрузит реестр или результаты.',
  registry: {
    heading: 'Реестр школ',
    none: 'Реестра ещё нет: школы берутся из файлов результатов, опечатка в коде создаст лишнюю школу.',
    present: 'Реестр загружен: строки результатов с неизвестной школой отклоняются. Новый файл обновит реестр.',
    drop: {
      title: 'Перетащите файл реестра',
      hint: 'CSV или XLSX. Нужны столбцы: код школы, название, муниципалитет.',
      button: 'Выбрать файл реестра',
    },
    sending: (name: string): string => `Отправляется и проверяется: ${name}`,
    accepted: (schools: string, added: string, changed: string): string =>
      `Реестр загружен. Школ: ${schools}, новых: ${added}, изменённых: ${changed}.`,
    refused: 'Реестр не загружен, ничего не изменилось. Исправьте замечания в файле и загрузите его снова.',
  },
  passport: 'Паспорт школы',
  toResults: 'Загрузить результаты',
  search: 'Название, код или логин',
  whyInYear: (year: number): string => `Почему школа в списке ${String(year)} года или не в нём`,
};

export type RegistryWebWords = typeof ru;
