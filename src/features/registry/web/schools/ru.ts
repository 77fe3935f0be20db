import { counted } from '#kernel/plural.ts';

export const ru = {
  caption: 'Школы',
  school: 'Школа',
  municipality: 'Муниципалитет',
  code: 'Код',
  kind: 'Вид',
  level: 'Уровень',
  place: 'Местность',
  status: 'Состояние',
  grouping: 'Группа',
  groupings: 'Группы',
  identifiers: 'Идентификаторы',
  on: 'Каким реестр был в день',
  onChip: (day: string): string => `На ${day}`,
  any: 'любой',
  anyPlace: 'любая',
  said: (shown: number, total: number): string =>
    shown === total
      ? counted(total, 'школа', 'школы', 'школ')
      : `${String(shown)} из ${counted(total, 'школы', 'школ', 'школ')}`,
  nothing: 'Ни одна школа не подходит под условия. Уберите одно из них.',
  mayBe: 'Ничего не нашлось. Возможно, вы искали:',
  reorganise: 'Реорганизации',
  groupsPage: 'Группы школ',
  put: {
    open: (count: number): string => `Добавить ${counted(count, 'школу', 'школы', 'школ')} в группу`,
    heading: 'Добавить показанные школы в группу',
    name: 'Группа',
    nameHint: 'Название существующей группы или новое.',
    on: 'С какого дня',
    check: 'Проверить',
    counted: (meant: number, changed: number): string =>
      changed === 0
        ? `Все ${counted(meant, 'школа', 'школы', 'школ')} уже в группе: менять нечего.`
        : `Показано: ${String(meant)}. В группу войдут: ${String(changed)}, остальные уже в ней.`,
    action: (count: number): string => `Добавить ${counted(count, 'школу', 'школы', 'школ')}`,
    done: (count: number, name: string): string =>
      `В группу «${name}» ${count % 10 === 1 && count % 100 !== 11 ? 'добавлена' : 'добавлено'} ${counted(count, 'школа', 'школы', 'школ')}.`,
    close: 'Закрыть',
  },
};

export type SchoolsWords = typeof ru;
