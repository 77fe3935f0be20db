import { describe, expect, test } from 'vitest';
import type { LineageEdge } from '#features/lists/domain/lineage.ts';
import { listingsOf, type ListOfYear } from './listing.ts';

const list = (year: number, ...schools: readonly string[]): ListOfYear => ({
  ...{ year, resultsYear: year - 1, schools: new Set(schools) },
});
const merge = (from: string, to: string, more: Partial<LineageEdge> = {}): LineageEdge => ({
  ...{ from, to, kind: 'merge', year: 2022, ...more },
});

describe('R-474 a school in the lists', () => {
  test('the first list: nobody knows who was in the one before', () => {
    expect(listingsOf([list(2023, 'A')], [], 2023)('A')).toEqual({
      ...{ wasListed: null, recurrence: 'first_time', running: 1 },
    });
  });

  test.each([
    ['stayed', 'A', [list(2022, 'A'), list(2023, 'A')], [true, 'repeat_consecutive', 2]],
    ['came', 'B', [list(2022, 'A'), list(2023, 'B')], [false, 'first_time', 1]],
    ['left', 'A', [list(2022, 'A'), list(2023, 'B')], [true, null, 0]],
    ['the list before is of an earlier year', 'A', [list(2020, 'A'), list(2023, 'A')], [true, 'repeat_in_5y', 1]],
    ['three in a row', 'A', [list(2021, 'A'), list(2022, 'A'), list(2023, 'A')], [true, 'crisis', 3]],
    ['a later list says nothing of this one', 'A', [list(2023, 'A'), list(2024, 'A')], [null, 'first_time', 1]],
  ])('%s', (_, school, lists, expected) => {
    const { wasListed, recurrence, running } = listingsOf(lists, [], 2023)(school);
    expect([wasListed, recurrence, running]).toEqual(expected);
  });

  const two = [list(2022, 'old', 'other'), list(2023, 'new')];
  test('who went up in another is there by it, once, and has not left', () => {
    const of = listingsOf(two, [merge('old', 'new'), merge('other', 'new')], 2023);
    expect([of('old').wasListed, of('other').wasListed, of('new').wasListed]).toEqual([false, false, true]);
  });

  test('a merger after the results of the list is not seen by it', () => {
    const of = listingsOf(two, [merge('old', 'new', { year: 2023 })], 2023);
    expect([of('old').wasListed, of('new').wasListed]).toEqual([true, false]);
  });

  test('of a merged school only what is confirmed is one’s own history; a new code is the same school', () => {
    const running = (edge: LineageEdge): number => listingsOf(two, [edge], 2023)('new').running;
    expect(running(merge('old', 'new'))).toBe(1);
    expect(running(merge('old', 'new', { inherits: 'refused' }))).toBe(1);
    expect(running(merge('old', 'new', { inherits: 'confirmed' }))).toBe(2);
    expect(running(merge('old', 'new', { kind: 'rename' }))).toBe(2);
  });

  test('a lineage that contradicts itself is followed nowhere', () => {
    const of = listingsOf(two, [merge('old', 'new'), merge('new', 'old')], 2023);
    expect([of('old').wasListed, of('new').wasListed]).toEqual([true, false]);
  });
});
