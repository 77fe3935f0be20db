import { describe, expect, test } from 'vitest';
import { ru } from './ru.ts';
import { inputOf, newValues, stepErrors } from './values.ts';

const begun = newValues('2025-11-22');

describe('a new wave as fields', () => {
  test('the school year goes over the new year', () => {
    expect(begun).toMatchObject({ periodFrom: '2025-09-01', periodTo: '2026-05-31', dueOn: '2025-12-13' });
    expect(newValues('2026-03-01')).toMatchObject({ periodFrom: '2025-09-01', periodTo: '2026-05-31' });
  });

  test('each step tells what is wrong with it, at once', () => {
    expect(stepErrors('form', begun, null, ru)).toEqual({ formId: ru.needed.formId, title: ru.needed.title });
    expect(stepErrors('population', begun, null, ru)).toEqual({ subject: ru.needed.subject });
    expect(stepErrors('population', { ...begun, subject: 'school', rule: 'list' }, null, ru)).toEqual({
      rule: ru.needed.rule,
    });
    const crossed = { ...begun, dueOn: '2025-11-21', periodTo: '', graceDays: '61' };
    expect(stepErrors('term', crossed, null, ru)).toMatchObject({
      ...{ dueOn: ru.needed.crossed, periodTo: ru.needed.date, graceDays: ru.needed.graceDays },
      opensOn: undefined,
    });
  });

  test('what goes to the server', () => {
    expect(inputOf(begun, null)).toBeNull();
    const filled = { ...begun, subject: 'school', formId: '3', title: ' Форма ', confirmedBy: '' } as const;
    expect(inputOf(filled, null)).toMatchObject({
      ...{ formId: 3, title: 'Форма', confirmedBy: null, graceDays: 5, sourceDocument: null },
      population: { subject: 'school', any: [{ kind: 'all' }], also: [], except: [] },
    });
  });
});
