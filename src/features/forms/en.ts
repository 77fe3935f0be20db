import type { FieldTypeName } from './domain/definition.ts';
import type { FormsWords } from './ru.ts';

const types: Readonly<Record<FieldTypeName, string>> = {
  integer: 'whole number',
  decimal: 'decimal number',
  percent: 'share of two counts',
  choice: 'one of a list',
  many: 'several of a list',
  text: 'text',
  date: 'date',
  link: 'link',
  file: 'file',
  table: 'table',
  matrix: 'counts by rows and columns',
};

export const en: FormsWords = {
  types,
  refusals: {
    code_taken: 'There is a form with this code. Choose another code.',
    changed_meanwhile:
      'Somebody else saved the draft while you were writing. Open the form again and repeat your changes.',
    no_draft: 'This form has no draft: it was published or deleted. Open the form again.',
    has_problems: 'The form cannot be published yet. Mend what is marked at its questions.',
    nothing_changed: 'This was done already. Open the form again.',
    never_published: 'The form was never published, there is nothing in it but the draft. You can retire it.',
    is_retired: 'The form is retired. Bring it back first.',
  },
  problems: {
    blank: () => 'It is empty here: write a text.',
    bad_code: ({ found }) =>
      `The code "${found ?? ''}" does not fit: latin letters, digits and "_", a question begins with a small letter.`,
    code_twice: ({ found }) => `The code "${found ?? ''}" is taken: give another.`,
    too_many_fields: ({ found, expected }) =>
      `There are ${found ?? ''} questions, at most ${expected ?? ''} may be: make two forms of it.`,
    too_complex: ({ expected }) =>
      `There are too many conditions and checks (more than ${expected ?? ''}): simplify them or make two forms.`,
    no_fields: () => 'There is no question here: add one.',
    no_options: () => 'The list is empty: add at least one line.',
    bad_number: ({ found }) => `"${found ?? ''}" is not a number. Write figures with a point.`,
    bad_day: ({ found }) => `There is no day "${found ?? ''}".`,
    bounds_crossed: ({ found, expected }) =>
      `The most (${found ?? ''}) is less than the least (${expected ?? ''}): swap them.`,
    too_many_digits: ({ found, expected }) =>
      `${found ?? ''} has more digits after the point than the question takes (${expected ?? ''}).`,
    out_of_range: ({ found, expected }) => `It says ${found ?? ''}; allowed is ${expected ?? ''}.`,
    no_such_field: ({ found }) => `There is no question with the code "${found ?? ''}": choose another.`,
    no_such_part: ({ found }) => `"${found ?? ''}" is no number of this form: name a part, a row or a column.`,
    no_such_row: ({ found }) => `The question has no row of "${found ?? ''}".`,
    no_such_column: ({ found }) => `The question has no column of "${found ?? ''}".`,
    no_such_option: ({ found, expected }) =>
      `The question has no option "${found ?? ''}"${expected === null || expected === '' ? '' : `, there are: ${expected}`}.`,
    not_a_number: ({ found }) => `The answer "${found ?? ''}" is not a number: only numbers are compared and summed.`,
    not_a_choice: () => 'This question has no options: choose one that has.',
    not_a_table: () => 'Only the rows of a table can be counted.',
    looks_at_itself: () => 'The question hangs on itself: remove this condition or one of those that lead to it.',
    looks_elsewhere: () =>
      'Whether a question is asked may hang on answers of this form alone, not on last time or other forms. Compare with those in checks.',
    about_nothing: () => 'The check names no question of this form: whoever answers could mend nothing.',
    wrong_prefill: ({ expected }) => `What is known here fits only a question of another type: ${expected ?? ''}.`,
  },
  changes: {
    'title.changed': ({ from, to }) => `Title: was "${from}", is "${to}"`,
    'purpose.changed': () => 'The line under the title has changed',
    'minutes.changed': ({ from, to }) => `Time to fill in: was ${String(from)} min, is ${String(to)} min`,
    'section.added': ({ label }) => `New section "${label}"`,
    'section.removed': ({ label }) => `Section "${label}" is gone`,
    'section.renamed': ({ from, to }) => `Section "${from}" is now "${to}"`,
    'section.condition': ({ label }) => `When section "${label}" is shown has changed`,
    'field.added': ({ label, type }) => `New question "${label}" (${types[type]})`,
    'field.removed': ({ label }) => `Question "${label}" is gone`,
    'field.moved': ({ label, section }) => `Question "${label}" is now in section "${section}"`,
    'field.retyped': ({ label, from, to }) => `Question "${label}": the type was "${types[from]}", is "${types[to]}"`,
    'field.renamed': ({ from, to }) => `Question "${from}" now reads "${to}"`,
    'field.hint': ({ label }) => `The hint of question "${label}" has changed`,
    'field.required': ({ label, isRequired }) =>
      `Question "${label}" ${isRequired ? 'has to be answered now' : 'need not be answered now'}`,
    'field.unknown': ({ label, mayBeUnknown }) =>
      mayBeUnknown
        ? `Question "${label}" may be answered "no data"`
        : `Question "${label}" may not be answered "no data"`,
    'field.condition': ({ label }) => `When question "${label}" is asked has changed`,
    'field.prefill': ({ label }) => `Where the answer to "${label}" is taken from has changed`,
    'field.settings': ({ label }) => `Bounds or rows of question "${label}" have changed`,
    'option.added': ({ label, option }) => `Question "${label}": new option "${option}"`,
    'option.removed': ({ label, option }) => `Question "${label}": option "${option}" is gone`,
    'option.renamed': ({ label, from, to }) => `Question "${label}": option "${from}" is now "${to}"`,
    'check.added': ({ message }) => `New check: ${message}`,
    'check.removed': ({ message }) => `Check is gone: ${message}`,
    'check.changed': ({ message }) => `Check has changed: ${message}`,
  },
};
