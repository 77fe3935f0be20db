import type { ru } from './ru.ts';

export const en: typeof ru = {
  missing_column: 'A column that is needed is missing; add it.',
  duplicate_column: 'Two columns say the same thing; leave one.',
  missing_value: 'A value that is needed is empty.',
  value_too_long: 'The text is too long; check whether the columns have shifted.',
  bad_identifier: 'The identifier has the wrong form or its check digit is wrong.',
  unknown_word: 'The word is not one of those this column takes.',
  bad_date: 'The date can not be read.',
  dates_crossed: 'The end comes before the beginning.',
  duplicate_code: 'The school code occurs twice for the same time.',
  shared_identifier: 'Another school has this identifier.',
  unknown_school: 'Neither the file nor the registry has a school with this code.',
  missing_date: 'A closed or merged school needs a date.',
  lineage_loop: 'Schools succeed one another in a circle.',
};
