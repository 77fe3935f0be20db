import { describe, expect, test } from 'vitest';
import { compileForm } from '../../domain/compile.ts';
import { fieldTypes, type FormDefinition } from '../../domain/definition.ts';
import * as edit from './edit.ts';

const blank: FormDefinition = {
  title: '',
  purpose: '',
  minutes: 10,
  sections: [
    { code: 's1', title: '', fields: [] },
    { code: 's2', title: 'Кадры', fields: [] },
  ],
  checks: [],
};
const codesOf = (definition: FormDefinition): readonly (readonly string[])[] =>
  definition.sections.map(({ fields }) => fields.map(({ code }) => code));

describe('writing a form', () => {
  test('questions get codes that are free, and step from section to section', () => {
    let form = edit.withNewField(edit.withNewField(blank, 0, 'integer'), 0, 'text');
    expect(codesOf(form)).toEqual([['q1', 'q2'], []]);
    form = edit.withFieldMoved(form, { section: 0, field: 1 }, -1);
    expect(codesOf(form)).toEqual([['q2', 'q1'], []]);
    form = edit.withFieldMoved(form, { section: 0, field: 1 }, 1);
    expect(codesOf(form)).toEqual([['q2'], ['q1']]);
    expect(edit.withFieldMoved(form, { section: 1, field: 0 }, 1)).toEqual(form);
    expect(edit.withFieldMoved(form, { section: 0, field: 0 }, -1)).toEqual(form);
    form = edit.withCopy(edit.withoutField(form, { section: 0, field: 0 }), { section: 1, field: 0 });
    expect(codesOf(form)).toEqual([[], ['q1', 'q2']]);
  });

  test('a place that is not there changes nothing', () => {
    expect(edit.withNewField(blank, 7, 'text')).toEqual(blank);
    expect(edit.withCopy(blank, { section: 0, field: 3 })).toEqual(blank);
  });

  test.each(fieldTypes)('a new question of type %s is seen in the preview at once', (type) => {
    const form = edit.previewed(edit.withNewField(blank, 0, type), 'Без названия');
    expect(compileForm(form).ok).toBe(true);
  });

  test('what is not finished stands in nobody’s way: the preview shows the rest', () => {
    const form = edit.withNewField(edit.withNewField(blank, 0, 'choice'), 0, 'table');
    const [choice, table] = edit.fieldsOf(form);
    if (choice?.type !== 'choice' || table?.type !== 'table') throw new Error('no questions');
    const unfinished = { kind: 'not', of: { kind: 'chosen', of: 'q1', option: '' } } as const;
    const nameless = { ...edit.newType('integer'), code: 'c1', label: '', isRequired: true } as const;
    const fields = [
      { ...choice, options: [{ code: 'o1', label: '' }] },
      { ...table, columns: [nameless], rows: { fixed: [{ code: 'r1', label: '' }] }, visibleWhen: unfinished },
    ];
    const number = { kind: 'field', of: 'q2.r1.c1' } as const;
    const check = { code: 'k', left: number, right: number, is: '<=', severity: 'error', message: '' } as const;
    const written = { ...form, sections: [{ code: 's1', title: '', fields }], checks: [check] } as FormDefinition;
    const seen = edit.previewed(written, 'Без названия');
    expect(compileForm(seen)).toMatchObject({ ok: true });
    expect(edit.fieldsOf(seen)[1]?.visibleWhen).toBeUndefined();
  });

  test('another type keeps what was asked, and options where both have them', () => {
    const [field] = edit.fieldsOf(edit.withNewField(blank, 0, 'choice'));
    if (field?.type !== 'choice') throw new Error('no choice');
    const asked = { ...field, label: 'Что?', hint: 'Одно', options: [{ code: 'a', label: 'А' }] };
    expect(edit.retyped(asked, 'many')).toEqual({ ...asked, type: 'many' });
    expect(edit.retyped(asked, 'date')).toEqual({
      ...edit.newType('date'),
      code: 'q1',
      label: 'Что?',
      hint: 'Одно',
      isRequired: true,
    });
  });

  const known = [
    { code: 'a', label: 'да' },
    { code: 'b', label: 'нет' },
  ];
  test.each([
    ['a new line gets a free code', 'да\nнет\nчастично', ['a', 'b', 'o3']],
    ['a line that moved keeps its code', 'нет\nда', ['b', 'a']],
    ['a line that was written over keeps the code of its place', 'да\nне знаю', ['a', 'b']],
    ['a line that went takes its code along', 'нет', ['b']],
    ['a line pasted between', 'да\nотчасти\nнет', ['a', 'o3', 'b']],
    ['the same line twice is two options', 'да\nнет\nда', ['a', 'b', 'o3']],
    ['lines of Windows', 'да\r\nнет', ['a', 'b']],
  ])('options as lines: %s', (_, text, codes) => {
    expect(edit.optionsFromLines(text, known).map(({ code }) => code)).toEqual(codes);
  });

  test('an empty line is there while it is typed, and then not', () => {
    const typed = edit.optionsFromLines('да\nнет\n', known);
    expect(typed.map(({ label }) => label)).toEqual(['да', 'нет', '']);
    expect(edit.withoutBlank(typed)).toEqual(known);
  });
});
