import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedCode, readSlipCode, slipCode } from './slip-code.ts';

test('R-491 a code is read as it was printed, with capitals, spaces and without dashes too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (bytes) => {
      const code = slipCode(bytes);
      const printed = printedCode(code);
      expect(printed).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
      expect(printed).not.toMatch(/[ilo01]/);
      const typed = [printed, printed.toUpperCase(), ` ${printed.replaceAll('-', ' ')} `, code];
      expect(typed.map(readSlipCode)).toEqual(typed.map(() => code));
    }),
  );
});

test.each(['', 'abcd-efgh-jkmn', 'abcd-efgh-jkmn-pqrs-t', '––––––––––––––––', 'абвг-дежз-иклм-нопр'])(
  'R-491 «%s» is no code',
  (typed) => {
    expect(readSlipCode(typed)).toBeNull();
  },
);
