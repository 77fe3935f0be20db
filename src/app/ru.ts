export const ru = {
  html: {
    name: 'Опора',
    opening: 'Страница открывается…',
    noscript: 'Для работы нужен JavaScript: включите его в настройках браузера и обновите страницу.',
  },
  name: 'Опора',
  skip: 'К содержанию',
  sections: 'Разделы',
  menu: 'Разделы',
  demonstration: 'демонстрация',
  lists: 'Списки',
  flow: 'Что изменилось',
  schools: 'Школы',
  results: 'Результаты',
  language: 'Язык',
  /** The language in its own words: the switch shows the other one's. */
  self: 'Русский',
  notFound: {
    title: 'Такой страницы нет',
    lead: 'Адрес набран с ошибкой или страницу убрали.',
    home: 'Перейти на главную',
  },
  crash: {
    title: 'Страница не открылась из-за ошибки в программе',
    lead: 'Данные не пострадали. Обновите страницу; если ошибка повторится, передайте администратору её номер.',
    id: 'Номер ошибки',
    reload: 'Обновить страницу',
  },
};

export type ShellWords = typeof ru;
