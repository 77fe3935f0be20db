import { expect, test } from 'vitest';
import { normaliseRecoveryCode, recoveryCode } from './recovery-code.ts';

test.each([
  ['abcde-fghjk', 'abcdefghjk'],
  [' ABCDE fghjk ', 'abcdefghjk'],
  ['abcdefghjk', 'abcdefghjk'],
  ['123456', null],
  ['', null],
  ['abcde-fghj', null],
])('R-224: %j is compared as %j', (typed, kept) => {
  expect(normaliseRecoveryCode(typed)).toBe(kept);
});

test('R-224: a code is two groups of letters that are not mistaken for one another', () => {
  expect(recoveryCode(Uint8Array.from({ length: 10 }, (_, index) => index * 25))).toMatch(
    /^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/,
  );
});
