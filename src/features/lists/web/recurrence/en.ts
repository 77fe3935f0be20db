import type { RecurrenceWords } from './ru.ts';

const schools = (count: number): string => `${String(count)} ${count === 1 ? 'school' : 'schools'}`;
const years = (count: number): string => `${String(count)} ${count === 1 ? 'year' : 'years'}`;
const times = (count: number): string => `${String(count)} ${count === 1 ? 'time' : 'times'}`;

export const en: RecurrenceWords = {
  title: (year, { listed, long, first, window }) => {
    const whole = `${schools(listed)} in the list of ${String(year)}`;
    const said = [
      long > 0 ? `${String(long)} in it for three years in a row or longer` : '',
      first > 0 ? `${String(first)} for the first time in ${years(window)}` : '',
    ].filter((one) => one !== '');
    return said.length === 0 ? whole : `${whole}: ${said.join(', ')}`;
  },
  empty: (year) => `Nobody is in the list of ${String(year)}: there is nothing to count`,
  lead: (window) =>
    `Years are counted as the squares of the list show them: no further back than ${years(window)}; a year without data or without a verdict does not count. A bar and a number of the table open their schools.`,
  chart: {
    running: 'How many years in a row schools have been in the list',
    times: 'How often schools have been in the list',
  },
  alt: {
    running: 'Bars: schools of each cluster by years in the list in a row.',
    times: 'Bars: schools of each cluster by times in the list.',
  },
  heading: { running: 'Years in a row', times: 'Times listed' },
  row: {
    running: (count, window) =>
      count === window ? `${years(count)} in a row or longer` : count === 1 ? '1 year' : `${years(count)} in a row`,
    times: (count) => times(count),
  },
  total: 'In all',
  point: (row, cluster, count) => `${row}, cluster “${cluster}”: ${schools(count)}. Opens them in the list.`,
  note: {
    running: (window) =>
      `The bar “${String(window)}+”: listed in all ${String(window)} years that the method looks at, the year of the list among them.`,
    times: (window) => `Within ${years(window)}, the year of the list among them. Not necessarily in a row.`,
  },
  none: 'There is no list of this year yet',
  noneLead: (year) =>
    `For you there is no list of ${String(year)} yet. Recurrence will be here when the region publishes the list.`,
};
