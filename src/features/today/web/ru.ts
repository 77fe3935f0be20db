import { counted, plural } from '#kernel/plural.ts';

const numerals = ['ноль', 'одно', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'];
const spoken = (count: number): string => numerals[count] ?? String(count);
const matters = (count: number): string => `${spoken(count)} ${plural(count, 'дело', 'дела', 'дел')}`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const days = (count: number): string => counted(count, 'день', 'дня', 'дней');

interface Counts {
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly later: number;
}

export const ru = {
  /** «Одно дело просрочено, одно до вечера, три на этой неделе». */
  title: ({ overdue, today, week, later }: Counts): string => {
    const parts = [
      { count: overdue, when: plural(overdue, 'просрочено', 'просрочены', 'просрочено') },
      { count: today, when: 'до вечера' },
      { count: week, when: 'на этой неделе' },
    ].filter(({ count }) => count > 0);
    if (parts.length === 0) {
      return later === 0 ? 'На сегодня дел нет' : `Срочного нет, ${matters(later)} без спешки`;
    }
    const told = parts.map(({ count, when }, place) => `${place === 0 ? matters(count) : spoken(count)} ${when}`);
    return sentence(told.join(', '));
  },
  territory: (schools: number): string => `На вашей территории ${counted(schools, 'школа', 'школы', 'школ')}`,
  listed: (listed: number, year: number): string => `в\u00a0списке ${String(year)}\u00a0года ${String(listed)}`,
  groups: { overdue: 'Просрочено', today: 'Сегодня', week: 'На этой неделе', later: 'Позже' },
  when: {
    late: (count: number): string => `на ${days(count)} позже`,
    today: 'до вечера',
    left: (count: number): string => `${plural(count, 'остался', 'осталось', 'осталось')} ${days(count)}`,
    free: 'без срока',
  },
  was: (day: string): string => `срок был ${day}`,
  until: (day: string): string => `до ${day}`,
  untilToday: 'сегодня последний день',
  empty: {
    title: 'Здесь появятся ваши дела',
    text: 'Система сама положит сюда всё, что ждёт именно вас: сначала просроченное, потом ближайшее. У каждого дела одна кнопка.',
  },
  news: { heading: 'Что изменилось', empty: 'Пока ничего нового.' },
  numbers: {
    heading: 'Ваша территория',
    schools: (count: number): string => plural(count, 'школа', 'школы', 'школ'),
    listed: (count: number, year: number): string =>
      `${plural(count, 'школа', 'школы', 'школ')} в\u00a0списке ${String(year)}\u00a0года`,
    warning: (count: number): string =>
      plural(count, 'раннее предупреждение', 'ранних предупреждения', 'ранних предупреждений'),
    notEvaluable: (count: number): string => `${plural(count, 'школа', 'школы', 'школ')}, о которых судить нельзя`,
    state: (isListed: boolean, year: number): string =>
      isListed
        ? `Школа в\u00a0списке ${String(year)}\u00a0года: почему`
        : `Школы нет в\u00a0списке ${String(year)}\u00a0года: почему`,
    ownHeading: 'Ваша школа',
    passport: (name: string): string => `Паспорт школы: ${name}`,
    summary: 'Сводка результатов',
  },
};

export type TodayWords = typeof ru;
