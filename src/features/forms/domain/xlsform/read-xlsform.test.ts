import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetOf, xlsformSheets } from '#tests/support/xlsform.ts';
import { compileForm } from '../compile.ts';
import type { Field } from '../definition.ts';
import { readXlsform, type ReadForm } from './read-xlsform.ts';
import type { XlsformRemarkKind } from './remark.ts';

const whole = (): ReadForm =>
  readXlsform(
    xlsformSheets.map(({ name, rows }) => sheetOf(name, rows)),
    'файл',
  );
const headings = ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'calculation', 'parameters'];

function survey(...rows: readonly (readonly string[])[]): ReadForm {
  return readXlsform([sheetOf('survey', [headings, ...rows])], 'Форма');
}

function fieldsIn({ definition }: ReadForm): readonly Field[] {
  return definition?.sections.flatMap(({ fields }) => fields) ?? [];
}

describe('R-483 what an XLSForm asks is asked by the form made of it', () => {
  test('a usual file becomes a form that compiles', () => {
    const { definition, formId } = whole();
    if (definition === null) throw new Error('no form');
    const compiled = compileForm(definition);
    expect(compiled.ok ? [] : compiled.error).toEqual([]);
    expect(formId).toBe('Lessons 2026');
    expect(definition).toMatchObject({ title: 'Мониторинг занятий', minutes: 3 });
    expect(definition.sections.map(({ title, fields }) => [title, fields.map(({ code }) => code)])).toEqual([
      ['О школе', ['pupils', 'weak', 'has_plan', 'why']],
      ['Мониторинг занятий', ['classes', 'ways']],
    ]);
  });

  test('bounds, checks, conditions, lists and tables', () => {
    const form = whole();
    const [pupils, , hasPlan, why, classes, ways] = fieldsIn(form);
    const hint = 'Считайте на конец полугодия';
    expect(pupils).toEqual({
      ...{ code: 'pupils', label: 'Всего обучающихся', hint, isRequired: true, type: 'integer', min: 0, max: 5000 },
    });
    expect(form.definition?.checks).toEqual([
      {
        ...{ code: 'weak_check', severity: 'error', message: 'Не больше, чем всего' },
        ...{ left: { kind: 'field', of: 'weak' }, is: '<=', right: { kind: 'field', of: 'pupils' } },
      },
    ]);
    const yesNo = [
      { code: 'yes', label: 'Да' },
      { code: 'no', label: 'Нет' },
    ];
    expect(hasPlan).toMatchObject({ type: 'choice', options: yesNo, isRequired: true });
    const rest = { kind: 'difference', from: { kind: 'field', of: 'pupils' }, less: { kind: 'field', of: 'weak' } };
    expect(why).toMatchObject({
      ...{ isLong: true, isRequired: false },
      visibleWhen: {
        kind: 'all',
        of: [
          { kind: 'chosen', of: 'has_plan', option: 'no' },
          { kind: 'compare', left: rest, is: '>', right: { kind: 'number', value: '3' } },
        ],
      },
    });
    expect(classes).toMatchObject({
      ...{ type: 'table', rows: { most: 50 }, visibleWhen: { kind: 'chosen', of: 'has_plan', option: 'yes' } },
      columns: [
        { code: 'name', type: 'text', isRequired: true },
        { code: 'mean', type: 'decimal', min: '1', max: '5' },
      ],
    });
    expect(ways).toMatchObject({ type: 'many', most: 2, options: [{ code: '1' }, { code: 'r5' }, { code: '3' }] });
  });
});

