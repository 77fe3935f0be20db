import type { ProcedureWords } from './procedure-name.ts';

export const russianProcedures: ProcedureWords = {
  types: { VPR: 'ВПР', OGE: 'ОГЭ', EGE: 'ЕГЭ' },
  subjects: {
    ru: 'русский язык',
    ma: 'математика',
    wo: 'окружающий мир',
    hi: 'история',
    bi: 'биология',
    ge: 'география',
    so: 'обществознание',
    ph: 'физика',
    ch: 'химия',
    in: 'информатика',
    li: 'литература',
    en: 'английский язык',
    de: 'немецкий язык',
    fr: 'французский язык',
  },
  levels: { base: 'базовый уровень', profile: 'профильный уровень' },
  grade: (grade) => `${String(grade)} класс`,
  grades: (list) => `${list} классы`,
};

export const englishProcedures: ProcedureWords = {
  types: { VPR: 'VPR', OGE: 'OGE', EGE: 'EGE' },
  subjects: {
    ru: 'Russian',
    ma: 'mathematics',
    wo: 'the world around us',
    hi: 'history',
    bi: 'biology',
    ge: 'geography',
    so: 'social studies',
    ph: 'physics',
    ch: 'chemistry',
    in: 'computer science',
    li: 'literature',
    en: 'English',
    de: 'German',
    fr: 'French',
  },
  levels: { base: 'basic level', profile: 'advanced level' },
  grade: (grade) => `grade ${String(grade)}`,
  grades: (list) => `grades ${list}`,
};
