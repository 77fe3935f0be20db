import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentIdOf } from './identifiers.ts';
import { Random } from './random.ts';

test('the same seed gives the same numbers, another one others', () => {
  const draw = (seed: string) => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => random.next());
  };
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});

test('numbers stay in their bounds and a shuffle keeps every item', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), fc.array(fc.integer()), (seed, bound, items) => {
      const random = new Random(seed);
      const number = random.below(bound);
      expect(Number.isInteger(number) && number >= 0 && number < bound).toBe(true);
      expect(random.shuffled(items).sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});

test('uniform, normal and binomial numbers have the moments they should', () => {
  const random = new Random('moments');
  const size = 20_000;
  const mean = (draw: () => number) => Array.from({ length: size }, draw).reduce((sum, x) => sum + x, 0) / size;
  expect(mean(() => random.next())).toBeCloseTo(0.5, 2);
  expect(mean(() => random.normal())).toBeCloseTo(0, 1);
  expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
  expect(mean(() => random.binomial(20, 0.3))).toBeCloseTo(6, 1);
});

test('pupil numbers of a region never meet', () => {
  const ids = new Set(Array.from({ length: 200_000 }, (_, index) => studentIdOf(index)));
  expect(ids.size).toBe(200_000);
});