describe('R-484 whatever is not taken over as it stands is told with its place and what became of it', () => {
  test('of the usual file: all of it and nothing else', () => {
    const told = whole().remarks.map(({ kind, sheet, row, column }) => [kind, sheet, row, column]);
    expect(told).toEqual([
      ['name_changed', 'choices', 5, 'name'],
      ['metadata_left_out', 'survey', 2, 'type'],
      ['language_left_out', 'survey', 3, 'label::English'],
      ['note_as_hint', 'survey', 4, 'type'],
      ['calculation_put_in', 'survey', 7, 'calculation'],
      ['rows_limited', 'survey', 11, 'repeat_count'],
      ['name_changed', 'survey', 11, 'name'],
      ['type_left_out', 'survey', 15, 'type'],
      ['minutes_estimated', null, null, null],
    ]);
  });

  test.each<[string, readonly string[], XlsformRemarkKind, Partial<Field> | null]>([
    ['a type nobody knows', ['hologram', 'q', 'Вопрос'], 'type_left_out', null],
    ['a list that is not there', ['select_one none', 'q', 'Вопрос'], 'list_missing', null],
    ['a time', ['time', 'q', 'Вопрос'], 'type_as_text', { type: 'text' }],
    ['a picture', ['image', 'q', 'Вопрос'], 'any_file', { type: 'file' }],
    ['a name in Russian', ['text', 'школа', 'Вопрос'], 'name_changed', { code: 'q_2' }],
    ['no label', ['text', 'q'], 'label_from_name', { label: 'q' }],
    ['a label that is too long', ['text', 'q', 'я'.repeat(600)], 'text_cut', { label: 'я'.repeat(500) }],
    ['a placeholder', ['text', 'q', 'Почему ${a}?'], 'placeholder_kept', { label: 'Почему ${a}?' }],
    ['a condition on duty', ['text', 'q', 'Вопрос', '${a} > 1'], 'required_left_out', { isRequired: false }],
    ['an unknown condition', ['text', 'q', 'Вопрос', '', 'today() > 3'], 'condition_left_out', { code: 'q' }],
    ['a pattern', ['text', 'q', 'Вопрос', '', '', "regex(., '^a')"], 'constraint_left_out', { code: 'q' }],
    ['a calculation', ['calculate', 'q', '', '', '', '', 'if(1, 2, 3)'], 'calculation_left_out', null],
    ['a range without numbers', ['range', 'q', 'Вопрос', '', '', '', '', 'start=a end=b'], 'parameter_left_out', null],
    ['an end alone', ['end_group'], 'end_without_begin', null],
    ['a group that stays open', ['begin_group', 'g', 'Группа'], 'not_closed', null],
    ['a note at the end', ['note', 'q', 'Спасибо'], 'note_left_out', null],
  ])('%s', (_, row, kind, field) => {
    const form = survey(row);
    expect(form.remarks).toContainEqual(expect.objectContaining({ kind, sheet: 'survey', row: 2 }));
    if (field !== null) expect(fieldsIn(form)).toContainEqual(expect.objectContaining(field));
  });

  test('a group in a group, and a repeat in a repeat', () => {
    const { remarks, definition } = survey(
      ['begin_group', 'outer', 'Раздел', '', ''],
      ['integer', 'a', 'Сколько', '', ''],
      ['begin_group', 'inner', 'Часть', '', '${a} > 1'],
      ['text', 'b', 'Почему', '', ''],
      ['end_group'],
      ['begin_repeat', 'table', 'Таблица'],
      ['text', 'c', 'Столбец', '', '${a} > 1'],
      ['begin_repeat', 'deep', 'Ещё'],
      ['text', 'd', 'Пропадёт'],
      ['end_repeat'],
      ['end_repeat'],
      ['end_group'],
    );
    expect(remarks.map(({ kind, row }) => [kind, row])).toEqual(
      expect.arrayContaining([
        ['group_flattened', 4],
        ['inner_repeat_left_out', 9],
        ['condition_left_out', 8],
      ]),
    );
    const above = { kind: 'compare', left: { kind: 'field', of: 'a' }, is: '>', right: { kind: 'number', value: '1' } };
    expect(definition?.sections).toMatchObject([
      { fields: [{ code: 'a' }, { code: 'b', visibleWhen: above }, { code: 'table', columns: [{ code: 'c' }] }] },
    ]);
  });

  test('nothing to make a form of', () => {
    expect(readXlsform([], 'x')).toMatchObject({ definition: null, remarks: [{ kind: 'no_survey' }] });
    expect(survey()).toMatchObject({ definition: null, remarks: [{ kind: 'no_questions' }] });
    const long = Array.from({ length: 2001 }, () => ['text', 'q', 'Вопрос']);
    expect(survey(...long)).toMatchObject({ definition: null, remarks: [{ kind: 'too_many_rows' }] });
  });

  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('integer', 'text', 'note', 'calculate', 'select_one a', 'begin_group', 'end_group', 'begin repeat'),
    fc.constantFrom('end repeat', '${q} > 1', '. >= 0', '. <= ${q}', 'q', 'yes', 'a', "selected(${q}, 'a')", 'range'),
  );
  const sheet = (name: string, first: readonly string[]) =>
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }).map((rows) => sheetOf(name, [first, ...rows]));

  test('never throws, and what it makes has no fault but of its own words', () => {
    fc.assert(
      fc.property(sheet('survey', headings), sheet('choices', ['list_name', 'name', 'label']), (one, two) => {
        const { definition, remarks } = readXlsform([one, two], 'Форма');
        if (definition === null) {
          expect(remarks.length).toBeGreaterThan(0);
          return;
        }
        const compiled = compileForm(definition);
        const kinds = compiled.ok ? [] : compiled.error.map(({ kind }) => kind);
        const own = ['blank', 'bounds_crossed', 'looks_at_itself', 'bad_day', 'out_of_range', 'about_nothing'];
        expect(kinds.filter((kind) => !own.includes(kind))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
