import { describe, expect, test } from 'vitest';
import { answersOf, formOf, integer, text, usual } from '#tests/support/forms.ts';
import type { Field } from './definition.ts';
import { knownAnswersOf, prefillNeeds, type Sources } from './prefill.ts';

const nothing: Sources = { before: null, others: {}, registry: {}, results: null };
const earlier = (values: Parameters<typeof answersOf>[0]) => {
  return { answers: answersOf(values), title: 'Весна', periodTo: '2023-06-30' };
};

function known(field: Field, sources: Partial<Sources>): unknown {
  const [found] = knownAnswersOf(formOf([field]), { ...nothing, ...sources });
  return found === undefined ? null : found.answer;
}

describe('R-410 what is known is not asked again', () => {
  const again = integer('n', { max: 10, prefill: { from: 'before' } });
  test.each<[string, Field, Partial<Sources>, unknown]>([
    ['as last time', again, { before: earlier({ n: 7 }) }, 7],
    ['the first time', again, {}, null],
    ['what would not be taken now', again, { before: earlier({ n: 11 }) }, null],
    ['another type by now', again, { before: earlier({ n: 'семь' }) }, null],
    ['"no data" is said anew', { ...again, mayBeUnknown: true }, { before: earlier({ n: { noData: 'нет' } }) }, null],
    [
      'a count of another form as a decimal',
      { ...usual, code: 'd', type: 'decimal', digits: 2, prefill: { from: 'form', form: 'staff', of: 'p.part' } },
      { others: { staff: earlier({ p: { part: 3, whole: 4 } }) } },
      '3',
    ],
    [
      'a whole answer of another form',
      text('w', { prefill: { from: 'form', form: 'staff', of: 'note' } }),
      { others: { staff: earlier({ note: 'Есть' }) } },
      'Есть',
    ],
    [
      'the registry',
      text('w', { prefill: { from: 'registry', fact: 'name' } }),
      { registry: { name: 'Школа № 4' } },
      'Школа № 4',
    ],
    [
      'a registry that does not know',
      text('w', { prefill: { from: 'registry', fact: 'inn' } }),
      { registry: {} },
      null,
    ],
    [
      'results',
      integer('n', { prefill: { from: 'results', count: 'low', procedureType: 'OGE' } }),
      { results: { year: 2023, byType: { OGE: { participants: 40, low: 6 } } } },
      6,
    ],
    [
      'results of others',
      integer('n', { prefill: { from: 'results', count: 'low', procedureType: 'EGE' } }),
      { results: { year: 2023, byType: { OGE: { participants: 40, low: 6 } } } },
      null,
    ],
  ])('%s', (_name, field, sources, answer) => {
    expect(known(field, sources)).toEqual(answer);
  });

  test('with where it is from', () => {
    const [found] = knownAnswersOf(formOf([again]), { ...nothing, before: earlier({ n: 7 }) });
    expect(found?.from).toEqual({ from: 'before', title: 'Весна', periodTo: '2023-06-30' });
  });

  test('a form says what has to be looked up for it', () => {
    const fields = [
      again,
      text('w', { prefill: { from: 'form', form: 'staff', of: 'note' } }),
      integer('r', { prefill: { from: 'results', count: 'low', procedureType: 'OGE' } }),
    ];
    const needs = { before: true, forms: ['staff'], registry: false, procedureTypes: ['OGE'] };
    expect(prefillNeeds(formOf(fields))).toEqual(needs);
  });
});
