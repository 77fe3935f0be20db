import { describe, expect, test } from 'vitest';
import type { Value } from './aggregate.ts';
import { currentOf, type Kept } from './catalogue.ts';
import type { IndicatorDefinition, Measure } from './definition.ts';
import { publishValues } from './publish.ts';
import { formsBehind, reckon, reckonTogether, type PlacedUnit } from './reckon.ts';
import { saidOf } from './said.ts';

const value = (numerator: number, denominator: number, known = 1): Value => ({
  ...{ numerator, denominator, known, units: known },
});

describe('R-464 a value is rounded once', () => {
  test.each([
    ['percent', value(79, 113), '69.9'],
    ['percent', value(212, 233), '91.0'],
    ['percent', value(1, 800), '0.1'],
    ['percent', value(0, 0), null],
    ['ratio', value(235, 79), '2.97'],
    ['ratio', value(1, 200), '0.01'],
    ['ratio', value(5, 0), null],
    ['count', value(49, 327), '49'],
    ['count', value(0, 0, 0), null],
  ] as const)('%s %o → %s', (unit, one, said) => {
    expect(saidOf(unit, one)).toBe(said);
  });
});

const chosen = (option: string): Measure => ({ kind: 'chosen', form: 'pulse', of: 'useful', option });
const scale = ['useless', 'rather_useless', 'neutral', 'rather_useful', 'most_useful'];
const pulse: IndicatorDefinition = {
  ...{
    title: 'Пульс',
    numeratorTitle: 'ответили',
    denominatorTitle: 'ответили',
    group: 'support',
    unit: 'distribution',
  },
  ...{ subject: 'school', direction: 'none', target: null, leastKnown: 1, source: 'G4' },
  numerator: { kind: 'sum', terms: scale.map(chosen) },
  denominator: { kind: 'unit' },
  parts: scale.map((code) => ({ code, label: code, numerator: chosen(code) })),
};
const answered = (option: string | null, municipalityId: number): PlacedUnit => ({
  municipalityId,
  answer: () => null,
  chosen: (_form, _of, asked) => (option === null ? null : option === asked),
  fact: () => null,
});

describe('R-465 a distribution', () => {
  // Source: survey of 42 curators' schools, November (G4).
  test('5, 15 and 22 of 42, from two municipalities and somebody who did not answer', () => {
    const counts = [0, 0, 5, 15, 22];
    const units = scale.flatMap((option, at) =>
      Array.from({ length: counts[at] ?? 0 }, (_, nth) => answered(option, 1 + (nth % 2))),
    );
    const places = reckon(pulse, [...units, answered(null, 1)]);
    expect(places.size).toBe(2);
    const region = reckonTogether([...places.values()]);
    expect(region.value).toEqual({ numerator: 42, denominator: 42, units: 43, known: 42 });
    expect(region.parts.map((part) => saidOf('distribution', part))).toEqual(['0.0', '0.0', '11.9', '35.7', '52.4']);
    expect(formsBehind(pulse)).toEqual(['pulse']);
  });

  test('of nobody', () => {
    expect(reckonTogether([])).toEqual({ value: value(0, 0, 0), parts: [] });
  });
});

describe('R-470 what comes with the product and what the region made', () => {
  const other = { ...pulse, title: 'Другой' };
  const kept = (more: Partial<Kept>): Kept => ({
    ...{ code: 'A', definition: pulse, version: 3, isOwn: false, isRetired: false },
    ...more,
  });
  test.each([
    ['nothing kept', [], [['A', 1, 'Пульс', true]]],
    ['kept as it is', [kept({})], [['A', 3, 'Пульс', true]]],
    ['kept by another release', [kept({ definition: other })], [['A', 4, 'Пульс', true]]],
    ['changed by the region', [kept({ definition: other, isOwn: true })], [['A', 3, 'Другой', false]]],
    ['put away', [kept({ isRetired: true })], []],
    [
      'one more of the region',
      [kept({ code: 'B', isOwn: true })],
      [
        ['A', 1, 'Пульс', true],
        ['B', 3, 'Пульс', false],
      ],
    ],
  ])('%s', (_, stored, expected) => {
    const shown = currentOf([{ code: 'A', definition: pulse }], stored);
    expect(shown.map(({ code, version, definition, isReady }) => [code, version, definition.title, isReady])).toEqual(
      expected,
    );
  });

  test('keys in another order are the same formula', () => {
    const turned = Object.fromEntries(Object.entries(pulse).toReversed()) as unknown as IndicatorDefinition;
    expect(currentOf([{ code: 'A', definition: pulse }], [kept({ definition: turned })])[0]?.version).toBe(3);
  });
});

describe('R-469 for everybody', () => {
  test.each([
    ['nothing small', [value(20, 40), value(30, 60)], [false, false], false],
    ['a small one takes another with it', [value(1, 4), value(20, 40), value(30, 60)], [true, true, false], false],
    ['all together are few', [value(1, 4), value(0, 3)], [true, true], true],
  ])('%s', (_, rows, isHidden, isTotalHidden) => {
    expect(publishValues(rows)).toMatchObject({ isHidden, isTotalHidden });
  });
});
