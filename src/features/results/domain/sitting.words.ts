import type { Procedure } from './procedure.ts';

/** How files write procedures, subjects and levels. Keys are as `lookupKey` makes them: lower case, ё = е, no quotes. */
export const procedureWords: Readonly<Record<string, 'VPR' | 'OGE' | 'EGE' | 'GVE'>> = {
  впр: 'VPR',
  vpr: 'VPR',
  'всероссийская проверочная работа': 'VPR',
  'всероссийские проверочные работы': 'VPR',
  огэ: 'OGE',
  oge: 'OGE',
  гиа9: 'OGE',
  'гиа-9': 'OGE',
  'основной государственный экзамен': 'OGE',
  егэ: 'EGE',
  ege: 'EGE',
  'единый государственный экзамен': 'EGE',
  гвэ: 'GVE',
  gve: 'GVE',
  'государственный выпускной экзамен': 'GVE',
};

type Level = Procedure['level'];
/** Subject and, where the name says it, the level. Numbers are the subject codes of the exam databases (domain §6.3). */
export const subjectWords: Readonly<Record<string, string>> = {
  ru: 'ru',
  rus: 'ru',
  russian: 'ru',
  русский: 'ru',
  'русский язык': 'ru',
  'русск. яз': 'ru',
  'рус. яз': 'ru',
  ря: 'ru',
  '1': 'ru',
  '01': 'ru',
  ma: 'ma',
  mat: 'ma',
  math: 'ma',
  maths: 'ma',
  mathematics: 'ma',
  математика: 'ma',
  мат: 'ma',
  '2': 'ma',
  '02': 'ma',
  '22': 'ma',
  ph: 'ph',
  physics: 'ph',
  физика: 'ph',
  '3': 'ph',
  '03': 'ph',
  ch: 'ch',
  chemistry: 'ch',
  химия: 'ch',
  '4': 'ch',
  '04': 'ch',
  in: 'in',
  inf: 'in',
  informatics: 'in',
  информатика: 'in',
  'информатика и икт': 'in',
  '5': 'in',
  '05': 'in',
  '25': 'in',
  bi: 'bi',
  biology: 'bi',
  биология: 'bi',
  '6': 'bi',
  '06': 'bi',
  hi: 'hi',
  history: 'hi',
  история: 'hi',
  '7': 'hi',
  '07': 'hi',
  ge: 'ge',
  geography: 'ge',
  география: 'ge',
  '8': 'ge',
  '08': 'ge',
  en: 'en',
  english: 'en',
  'английский язык': 'en',
  '9': 'en',
  '09': 'en',
  de: 'de',
  german: 'de',
  'немецкий язык': 'de',
  '10': 'de',
  fr: 'fr',
  french: 'fr',
  'французский язык': 'fr',
  '11': 'fr',
  so: 'so',
  обществознание: 'so',
  'social studies': 'so',
  '12': 'so',
  es: 'es',
  spanish: 'es',
  'испанский язык': 'es',
  '13': 'es',
  zh: 'zh',
  chinese: 'zh',
  'китайский язык': 'zh',
  '14': 'zh',
  li: 'li',
  literature: 'li',
  литература: 'li',
  '18': 'li',
  wo: 'wo',
  world: 'wo',
  'окружающий мир': 'wo',
};

export const levelWords: Readonly<Record<string, Level>> = {
  base: 'base',
  basic: 'base',
  б: 'base',
  база: 'base',
  базовая: 'base',
  базовый: 'base',
  'базовый уровень': 'base',
  'базового уровня': 'base',
  '22': 'base',
  profile: 'profile',
  п: 'profile',
  профиль: 'profile',
  профильная: 'profile',
  профильный: 'profile',
  'профильный уровень': 'profile',
  'профильного уровня': 'profile',
};

/** A subject that a file names by its number only, as people call it: the longest Cyrillic word for it, with the level. */
export function subjectName(code: string): string | null {
  const [subject, level] = code.split('|');
  const name = longest(Object.keys(subjectWords).filter((word) => subjectWords[word] === subject));
  if (name === null || level === undefined) return name;
  return `${name} (${longest(Object.keys(levelWords).filter((word) => levelWords[word] === level && word.endsWith('уровень'))) ?? ''})`;
}

function longest(words: readonly string[]): string | null {
  const [first] = words.filter((word) => /^[а-я]{3}[а-я ]*$/.test(word)).sort((a, b) => b.length - a.length);
  return first ?? null;
}

/** Grade as a number, with a letter or the word beside it: «8», «8А», «8-а», «8 класс», «8 "А" класс», «8 кл.». */
export const gradePattern =
  /^(\d{1,2})(?:[.,]0+)?(\s*[-–—]?\s*["'«“]?[А-ЯЁа-яёA-Za-z]["'»”]?)?(\s*(?:класс|кл\.?|grade|-й класс|-е классы|классы))?$/;
export const gradeWord = /^(?:grade|класс)\s*(\d{1,2})$/i;
/** Rows of all grades together are totals of other rows. */
export const allGradesWords: readonly string[] = ['all', 'все', 'all grades', 'все классы', 'всего', 'итого'];
