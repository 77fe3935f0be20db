import { counted } from '#kernel/plural.ts';
import type { AnswerFacts, AnswerProblemKind } from '../../domain/answer-problem.ts';
import type { Comparison, FieldTypeName } from '../../domain/definition.ts';

const expected: Readonly<Record<FieldTypeName, string>> = {
  integer: 'целое число цифрами, например 12',
  decimal: 'число, например 12,5',
  percent: 'два числа: часть и целое',
  choice: 'один из вариантов',
  many: 'варианты из списка',
  text: 'текст',
  date: 'дата',
  link: 'адрес страницы',
  file: 'файл',
  table: 'таблица',
  matrix: 'числа в клетках',
};

const signs: Readonly<Record<Comparison, string>> = {
  '<': 'меньше',
  '<=': 'не больше',
  '=': 'равно',
  '!=': 'не равно',
  '>=': 'не меньше',
  '>': 'больше',
};

const problems: { readonly [K in AnswerProblemKind]: (facts: AnswerFacts[K]) => string } = {
  missing: () => 'Ответьте на этот вопрос',
  wrong_type: (facts) => `Нужно ${expected[facts.expected]}`,
  too_small: ({ found, min }) => `${found} меньше допустимого: не меньше ${min}`,
  too_large: ({ found, max }) => `${found} больше допустимого: не больше ${max}`,
  too_many_digits: ({ digits }) =>
    digits === 0 ? 'Нужно целое число' : `После запятой не больше ${counted(digits, 'знака', 'знаков', 'знаков')}`,
  part_above_whole: ({ part, whole }) =>
    `Часть (${String(part)}) больше целого (${String(whole)}): проверьте оба числа`,
  no_such_option: () => 'Такого варианта в форме нет: выберите другой',
  chosen_twice: () => 'Вариант выбран дважды',
  too_many: ({ found, most }) => `Отмечено ${String(found)}, можно не больше ${String(most)}`,
  too_long: ({ found, most }) =>
    `Слишком длинно: ${counted(found, 'знак', 'знака', 'знаков')}, можно до ${String(most)}`,
  too_early: ({ min }) => `Дата не раньше ${min}`,
  too_late: ({ max }) => `Дата не позже ${max}`,
  not_a_link: () => 'Нужен полный адрес страницы, например https://школа.рф/документ',
  no_such_row: () => 'Такой строки в форме нет',
  row_twice: () => 'Строка записана дважды',
  no_such_column: () => 'Такого столбца в форме нет',
  no_such_field: () => 'Такого вопроса в форме нет',
  may_not_be_unknown: () => 'На этот вопрос нельзя ответить «нет данных»',
  why_unknown: () => 'Напишите, почему данных нет',
  check: ({ left, is, right }) => `${left} должно быть ${signs[is]} ${right}`,
};

export const ru = {
  problems,
  missingSummary: (count: number): string =>
    `Нет ответа на ${counted(count, 'обязательный вопрос', 'обязательных вопроса', 'обязательных вопросов')}`,
  errorSummary: (count: number): string => `Нужно исправить ${counted(count, 'ответ', 'ответа', 'ответов')}`,
  warningSummary: (count: number): string =>
    `Нужно объяснить ${counted(count, 'необычный ответ', 'необычных ответа', 'необычных ответов')}`,
  filled: (answered: number, asked: number): string => `Заполнено ${String(answered)} из ${String(asked)}`,
  optional: 'необязательно',
  reason: 'Почему так (увидит тот, кто подтверждает)',
  unknown: 'Нет данных',
  whyUnknown: 'Почему данных нет',
  known: (from: string): string => `Уже известно ${from}. Проверьте и, если нужно, исправьте.`,
  before: (answer: string): string => `В прошлый раз: ${answer}`,
  changed: 'изменено после подтверждения',
  share: (text: string): string => `${text} %`,
  noShare: 'доля появится, когда будут оба числа',
  choose: 'Выберите',
  atMost: (count: number): string => `не больше ${counted(count, 'варианта', 'вариантов', 'вариантов')}`,
  left: (count: number): string => `Осталось ${counted(count, 'знак', 'знака', 'знаков')}`,
  row: 'Строка',
  addRow: 'Добавить строку',
  removeRow: (number: number): string => `Удалить строку ${String(number)}`,
  noRows: 'Строк пока нет.',
  noRowsLeft: (most: number): string => `Больше ${counted(most, 'строки', 'строк', 'строк')} добавить нельзя.`,
  attach: 'Приложить файл',
  attachHint: 'PDF, фотография, документ или таблица, до 20 МБ',
  detach: (name: string): string => `Убрать «${name}»`,
  notAttached: 'Файл не загрузился. Проверьте связь и попробуйте ещё раз.',
  noFilesHere: 'Здесь прикладывают файлы; в просмотре формы это выключено.',
  notCount: 'Нужно целое число цифрами, например 12',
};
export type SheetWords = typeof ru;
