import { describe, expect, test } from 'vitest';
import { spansOf, standingOf, successionOf, type State, type Valid } from './validity.ts';

function valid(version: number, validFrom: number | null, validTo: number | null, state: State = 'approved'): Valid {
  return { version, validFrom, validTo, state };
}

describe('R-346 which version makes the lists of which years is said without gaps', () => {
  test.each<[string, readonly Valid[], readonly unknown[]]>([
    ['none', [], []],
    ['a draft makes none', [valid(1, 2020, null, 'draft')], []],
    ['one without years', [valid(1, null, null)], [[null, null, [1]]]],
    ['one year', [valid(1, 2020, 2020)], [[2020, 2020, [1]]]],
    [
      'one after another',
      [valid(1, null, 2021), valid(2, 2022, null)],
      [
        [null, 2021, [1]],
        [2022, null, [2]],
      ],
    ],
    [
      'a gap',
      [valid(1, 2018, 2020), valid(2, 2023, 2024)],
      [
        [2018, 2020, [1]],
        [2021, 2022, []],
        [2023, 2024, [2]],
      ],
    ],
    [
      'an overlap: the newest first',
      [valid(1, 2018, 2022), valid(2, 2021, null)],
      [
        [2018, 2020, [1]],
        [2021, 2022, [2, 1]],
        [2023, null, [2]],
      ],
    ],
    ['a retired one still has its years', [valid(1, 2018, 2020, 'retired')], [[2018, 2020, [1]]]],
  ])('%s', (_, versions, expected) => {
    expect(spansOf(versions).map(({ from, to, versions: held }) => [from, to, held])).toEqual(expected);
  });

  test.each<[Valid, number, string]>([
    [valid(1, 2020, 2022, 'draft'), 2021, 'draft'],
    [valid(1, 2020, 2022), 2019, 'ahead'],
    [valid(1, 2020, 2022), 2020, 'in_force'],
    [valid(1, 2020, 2022), 2022, 'in_force'],
    [valid(1, 2020, 2022), 2023, 'ended'],
    [valid(1, null, null), 1990, 'in_force'],
    [valid(1, 2020, 2022, 'retired'), 2021, 'retired'],
  ])('%o in %i: %s', (one, year, expected) => {
    expect(standingOf(one, year)).toBe(expected);
  });
});

describe('R-346 an approved version shares no year with another one', () => {
  const draft = { version: 9, validFrom: 2024, validTo: null };
  test.each<[string, readonly Valid[], object]>([
    ['nothing else', [], { kind: 'free' }],
    ['another draft', [valid(1, 2020, null, 'draft')], { kind: 'free' }],
    ['years before', [valid(1, 2020, 2023)], { kind: 'free' }],
    [
      'an open earlier one ends the year before',
      [valid(1, 2020, null)],
      { kind: 'ends', versions: [1], lastYear: 2023 },
    ],
    ['one that touches the first year', [valid(1, null, 2024)], { kind: 'ends', versions: [1], lastYear: 2023 }],
    ['one that begins in the same year', [valid(1, 2024, null)], { kind: 'overlap', versions: [1] }],
    ['one that begins later', [valid(1, 2026, 2027)], { kind: 'overlap', versions: [1] }],
    ['a retired one keeps its years', [valid(1, 2020, 2024, 'retired')], { kind: 'overlap', versions: [1] }],
  ])('%s', (_, versions, expected) => {
    expect(successionOf(draft, versions)).toEqual(expected);
  });

  test('a draft of all years finds every other in its way', () => {
    const wide = { version: 9, validFrom: null, validTo: null };
    expect(successionOf(wide, [valid(1, 2020, 2021)])).toEqual({ kind: 'overlap', versions: [1] });
  });
});
