import { describe, expect, test } from 'vitest';
import { erasureRefusal, namesPerson, type ErasureFacts } from './erasure.ts';

const free: ErasureFacts = {
  isOneself: false,
  isErased: false,
  openRoles: 0,
};

const cases: readonly (readonly [what: string, facts: Partial<ErasureFacts>, code: string | null])[] = [
  ['nothing stands against it', {}, null],
  ['already erased, whatever else', { isErased: true, isOneself: true, openRoles: 1 }, 'already_erased'],
  ['oneself', { isOneself: true, openRoles: 1 }, 'own_account'],
  ['somebody with a role', { openRoles: 2 }, 'has_roles'],
];

test.each(cases)('R-255 erasing: %s', (_, facts, code) => {
  expect(erasureRefusal({ ...free, ...facts })).toBe(code);
});

describe('R-256 an act names nobody', () => {
  const person = { name: 'Анна-Мария Ли', addresses: ['a.lee@example.org', null, '+7 900 000-00-00'] };
  test.each([
    ['Заявление от 01.09.2025', false],
    ['Заявление Анны Ли', false],
    ['Заявление: Мария', true],
    ['заявление МАРИИ и Анна', true],
    ['с адреса A.Lee@example.org', true],
    ['звонок с +7 900 000-00-00', true],
    ['', false],
  ])('%s', (text, isNamed) => {
    expect(namesPerson(text, person)).toBe(isNamed);
  });
});
