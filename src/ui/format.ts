import { daysBefore } from '#kernel/day.ts';
import { formatHalfUp, formatPercent, wilsonInterval } from '#kernel/share.ts';
import type { Language } from './language.tsx';

const thinSpace = '\u202f';

export interface Formats {
  /** 9812 → «9 812», with a no-break thin space. */
  count(value: number): string;
  /** "58.5" → «58,5». */
  decimal(text: string): string;
  /** Share of two counts with one decimal, null when nobody took part. */
  share(part: number, whole: number): string | null;
  /** «43–72»: bounds of the interval in whole percent. */
  interval(part: number, whole: number): string | null;
  date(iso: string): string;
  /** «2 марта»: where the year stands beside it. */
  day(iso: string): string;
  dateTime(iso: string): string;
  /** «14:02»: of today. */
  time(iso: string): string;
  /** The day before: for ends that are kept as the first day on which something no longer holds. */
  lastDay(iso: string): string;
}

function build(locale: string, separator: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const daysOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const minutes = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const decimal = (text: string): string => text.replace('.', separator);
  // «20 ноября 2026»: the abbreviation «г.» would collide with the full stop of a sentence.
  const date = (instant: Date): string => days.format(instant).replace(/\s\p{L}\.$/u, '');
  return {
    count: (value) => numbers.format(value).replaceAll('\u00a0', thinSpace),
    decimal,
    share: (part, whole) => {
      const text = formatPercent(part, whole);
      return text === null ? null : decimal(text);
    },
    interval: (part, whole) => {
      const bounds = wilsonInterval(part, whole);
      return bounds && `${formatHalfUp(bounds.lowPercent, 0)}–${formatHalfUp(bounds.highPercent, 0)}`;
    },
    day: (iso) => daysOfYear.format(new Date(iso)),
    date: (iso) => date(new Date(iso)),
    dateTime: (iso) => minutes.format(new Date(iso)).replace(/(\d{4})\s\p{L}\.(?=\s)/u, '$1'),
    time: (iso) => times.format(new Date(iso)),
    lastDay: (iso) => date(daysBefore(new Date(iso), 1)),
  };
}

const formats = { ru: build('ru', ','), en: build('en', '.') };

export function formatsOf(language: Language): Formats {
  return formats[language];
}
