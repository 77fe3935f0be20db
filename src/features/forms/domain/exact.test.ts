import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addExact,
  compareExact,
  exactOf,
  exactOfInteger,
  exactText,
  negated,
  timesExact,
  type Exact,
} from './exact.ts';

function exact(text: string): Exact {
  const found = exactOf(text);
  if (found === null) throw new Error(text);
  return found;
}

describe('R-401 numbers are exact', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['59.2', '0.8', '60'],
    ['-1.50', '1.5', '0'],
    ['999999999999999.999999', '0.000001', '1000000000000000'],
  ])('%s + %s = %s', (one, other, sum) => {
    expect(exactText(addExact(exact(one), exact(other)))).toBe(sum);
  });

  test.each([
    ['0.1', '3', '0.3'],
    ['-0.05', '-0.05', '0.0025'],
    ['1000000', '0', '0'],
  ])('%s × %s = %s', (one, other, product) => {
    expect(exactText(timesExact(exact(one), exact(other)))).toBe(product);
  });

  test.each([
    ['1.50', '1.5', 0],
    ['-0', '0', 0],
    ['0.30', '0.299999', 1],
    ['-2', '-1.9', -1],
  ])('%s against %s: %i', (one, other, sign) => {
    expect(compareExact(exact(one), exact(other))).toBe(sign);
  });

  test.each(['', ' 1', '1,5', '1.', '.5', '1e3', '٣', '+1', '--1', '1.2345678', '1'.repeat(16), 'NaN', '0x1'])(
    '%j is no number',
    (text) => {
      expect(exactOf(text)).toBeNull();
    },
  );

  test.each([1.5, Number.NaN, Infinity, 2 ** 53])('%d is no whole number that is kept exactly', (value) => {
    expect(exactOfInteger(value)).toBeNull();
  });

  test('sums and comparisons are those of whole numbers of millionths', () => {
    const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const of = (units: bigint): Exact => ({ units, digits: 6 });
    fc.assert(
      fc.property(millionths, millionths, fc.nat(6), (one, other, digits) => {
        expect(addExact(of(one), negated(of(other))).units).toBe(one - other);
        const coarse = { units: one / 10n ** BigInt(6 - digits), digits };
        expect(addExact(coarse, negated(coarse)).units).toBe(0n);
        expect(Math.sign(compareExact(of(one), of(other)))).toBe(one === other ? 0 : one < other ? -1 : 1);
        const text = exactText(coarse);
        if (exactOf(text) !== null) expect(compareExact(exact(text), coarse)).toBe(0);
      }),
    );
  });
});
