import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPercent } from '#kernel/share.ts';
import {
  countsOf,
  isBelow,
  isWhole,
  noValue,
  standingOf,
  sumOf,
  together,
  type Counts,
  type Value,
} from './aggregate.ts';
import type { IndicatorDefinition, Measure } from './definition.ts';
import { countOf, formsOf, type UnitFacts } from './measure.ts';

const of = (numerator: number, denominator: number): Counts => ({ numerator, denominator });
const value = (numerator: number, denominator: number, units = 1, known = units): Value => ({
  ...{ numerator, denominator, units, known },
});

/** A unit that answered these numbers and options; everything else is unknown. */
function unit(numbers: Readonly<Record<string, number>>, options: Readonly<Record<string, string>> = {}): UnitFacts {
  return {
    answer: (form, field) => numbers[`${form} ${field}`] ?? null,
    chosen: (form, field, option) => {
      const chosen = options[`${form} ${field}`];
      return chosen === undefined ? null : chosen === option;
    },
    fact: (fact) => numbers[fact] ?? null,
  };
}

const answer = (field: string): Measure => ({ kind: 'answer', form: 'nine', of: field });
const weakAndFailing: Measure = { kind: 'sum', terms: [answer('weak'), answer('failing')] };
const routes: IndicatorDefinition = {
  title: 'Маршруты',
  numeratorTitle: 'с маршрутом',
  denominatorTitle: 'слабоуспевающие и неуспевающие',
  numerator: answer('routes'),
  denominator: weakAndFailing,
  ...{
    group: 'track3',
    parts: [],
    unit: 'percent',
    subject: 'school',
    direction: 'up',
    target: 100,
    leastKnown: 1,
    source: 'T3-02',
  },
};

describe('R-460 a unit is in both sums or in neither', () => {
  test.each([
    ['everything is known', { 'nine routes': 3, 'nine weak': 4, 'nine failing': 1 }, of(3, 5)],
    ['zero is known', { 'nine routes': 0, 'nine weak': 0, 'nine failing': 0 }, of(0, 0)],
    ['no numerator', { 'nine weak': 4, 'nine failing': 1 }, null],
    ['one term of the denominator is unknown', { 'nine routes': 3, 'nine weak': 4 }, null],
    ['nothing was answered', {}, null],
  ])('%s', (_, numbers, counts) => {
    expect(countsOf(routes, unit(numbers))).toEqual(counts);
  });

  test('a choice counts one or zero, and nothing when it was not made', () => {
    const has: Measure = { kind: 'chosen', form: 'nine', of: 'tutor', option: 'yes' };
    expect(countOf(has, unit({}, { 'nine tutor': 'yes' }))).toBe(1);
    expect(countOf(has, unit({}, { 'nine tutor': 'no' }))).toBe(0);
    expect(countOf(has, unit({}))).toBeNull();
  });

  test.each([
    ['above', { part: 21, whole: 100 }, { percent: 20, isStrict: true }, 1],
    ['at the bound, strictly', { part: 20, whole: 100 }, { percent: 20, isStrict: true }, 0],
    ['at the bound', { part: 20, whole: 100 }, { percent: 20, isStrict: false }, 1],
    ['a third is not 33.4 %', { part: 1, whole: 3 }, { percent: 33.4, isStrict: false }, 0],
    ['of nothing', { part: 0, whole: 0 }, { percent: 20, isStrict: true }, null],
  ])('a bound inside a unit: %s', (_, counts, bound, count) => {
    const reaches: Measure = { kind: 'reaches', part: answer('part'), whole: answer('whole'), ...bound };
    expect(countOf(reaches, unit({ 'nine part': counts.part, 'nine whole': counts.whole }))).toBe(count);
  });

  test('the forms behind a measure are told once', () => {
    expect(formsOf({ kind: 'sum', terms: [weakAndFailing, answer('weak'), { kind: 'unit' }] })).toEqual(['nine']);
  });
});

describe('R-461 a share is made of sums', () => {
  // Source: nine indicators of track 3, first half of 2023: 59.2 % of weak and failing pupils have a route (T3-02, G15).
  const municipalities = [value(540, 600), value(300, 700), value(112, 308)];

  test('59.2 % comes from the sums; the mean of the percentages is another number', () => {
    const region = together(municipalities);
    expect(region).toEqual(value(952, 1608, 3));
    expect(formatPercent(region.numerator, region.denominator)).toBe('59.2');
    const shares = municipalities.map(({ numerator, denominator }) => (100 * numerator) / denominator);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean.toFixed(1)).toBe('56.4');
  });

  test('who is unknown is asked and in no sum', () => {
    expect(sumOf([of(1, 2), null, of(0, 3), null])).toEqual(value(1, 5, 4, 2));
    expect(sumOf([])).toEqual(noValue);
  });

  const counts = fc.option(fc.tuple(fc.nat(1000), fc.nat(1000)).map(([part, rest]) => of(part, part + rest)));
  test('the sum of parts is the sum of the whole, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.array(counts, { maxLength: 20 }), { maxLength: 20 }), (parts) => {
        expect(together(parts.map(sumOf))).toEqual(sumOf(parts.flat()));
      }),
    );
  });
});

describe('R-462 the two lists of municipalities', () => {
  test.each([
    ['all', value(7, 7), true, false],
    ['one short', value(6, 7), false, false],
    ['nothing to count', value(0, 0), false, false],
    ['29.99 %', value(2999, 10_000), false, true],
    ['30 % exactly', value(3, 10), false, false],
    ['none', value(0, 10), false, true],
  ])('%s', (_, one, whole, below) => {
    expect([isWhole(one), isBelow(one, 30)]).toEqual([whole, below]);
  });
});

describe('R-463 against the target', () => {
  const down: IndicatorDefinition = { ...routes, direction: 'down', target: 9 };
  const count: IndicatorDefinition = { ...routes, unit: 'count', target: 49 };
  test.each([
    ['reached exactly', { ...routes, target: 59 }, value(59, 100), 'reached'],
    ['just below', { ...routes, target: 60 }, value(5999, 10_000), 'not_reached'],
    ['less is better, at the target', down, value(9, 100), 'reached'],
    ['less is better, above', down, value(10, 100), 'not_reached'],
    ['a count', count, value(49, 327, 327), 'reached'],
    ['a count below', count, value(9, 327, 327), 'not_reached'],
    ['so many for each, reached', { ...routes, unit: 'ratio' as const, target: 3 }, value(300, 100), 'reached'],
    ['so many for each, just below', { ...routes, unit: 'ratio' as const, target: 3 }, value(299, 100), 'not_reached'],
    ['so many for each of nobody', { ...routes, unit: 'ratio' as const }, value(0, 0, 5, 5), 'no_data'],
    ['a part of a whole', { ...routes, unit: 'distribution' as const, target: 90 }, value(89, 100), 'not_reached'],
    ['no target', { ...routes, target: null }, value(1, 2), 'no_target'],
    ['no direction', { ...routes, direction: 'none' as const }, value(1, 2), 'no_target'],
    ['nobody known', routes, value(0, 0, 5, 0), 'no_data'],
    ['nothing to share', routes, value(0, 0, 5, 5), 'no_data'],
  ])('%s', (_, definition, one, standing) => {
    expect(standingOf(definition, one)).toBe(standing);
  });
});
