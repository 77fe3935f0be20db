import type { Language } from '#ui/language.tsx';

const locales = { ru: 'ru-RU', en: 'en-GB' } as const;

/** «Сентябрь 2025»: a month as it heads a page. */
export function monthName(month: string, language: Language): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(at);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}
