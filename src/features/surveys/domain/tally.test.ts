import { describe, expect, test } from 'vitest';
import type { Answer } from '#features/forms/domain/answers.ts';
import type { Field } from '#features/forms/domain/definition.ts';
import { answersOf, compiledOf, formOf, integer, text, usual } from '#tests/support/forms.ts';
import { countsOf, type Count } from './tally.ts';

const options = [
  { code: 'yes', label: 'Да' },
  { code: 'no', label: 'Нет' },
];
const help: Field = { ...usual, code: 'help', type: 'choice', options };
const kinds: Field = { ...usual, code: 'kinds', type: 'many', options, isRequired: false };
const price: Field = { ...usual, code: 'price', type: 'decimal', digits: 2, isRequired: false };
const share: Field = { ...usual, code: 'share', type: 'percent', partLabel: 'Из них', wholeLabel: 'Всего' };
const hours = integer('hours', {
  isRequired: false,
  mayBeUnknown: true,
  visibleWhen: { kind: 'chosen', of: 'help', option: 'yes' },
});
const form = compiledOf(formOf([help, kinds, hours, price, share, text('words', { isRequired: false })]));

function counted(values: Readonly<Record<string, Answer>>): readonly Count[] {
  return countsOf(form, answersOf(values));
}
const one = (field: string, option = '', total: string | null = null): Count => ({ field, option, total });

describe('R-491 an answer becomes counts, and nothing else of it is kept', () => {
  test('each option taken, each number with its digits, both counts of a share', () => {
    const values = { help: 'yes', kinds: ['yes', 'no'], hours: 3, price: '0.10', share: { part: 1, whole: 4 } };
    expect(counted(values)).toEqual([
      ...[one('help'), one('help', 'yes'), one('kinds'), one('kinds', 'yes'), one('kinds', 'no')],
      ...[one('hours', '', '3'), one('price', '', '0.1')],
      ...[one('share'), one('share', 'part', '1'), one('share', 'whole', '4')],
    ]);
  });

  test('own words are kept nowhere, nor is why something is not known', () => {
    const values = { help: 'yes', words: 'Меня зовут Ольга', hours: { noData: 'Спросите Ольгу' } };
    expect(counted(values)).toEqual([one('help'), one('help', 'yes')]);
  });

  test.each([
    ['hidden by another answer', { help: 'no', hours: 5 }, [one('help'), one('help', 'no')]],
    ['nothing', {}, []],
    ['an empty list', { kinds: [] }, []],
    ['half a share', { share: { part: 1 } }, []],
    ['names of the language', JSON.parse('{"__proto__": {"help": "yes"}}') as Record<string, Answer>, []],
  ])('%s is not counted', (_name, values, expected) => {
    expect(counted(values)).toEqual(expected);
  });
});
