import { counted } from '#kernel/plural.ts';

export const ru = {
  title: (groups: number, day: string): string =>
    groups === 0
      ? 'Групп школ пока нет'
      : `${counted(groups, 'группа школ', 'группы школ', 'групп школ')}, состав на ${day}`,
  lead: 'Группа – школы вместе на время: участники проекта, пользователи сервиса, опорные площадки. У каждой школы в группе есть дни, прежние составы остаются.',
  empty: 'Здесь будут группы школ',
  emptyText: 'Группу составляет оператор региона: списком, фильтром на странице «Школы» или файлом реестра.',
  on: 'Состав на день',
  earlier: (day: string): string =>
    `Сегодня ни в одной группе школ нет. Показан ${day} – последний день, когда они были.`,
  grouping: 'Группа',
  schools: 'Школ в этот день',
  term: 'Когда',
  actions: 'Действия',
  rename: 'Переименовать',
  end: 'Завершить',
  renameOf: (name: string): string => `Переименовать «${name}»`,
  endOf: (name: string): string => `Завершить «${name}»`,
  to: 'Новое название',
  endOn: 'С какого дня в группе никого нет',
  save: 'Сохранить',
  cancel: 'Отменить правку',
  form: 'Составить группу или изменить состав',
  name: 'Группа',
  nameHint: 'Название существующей группы или новое.',
  act: 'Что сделать',
  acts: { add: 'Добавить школы', remove: 'Вывести школы' },
  day: 'С какого дня',
  pasted: 'Школы списком',
  pastedHint: 'По одной в строке: код, логин ВПР или название. Можно вставить столбец из таблицы.',
  check: 'Проверить',
  counted: (meant: number, changed: number): string =>
    `Узнано: ${counted(meant, 'школа', 'школы', 'школ')}. Изменится: ${String(changed)}.`,
  action: {
    add: (count: number): string => `Добавить: ${String(count)}`,
    remove: (count: number): string => `Вывести: ${String(count)}`,
  },
  done: 'Сделано.',
};

export type GroupingsWords = typeof ru;
