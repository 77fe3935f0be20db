/** the same day so many years later; 29 February becomes the 28th where there is none. */
export function moveDay(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const moved = Number(year) + years;
  const isLost = month === '02' && date === '29' && !isLeap(moved);
  return `${String(moved)}-${month}-${isLost ? '28' : date}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Years of this century that a text names move with it, alone or in a date. */
export function moveText(text: string, years: number): string {
  return text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years));
}
