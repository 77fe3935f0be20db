import { describe, expect, test } from 'vitest';
import { type Held, reachOf, saidOf } from './reach.ts';

const held = (role: Held['role'], place: Partial<Held> = {}): Held => {
  return { role, municipalityId: null, schoolId: null, territory: null, ...place };
};
const district = { municipalityId: 3, territory: 'Лесной район' };
const school = { schoolId: 7, territory: 'Еловская СОШ' };

describe('R-258 pages speak of what the reader sees', () => {
  test.each([
    ['nobody in particular', [], null],
    ['a teacher reads no lists', [held('teacher', school)], null],
    ['an administrator who is a director, too', [held('administrator'), held('director', school)], 'school'],
    ['a director', [held('director', school)], 'school'],
    ['two roles at one school', [held('director', school), held('curator', school)], 'school'],
    ['a curator of two schools', [held('curator', school), held('curator', { ...school, schoolId: 8 })], 'several'],
    ['a coordinator', [held('municipal_coordinator', district)], 'municipality'],
    ['a coordinator and a school', [held('municipal_coordinator', district), held('curator', school)], 'several'],
    ['an analyst who is a coordinator, too', [held('municipal_coordinator', district), held('analyst')], 'region'],
  ] as const)('%s', (_, roles, kind) => {
    expect(reachOf([...roles], 'lists.show')?.kind ?? null).toBe(kind);
  });

  test('a sentence is said of the place', () => {
    const sentence = 'В списке 2023 года нет ни одной школы';
    expect(saidOf({ kind: 'region' }, 'Ваши школы', sentence)).toBe(sentence);
    expect(saidOf({ kind: 'municipality', name: 'Лесной район' }, 'Ваши школы', sentence)).toBe(
      'Лесной район: в списке 2023 года нет ни одной школы',
    );
    expect(saidOf({ kind: 'several' }, 'Ваши школы', '2 школы в списке')).toBe('Ваши школы: 2 школы в списке');
  });
});
