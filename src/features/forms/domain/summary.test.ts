import { describe, expect, test } from 'vitest';
import { compiledOf, formOf, integer, text, usual } from '#tests/support/forms.ts';
import type { Answer } from './answers.ts';
import type { Field } from './definition.ts';
import { noContext } from './numbers.ts';
import { MOST_TEXTS, summarise, type FieldSummary } from './summary.ts';

const yesNo = [
  { code: 'yes', label: 'Да' },
  { code: 'no', label: 'Нет' },
];
const two = [
  { code: 'a', label: 'А' },
  { code: 'b', label: 'Б' },
];

/** What answers to one field say together. */
function of(field: Field, ...answers: readonly (Answer | undefined)[]): FieldSummary<number> {
  const [summary] = summarise(
    compiledOf(formOf([field])),
    answers.map((answer, from) => ({
      from,
      context: noContext,
      answers: { values: answer === undefined ? {} : { [field.code]: answer }, reasons: {} },
    })),
  );
  if (summary === undefined) throw new Error('no summary');
  return summary;
}

describe('R-437 what all answers to a question say together', () => {
  test('nobody answered: nothing is summed, and it is no zero', () => {
    expect(of(integer('n'), undefined)).toMatchObject({ asked: 1, answered: 0, unknown: 0, values: { sum: null } });
    expect(of(integer('n'))).toMatchObject({ asked: 0, answered: 0, values: { filled: 0, least: null, most: null } });
    const percent = { ...usual, code: 'p', type: 'percent', partLabel: 'ч', wholeLabel: 'ц' } as const;
    expect(of(percent, {}, undefined)).toMatchObject({ answered: 0, share: null });
  });

  test('"no data" is told apart and is in no sum', () => {
    const field = integer('n', { mayBeUnknown: true });
    const found = of(field, 0, 7, { noData: 'нет учителя' });
    expect(found).toMatchObject({ asked: 3, answered: 2, unknown: 1 });
    expect(found.values).toMatchObject({ filled: 2, sum: '7', least: '0', most: '7' });
  });

  test('decimals are summed exactly', () => {
    const field = { ...usual, code: 'd', type: 'decimal', digits: 2 } as const;
    expect(of(field, '0.10', '0.20', '-1.5').values).toMatchObject({ sum: '-1.2', least: '-1.5', most: '0.2' });
  });

  test('a share is made of sums, over those who gave both counts', () => {
    const field = { ...usual, code: 'p', type: 'percent', partLabel: 'ч', wholeLabel: 'ц' } as const;
    const found = of(field, { part: 1, whole: 2 }, { part: 58, whole: 98 }, { part: 5 });
    expect(found.share).toEqual({ part: '59', whole: '100' });
  });

  test('every option is counted, one that nobody took too', () => {
    const choice = { ...usual, code: 'c', type: 'choice', options: yesNo } as const;
    expect(of(choice, 'yes', 'yes', 'gone').values?.options).toEqual([
      { code: 'yes', count: 2 },
      { code: 'no', count: 0 },
    ]);
    const many = { ...usual, code: 'm', type: 'many', options: two } as const;
    expect(of(many, ['a', 'b'], ['b'], []).values).toMatchObject({
      filled: 2,
      options: [
        { code: 'a', count: 1 },
        { code: 'b', count: 2 },
      ],
    });
  });

  test('texts are told with whose they are, the first of them', () => {
    const answers = Array.from({ length: MOST_TEXTS + 1 }, (_, index) => `Ответ ${String(index)}`);
    const { texts, answered } = of(text('t'), ...answers);
    expect(texts).toHaveLength(MOST_TEXTS);
    expect(texts[1]).toEqual({ from: 1, text: 'Ответ 1' });
    expect(answered).toBe(MOST_TEXTS + 1);
  });

  test('of days the first and the last, of files how many', () => {
    const day = { ...usual, code: 'd', type: 'date' } as const;
    expect(of(day, '2026-02-01', '2025-12-31').values).toMatchObject({ least: '2025-12-31', most: '2026-02-01' });
    const file = { name: 'приказ.pdf', bytes: 10 };
    const files = { files: [{ ...file, sha256: 'a'.repeat(64) }] };
    expect(of({ ...usual, code: 'f', type: 'file', maxFiles: 3 }, files, files).things).toBe(2);
  });

  test('tables and matrices are summed cell by cell', () => {
    const columns = [
      { code: 'n', label: 'Число', type: 'integer', isRequired: true },
      { code: 'c', label: 'Есть', type: 'choice', options: yesNo, isRequired: true },
    ] as const;
    const fixed = { ...usual, code: 't', type: 'table', columns, rows: { fixed: two } } as const;
    const found = of(
      fixed,
      { rows: [{ row: 'a', cells: { n: 2, c: 'yes' } }] },
      { rows: [{ row: 'a', cells: { n: 3, c: 'no' } }] },
    );
    expect(found.rows?.[0]?.cells).toMatchObject([{ sum: '5' }, { options: [{ count: 1 }, { count: 1 }] }]);
    expect(found.rows?.[1]?.cells[0]).toMatchObject({ filled: 0, sum: null });
    const added = { ...fixed, rows: { most: 5 } };
    const rows = [
      { row: 'x1', cells: { n: 1 } },
      { row: 'x2', cells: { n: 10 } },
    ];
    expect(of(added, { rows }, { rows })).toMatchObject({
      things: 4,
      rows: [{ row: '*', cells: [{ sum: '22' }, {}] }],
    });
    const matrix = { ...usual, code: 'm', type: 'matrix', indicators: two, categories: yesNo } as const;
    const counts = { counts: { a: { yes: 1, no: 2 }, b: { yes: 3 } } };
    expect(of(matrix, counts, counts).rows).toMatchObject([
      { cells: [{ sum: '2' }, { sum: '4' }] },
      { cells: [{ sum: '6' }, { sum: null }] },
    ]);
  });

  test('what was hidden is not counted, though the answer is kept', () => {
    const visibleWhen = { kind: 'chosen', of: 'c', option: 'yes' } as const;
    const form = compiledOf(
      formOf([{ ...usual, code: 'c', type: 'choice', options: yesNo }, integer('n', { visibleWhen })]),
    );
    const given = ['yes', 'no'].map((c, from) => ({
      ...{ from, context: noContext },
      answers: { values: { c, n: 5 }, reasons: {} },
    }));
    expect(summarise(form, given)[1]).toMatchObject({ asked: 1, answered: 1, values: { sum: '5' } });
  });
});
