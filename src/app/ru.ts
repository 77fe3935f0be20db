import { counted } from '#kernel/plural.ts';

export const ru = {
  html: {
    name: 'Опора',
    opening: 'Страница открывается…',
    noscript: 'Для работы нужен JavaScript: включите его в настройках браузера и обновите страницу.',
  },
  name: 'Опора',
  skip: 'К содержанию',
  sections: 'Разделы',
  management: 'Управление',
  pressing: (count: number): string =>
    `${counted(count, 'дело просрочено или', 'дела просрочены или', 'дел просрочено или')} до вечера`,
  pages: {
    today: 'Сегодня',
    calendar: 'Календарь',
    monitoring: 'Мониторинги',
    lists: 'Списки',
    appeals: 'Возражения',
    flow: 'Что изменилось',
    map: 'Карта',
    tracks: 'Треки',
    signs: 'Объективность',
    coverage: 'Полнота результатов',
    indicators: 'Показатели',
    schools: 'Школы',
    summary: 'Сводка',
    results: 'Результаты',
    forms: 'Формы',
    methodology: 'Методики',
    people: 'Люди',
    roles: 'Роли',
    audit: 'Журнал',
    outbox: 'Исходящие',
    privacy: 'Персональные данные',
  },
  account: {
    noRole: 'роли нет',
    more: (count: number): string => ` и ещё ${counted(count, 'роль', 'роли', 'ролей')}`,
    profile: 'Профиль и безопасность',
    changePerson: 'Сменить человека',
    signOut: 'Выйти',
    unsent: (count: number): string =>
      `В этом браузере ${counted(count, 'неотправленный черновик', 'неотправленных черновика', 'неотправленных черновиков')}`,
    unsentLead: 'После выхода они будут удалены, чтобы их не увидел тот, кто сядет за этот компьютер после вас.',
    leaveUnsent: 'Это мой компьютер, оставьте черновики в браузере',
  },
  banners: {
    ended:
      'Сеанс завершён: вы вышли в другой вкладке, его закончили или он устарел. Введённое на этой странице сохранится, пока вы её не закроете.',
    signInAgain: 'Войти в новой вкладке',
    masqueradeLabel: 'Просмотр глазами другого человека',
    masquerade: (name: string): string =>
      `Вы смотрите глазами другого человека: ${name}. Действия отключены, человек увидит этот просмотр в своём профиле.`,
    endMasquerade: 'Закончить',
    guestLabel: 'Гостевой просмотр',
    guest: (day: string | null): string =>
      day === null ? 'Гостевой просмотр: только чтение.' : `Гостевой просмотр: только чтение, до ${day} включительно.`,
    demonstrationLabel: 'Демонстрационный регион',
    demonstration: 'Демонстрация: школы и люди вымышлены.',
    changePerson: 'Сменить человека',
  },
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
