export const ru = {
  name: 'Опора',
  loading: 'Загружается…',
  retry: 'Повторить',
  faultNumber: (id: string): string => `Номер ошибки: ${id}.`,
  failure: {
    title: 'Не удалось получить данные',
    unknown: 'Произошла ошибка в программе. Данные не пострадали; повторите чуть позже.',
  },
  refusals: {
    unreachable: 'Сервер не отвечает. Проверьте, что программа запущена, и повторите.',
    not_found: 'Этого нет в системе: возможно, запись удалили или адрес набран с ошибкой.',
    invalid: 'Запрос составлен неверно. Вернитесь на предыдущую страницу и повторите.',
  } as Readonly<Record<string, string>>,
  problems: {
    caption: 'Замечания с местом в файле и советом',
    sheet: 'Лист',
    row: 'Строка',
    column: 'Столбец',
    found: 'Найдено',
    expected: 'Ожидалось',
    todo: 'Что случилось и что сделать',
    wholeFile: 'весь файл',
    empty: 'пусто',
  },
  drop: {
    over: 'Отпустите файл, чтобы загрузить',
  },
  cancel: 'Оставить как есть',
  progress: (percent: number): string => `${String(percent)} %`,
};

export type UiWords = typeof ru;
