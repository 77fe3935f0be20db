import { expect, test } from 'vitest';
import { formOf, integer, text, usual } from '#tests/support/forms.ts';
import type { Check, Field, FormDefinition } from './definition.ts';
import { differenceOf } from './difference.ts';

const option = (code: string, label: string) => ({ code, label });
const choice = (...options: readonly { code: string; label: string }[]): Field => {
  return { ...usual, code: 'has', label: 'Есть план', type: 'choice', options };
};
const check = (message: string, value = '5'): Check => ({
  ...{ code: 'k', left: { kind: 'field', of: 'n' }, is: '<=', right: { kind: 'number', value } },
  ...{ severity: 'error', message },
});

function told(before: FormDefinition, after: FormDefinition): readonly string[] {
  return differenceOf(before, after).map(({ kind, code, facts }) =>
    [kind, code ?? '–', ...Object.values<unknown>({ ...facts })].join(' '),
  );
}

test('R-411 what a new version asks otherwise is told in facts', () => {
  const before = formOf(
    [integer('n'), choice(option('yes', 'Да'), option('no', 'Нет')), text('gone'), text('t')],
    [check('Много')],
  );
  const changed = [
    integer('n', { label: 'Сколько', min: 0, isRequired: false, mayBeUnknown: true, hint: 'На 1 сентября' }),
    choice(option('yes', 'Да, утверждён'), option('part', 'Готовится')),
    { ...usual, code: 't', type: 'link' } as const,
    integer('new', { visibleWhen: { kind: 'answered', of: 'n' } }),
  ];
  const after = { ...formOf(changed, [check('Много', '6')]), title: 'Мониторинг 2024', minutes: 15 };
  expect(told(before, after)).toEqual([
    'title.changed – Мониторинг Мониторинг 2024',
    'minutes.changed – 10 15',
    'field.added new Вопрос integer',
    'field.renamed n Вопрос Сколько',
    'field.hint n Сколько',
    'field.required n Сколько false',
    'field.unknown n Сколько true',
    'field.settings n Сколько',
    'option.added has Есть план Готовится',
    'option.renamed has Есть план Да Да, утверждён',
    'option.removed has Есть план Нет',
    'field.retyped t Вопрос text link',
    'field.removed gone Вопрос',
    'check.changed k Много',
  ]);
});

test('R-411 a question in another section moved; the order of keys, as the store keeps them, is no change', () => {
  const form = formOf([integer('a'), integer('b')]);
  const [a, b] = form.sections[0]?.fields ?? [];
  if (a === undefined || b === undefined) throw new Error('two questions');
  const moved = {
    ...form,
    sections: [
      { code: 'main', title: 'Раздел', fields: [a] },
      { code: 'more', title: 'Ещё', fields: [b] },
    ],
  };
  expect(told(form, moved)).toEqual(['section.added more Ещё', 'field.moved b Вопрос Ещё']);
  const turned = formOf([Object.fromEntries(Object.entries(a).reverse()) as Field, b]);
  expect(told(form, turned)).toEqual([]);
});
