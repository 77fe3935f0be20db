import { counted } from '#kernel/plural.ts';

export const ru = {
  back: 'Школы',
  title: {
    none: (name: string): string => name,
    listed: (name: string, year: number, cluster: string | null): string =>
      `${name}: в\u00a0списке ${String(year)}\u00a0года${cluster === null ? '' : `, кластер ${cluster}`}`,
    warning: (name: string, year: number): string =>
      `${name}: не в\u00a0списке ${String(year)}\u00a0года, раннее предупреждение`,
    not_listed: (name: string, year: number): string => `${name}: не в\u00a0списке ${String(year)}\u00a0года`,
    not_evaluable: (name: string, year: number): string =>
      `${name}: о\u00a0списке ${String(year)}\u00a0года судить нельзя`,
  },
  code: (code: string): string => `код ${code}`,
  rural: 'сельская',
  urban: 'городская',
  statuses: { active: 'работает', reorganising: 'реорганизуется', merged: 'присоединена', closed: 'закрыта' },
  kinds: {
    general: 'общеобразовательная',
    gymnasium: 'гимназия',
    lyceum: 'лицей',
    cadet: 'кадетская',
    boarding: 'интернат',
    kindergarten: 'начальная школа – детский сад',
    evening: 'вечерняя',
    open_shift: 'открытая (сменная)',
    special: 'коррекционная',
    private: 'частная',
  },
  levels: { primary: '1–4 классы', basic: '1–9 классы', secondary: '1–11 классы' },
  edit: 'Изменить сведения',
  print: 'Напечатать',
  printed: (day: string): string => `Напечатано ${day}`,
  year: {
    heading: (year: number, resultsYear: number): string =>
      `Список ${String(year)} года, по результатам ${String(resultsYear)}`,
    none: 'Списков с этой школой пока нет. Они появятся, когда регион загрузит результаты и опубликует список.',
    state: 'В списке',
    states: {
      listed: 'да',
      warning: 'нет, но есть низкий результат',
      not_listed: 'нет',
      not_evaluable: 'судить нельзя',
    },
    cluster: 'Кластер',
    share: 'Не достигли минимума',
    shareOf: (low: string, participants: string): string => `${low} из ${participants} результатов`,
    intervalLabel: (share: string, low: string, high: string): string =>
      `${share}\u00a0%, с учётом случайности от ${low} до ${high}\u00a0%`,
    interval: (low: string, high: string): string => `от ${low} до ${high}\u00a0% с учётом случайности`,
    smallN: 'мало данных: доля держится на небольшом числе участников',
    recurrence: 'Повторяемость',
    dynamics: 'Динамика',
    was: (cluster: string): string => `был ${cluster}`,
    years: 'Годы',
    why: 'Почему так',
  },
  about: {
    heading: 'О школе',
    status: 'Состояние',
    formerNames: 'Прежние названия',
    identifiers: 'Номера',
    identifierKinds: {
      vpr_login: 'логин ВПР',
      exam_code: 'код экзаменов',
      inn: 'ИНН',
      ogrn: 'ОГРН',
      kpp: 'КПП',
      own_code: 'свой код',
    },
    groupings: 'Группы',
    predecessors: 'Присоединены к ней',
    successors: 'Продолжает',
    elsewhere: 'школа вне вашей территории',
  },
  timeline: {
    heading: 'Что было со школой',
    label: 'Что было со школой, от нового к старому',
    empty: 'Событий пока нет. Здесь появятся результаты, списки, смена названия и люди школы.',
    older: (count: number): string =>
      `Ещё ${counted(count, 'запись', 'записи', 'записей')} за более ранние годы – в системе.`,
    olderLabel: 'Более ранние годы',
  },
  neighbours: {
    heading: 'Соседние школы',
    municipality: (name: string): string => `В том же муниципалитете (${name}), по алфавиту`,
    similar: 'Похожие по числу результатов, по алфавиту',
    others: (count: number): string => `и ещё ${String(count)}`,
  },
};

export type PassportWords = typeof ru;
