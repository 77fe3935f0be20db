const russian = new Intl.PluralRules('ru');

/** Russian counted noun: `plural(5, 'школа', 'школы', 'школ')` picks the third form. Whole numbers only. */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = russian.select(Math.abs(count));
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** The count and the noun that agrees with it, joined by a no-break space. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${String(count)}\u00a0${plural(count, one, few, many)}`;
}
