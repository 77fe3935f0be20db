/** Letters that look the same on the screen and are not: Cyrillic on the left, Latin on the right. */
export const lookalikes: readonly (readonly [string, string])[] = [
  ['А', 'A'],
  ['В', 'B'],
  ['Е', 'E'],
  ['К', 'K'],
  ['М', 'M'],
  ['Н', 'H'],
  ['О', 'O'],
  ['Р', 'P'],
  ['С', 'C'],
  ['Т', 'T'],
  ['У', 'Y'],
  ['Х', 'X'],
  ['а', 'a'],
  ['е', 'e'],
  ['о', 'o'],
  ['р', 'p'],
  ['с', 'c'],
  ['у', 'y'],
  ['х', 'x'],
];
/** One letter in two spellings; searches take them as one. */
export const yo = 'ё';
export const ye = 'е';
export const cyrillicLetter = /[А-Яа-яЁё]/;
