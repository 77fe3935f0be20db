import { counted, plural } from '#kernel/plural.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');
const years = (count: number): string => counted(count, 'год', 'года', 'лет');
const times = (count: number): string => counted(count, 'раз', 'раза', 'раз');

export interface Counts {
  readonly listed: number;
  /** Three years in a row and longer. */
  readonly long: number;
  /** Once within the window. */
  readonly first: number;
  readonly window: number;
}

export const ru = {
  title: (year: number, { listed, long, first, window }: Counts): string => {
    const whole = `В списке ${String(year)}\u00a0года ${schools(listed)}`;
    const said = [
      long > 0
        ? `${String(long)} ${plural(long, 'находится', 'находятся', 'находятся')} в нём три года подряд и дольше`
        : '',
      first > 0 ? `${String(first)} — впервые за ${years(window)}` : '',
    ].filter((one) => one !== '');
    return said.length === 0 ? whole : `${whole}: ${said.join(', ')}`;
  },
  empty: (year: number): string => `В списке ${String(year)}\u00a0года школ нет: считать нечего`,
  lead: (window: number): string =>
    `Годы считаются так же, как квадраты в списке: не дальше ${years(window)} назад; год без данных или без оценки в списке не считается. Столбец и число в таблице открывают свои школы.`,
  chart: {
    running: 'Сколько лет подряд школы находятся в списке',
    times: 'Сколько раз школы были в списке',
  },
  alt: {
    running: 'Столбцы: число школ каждого кластера по числу лет в списке подряд.',
    times: 'Столбцы: число школ каждого кластера по числу попаданий в список.',
  },
  heading: { running: 'Лет подряд', times: 'Раз в списке' },
  row: {
    running: (count: number, window: number): string =>
      count === window ? `${years(count)} подряд и дольше` : count === 1 ? '1 год' : `${years(count)} подряд`,
    times: (count: number): string => times(count),
  },
  total: 'Всего',
  point: (row: string, cluster: string, count: number): string =>
    `${row}, кластер «${cluster}»: ${schools(count)}. Нажатие открывает их в списке.`,
  note: {
    running: (window: number): string =>
      `Столбец «${String(window)}+»: в списке во всех ${String(window)} годах, на которые смотрит методика. Годы считаются до года списка включительно.`,
    times: (window: number): string => `За ${years(window)} вместе с годом списка. Годы могут идти не подряд.`,
  },
  none: 'Списка за этот год пока нет',
  noneLead: (year: number): string =>
    `Списка ${String(year)} года для вас ещё нет. Повторяемость появится, когда регион опубликует список.`,
};

export type RecurrenceWords = typeof ru;
