import type { Respondents } from '../domain/respondents.ts';

const groups: Readonly<Record<Respondents, string>> = {
  parents: 'родители',
  pupils: 'обучающиеся',
  teachers: 'учителя',
};

/** The file of results as people of the region read it. */
export const exportWords = {
  headings: [
    ...['Муниципалитет', 'Школа', 'Кто отвечал', 'Приглашено', 'Ответили', 'Нужно ответов', 'Показано', 'Вопрос'],
    ...['Ответ', 'Человек', 'Ответивших на вопрос', 'Сумма'],
  ],
  groups,
  region: 'Весь регион',
  hidden: { open: 'нет: опрос не закрыт', few: 'нет: ответов мало' },
  shown: 'да',
  part: 'Часть',
  whole: 'Целое',
};
