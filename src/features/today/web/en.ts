import type { TodayWords } from './ru.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spoken = (count: number): string => numerals[count] ?? String(count);
const matters = (count: number): string => `${spoken(count)} ${count === 1 ? 'matter' : 'matters'}`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

export const en: TodayWords = {
  title: ({ overdue, today, week, later }) => {
    const parts = [
      { count: overdue, when: 'overdue' },
      { count: today, when: 'due by the evening' },
      { count: week, when: 'this week' },
    ].filter(({ count }) => count > 0);
    if (parts.length === 0)
      return later === 0 ? 'Nothing is due today' : `Nothing is pressing, ${matters(later)} can wait`;
    const told = parts.map(({ count, when }, place) => `${place === 0 ? matters(count) : spoken(count)} ${when}`);
    return sentence(told.join(', '));
  },
  territory: (schools) => `Your territory has ${counted(schools, 'school')}`,
  listed: (listed, year) => `${String(listed)} in the list of ${String(year)}`,
  groups: { overdue: 'Overdue', today: 'Today', week: 'This week', later: 'Later' },
  when: {
    late: (count) => `${counted(count, 'day')} late`,
    today: 'by the evening',
    left: (count) => `${counted(count, 'day')} left`,
    free: 'no last day',
  },
  was: (day) => `was due on ${day}`,
  until: (day) => `until ${day}`,
  untilToday: 'today is the last day',
  empty: {
    title: 'What waits for you will be here',
    text: 'The system puts here whatever waits for you: first what is late, then what is next. Each matter has one button.',
  },
  news: { heading: 'What changed', empty: 'Nothing new yet.' },
  numbers: {
    heading: 'Your territory',
    schools: (count) => (count === 1 ? 'school' : 'schools'),
    listed: (count, year) => `${count === 1 ? 'school' : 'schools'} in the list of ${String(year)}`,
    warning: (count) => (count === 1 ? 'early warning' : 'early warnings'),
    notEvaluable: (count) => `${count === 1 ? 'school' : 'schools'} that can not be judged`,
    state: (isListed, year) =>
      isListed
        ? `The school is in the list of ${String(year)}: why`
        : `The school is not in the list of ${String(year)}: why`,
    ownHeading: 'Your school',
    passport: (name) => `Passport of the school: ${name}`,
    summary: 'Summary of results',
  },
};
