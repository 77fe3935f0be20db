import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePassword, passwordProblems } from './password-rule.ts';

const whose = { login: 'ivanova.anna@school5.example.org', name: 'Сёмина Анна Петровна' };

test.each([
  ['', ['password_short', 'password_repeats']],
  ['коротко', ['password_repeats', 'password_short']],
  ['одиннадцать', ['password_short']],
  ['двенадцатьть', []],
  ['x'.repeat(201), ['password_long', 'password_repeats']],
  ['aaaaaaaaaaaaaaaa', ['password_repeats']],
  ['абабабабабабаб', ['password_repeats']],
  ['йцукенгшщзхъ', ['password_common']],
  ['ЙЦУКЕНгшщзхъ', ['password_common']],
  ['qwertyuiop[]', ['password_common']],
  ['Qwerty123456', ['password_common']],
  ['password2024!', ['password_common']],
  ['Пароль123456', ['password_common']],
  ['1q2w3e4r5t6y', ['password_common']],
  ['123456789012345', ['password_common']],
  ['opora-opora-opora', ['password_common']],
  ['ОПОРА_2026_админ', ['password_common']],
  ['ivanova.anna@school5.example.org', ['password_personal']],
  ['Ivanova-Anna-2025', ['password_personal']],
  ['СеминаАннаПетровна', ['password_personal']],
  ['Сёмина-1234567', ['password_personal']],
  ['Петровна Опора 1', ['password_personal']],
  ['синий трактор едет', []],
  ['пароль: ёжик под мостом', []],
  ['Анна любит бегать по утрам', []],
  ['Tr0ub4dor&3xyz', []],
  ['мой дядя самых честных правил', []],
])('R-221: %j has %j', (typed, problems) => {
  expect([...passwordProblems(typed, whose)].sort()).toEqual([...problems].sort());
});

test('R-221: length is counted in letters as people see them, in composed form', () => {
  expect(passwordProblems('👍🌲🎈🚲🏠📚🔑⛵🎹🧭🪁🧩', whose)).toEqual([]);
  expect(normalisePassword('ｐａｒｏｌｙ и\u0306')).toBe('paroly й');
});

test('R-221: no composition is asked for: any twelve letters out of many will do', () => {
  const letter = fc.constantFrom(...Array.from('бгджзмрхцчшэю'));
  fc.assert(
    fc.property(fc.array(letter, { minLength: 14, maxLength: 60 }), (letters) => {
      fc.pre(new Set(letters).size >= 5);
      expect(passwordProblems(letters.join(''), whose)).toEqual([]);
    }),
  );
});

test('R-221: a password built of the person alone is refused, whatever separates the words', () => {
  const word = fc.constantFrom('ivanova', 'anna', 'Сёмина', 'семина', 'Анна', 'ПЕТРОВНА', 'school5');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 6 }),
      fc.constantFrom('', '-', ' ', '2024'),
      (words, sign) => {
        expect(passwordProblems(words.join(sign), whose)).not.toEqual([]);
      },
    ),
  );
});
