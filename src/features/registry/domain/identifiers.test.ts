import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExamCode, isInn, isKpp, isOgrn, isOktmo, isVprLogin } from './identifiers.ts';

test.each([
  [isInn, '7707083893', true],
  [isInn, '7830002293', true],
  [isInn, '7707083894', false],
  [isInn, '770708389', false],
  [isInn, '77070838930', false],
  [isInn, '77O7083893', false],
  [isOgrn, '1027700132195', true],
  [isOgrn, '1037739877295', true],
  [isOgrn, '1027700132196', false],
  [isOgrn, '102770013219', false],
])('R-100 %o takes %s: %o', (check, text, expected) => {
  expect(check(text)).toBe(expected);
});

test.each([
  [isKpp, '773601001', true],
  [isKpp, '7736AB001', true],
  [isKpp, '7736ab001', false],
  [isKpp, '77360100', false],
  [isVprLogin, 'edu760123', true],
  [isVprLogin, 'sch760123', true],
  [isVprLogin, 'EDU760123', false],
  [isVprLogin, 'edu76012', false],
  [isExamCode, '101001', true],
  [isExamCode, '0101001', false],
  [isOktmo, '78701000', true],
  [isOktmo, '78701000001', true],
  [isOktmo, '787010000', false],
])('R-101 %o takes %s: %o', (check, text, expected) => {
  expect(check(text)).toBe(expected);
});

test('R-100 one wrong digit of an ИНН is always noticed, unless the remainder is 10', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 9 }), (body, last) => {
      const valid = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => isInn([...body, digit].join('')));
      expect(valid).toHaveLength(1);
      expect(isInn([...body, last].join(''))).toBe(valid[0] === last);
    }),
  );
});
