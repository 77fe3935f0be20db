import { expect, test } from 'vitest';
import { addressOf, isLogin, normaliseLogin, normaliseName } from './login.ts';

test.each([
  ['  Ivanova@Example.ORG ', 'ivanova@example.org'],
  ['ИВАНОВА', 'иванова'],
  ['Ａｄｍｉｎ', 'admin'],
  ['е\u0308лка', 'ёлка'],
])('R-220: %j and %j are one login', (typed, kept) => {
  expect(normaliseLogin(typed)).toBe(kept);
});

test.each([
  ['ivanova@example.org', true],
  ['иванова', true],
  ['a.b-c_d+e@x', true],
  ['ab', false],
  ['', false],
  ['two words', false],
  ['a\u200bbc', false],
  ['a'.repeat(201), false],
  ['<b>bold</b>', false],
  ["o'neil@example.org", true],
])('R-220: %j as a login: %j', (login, expected) => {
  expect(isLogin(login)).toBe(expected);
});

test.each([
  ['ivanova@example.org', 'ivanova@example.org'],
  ['ivanova', null],
  ['ivanova@school', null],
  ['@example.org', null],
  ['a@b@example.org', null],
])('R-220: the address of %j is %j', (login, expected) => {
  expect(addressOf(login)).toBe(expected);
});

test('R-220: a name is kept with single spaces and composed letters', () => {
  expect(normaliseName('  Се\u0308мина   Анна\tИвановна ')).toBe('Сёмина Анна Ивановна');
});
