import { describe, expect, test } from 'vitest';
import { isOneLine, isPersonName } from './plain-text.ts';

describe('R-217 the name of a person', () => {
  test.each<[string, boolean]>([
    ['Новикова Нина', true],
    ['Салтыков-Щедрин М. Е.', true],
    ["O'Brien", true],
    ['Д’Артаньян', true],
    ['Йорик', true],
    ['Ли', true],
    ['. - .', false],
    ['Нина\nВойдите на example', false],
    ['Нина\rСрочно', false],
    ['Нина\tСрочно', false],
    ['Нина\u2028Срочно', false],
    ['Нина\u202eанин', false],
    ['https://example.org', false],
    ['example.org/войти', false],
    ['nina@example.org', false],
    ['<b>Нина</b>', false],
    ['Нина 8 800 000-00-00', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isPersonName(text)).toBe(expected);
  });
});

describe('R-217 one line', () => {
  test.each<[string, boolean]>([
    ['№ 15/2 от 01.09.2025: «О назначении»', true],
    ['', true],
    ['№ 15\nПройдите по ссылке', false],
    ['№ 15\u0085', false],
    ['№ 15\u2029', false],
    ['№ 15\u202e51', false],
    ['№ 15\u0000', false],
  ])('%j: %s', (text, expected) => {
    expect(isOneLine(text)).toBe(expected);
  });
});
