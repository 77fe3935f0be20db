import { counted, plural } from '#kernel/plural.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export interface Moved {
  readonly left: number;
  readonly fresh: number;
  readonly stayed: number;
}

export const ru = {
  title: (from: number, to: number, { left, fresh, stayed }: Moved): string =>
    `Между списками ${String(from)} и ${String(to)} года ${schools(left)} ${plural(left, 'вышла', 'вышли', 'вышли')}, ${String(fresh)} ${plural(fresh, 'вошла', 'вошли', 'вошли')}, ${String(stayed)} ${plural(stayed, 'осталась', 'остались', 'остались')}`,
  lead: 'Вышедшая школа есть в данных нового года и в список не попала. Если данных нет, школа считается отдельно: о ней ничего не известно.',
  chart: (from: number, to: number): string => `Что изменилось с\u00a0${String(from)} по\u00a0${String(to)} год`,
  from: 'Было: список года',
  to: 'Стало: список года',
  municipalities: 'По муниципалитетам',
  schools: 'Школы поимённо',
  municipality: 'Муниципалитет',
  old: 'Было',
  newList: 'Стало',
  stayed: 'Остались',
  left: 'Вышли',
  new: 'Вошли',
  goneNoData: 'Нет данных',
  labels: 'Что это значит',
  region: 'Регион',
  total: 'Всего',
  school: 'Школа',
  was: 'Был кластер',
  became: 'Стал кластер',
  moves: {
    new: 'Вошли в список',
    left: 'Вышли из списка',
    stayed: 'Остались в списке',
    gone_no_data: 'Были в списке, данных нового года нет',
  },
  aboutMoves: {
    new: 'В прежнем списке этих школ не было.',
    left: 'В новом году доля не достигших минимума уже не отвечает правилу.',
    stayed: 'Школы есть в обоих списках.',
    gone_no_data: 'Результаты школ не загружены, или школы закрыты. Считать их вышедшими нельзя.',
  },
  nobody: 'Таких школ нет.',
  export: 'Сохранить таблицу:',
  one: {
    title: 'Для сравнения нужны списки двух лет',
    lead: 'Сейчас список только один. Загрузите результаты ещё одного года.',
    leadReader:
      'Сравнить пока не с чем: второй список появится, когда оператор региона загрузит результаты ещё одного года.',
    action: 'Загрузить результаты',
  },
  ofSchool: {
    stayed: (from: number, to: number): string => `есть в обоих списках, ${String(from)} и ${String(to)} года`,
    left: (from: number, to: number): string =>
      `в списке ${String(from)} года есть, в списке ${String(to)} года уже нет`,
    new: (from: number, to: number): string =>
      `в списке ${String(to)} года есть, в списке ${String(from)} года не было`,
    gone_no_data: (from: number, to: number): string =>
      `в списке ${String(from)} года есть, данных для списка ${String(to)} года нет`,
    none: (from: number, to: number): string => `нет ни в списке ${String(from)}, ни в списке ${String(to)} года`,
  },
  open: 'Почему так: результаты и правило',
  choose: 'Выберите два разных года: список сравнивается сам с собой.',
};

export type FlowWords = typeof ru;
