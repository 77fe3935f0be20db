import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedRow, isSmall, publish, sumRows } from '#kernel/small-cells.ts';

/** As many people as results. */
const row = (whole: number, part: number): CountedRow => ({ whole, part, people: whole, peopleInPart: part });

describe('R-250 few people, or one or two below the minimum, are hidden', () => {
  test.each([
    ['nobody took part', row(0, 0), false],
    ['one pupil', row(1, 0), true],
    ['nine pupils', row(9, 0), true],
    ['ten pupils, nobody below', row(10, 0), false],
    ['ten pupils, one below', row(10, 1), true],
    ['ten pupils, two below', row(10, 2), true],
    ['ten pupils, three below', row(10, 3), false],
    ['a thousand pupils, two below', row(1000, 2), true],
    ['all of ten below', row(10, 10), false],
    ['sixty results of six pupils', { whole: 60, part: 20, people: 6, peopleInPart: 4 }, true],
    ['six results below, all of one pupil', { whole: 600, part: 6, people: 100, peopleInPart: 1 }, true],
  ] as const)('%s', (_, cell, expected) => {
    expect(isSmall(cell)).toBe(expected);
  });
});

describe('R-251 what a total would tell is hidden, too', () => {
  test.each([
    ['nothing is small: all is shown', [row(40, 8), row(25, 3)], [], false],
    ['a single small row takes the smallest other one along', [row(5, 1), row(100, 20), row(30, 9)], [0, 2], false],
    ['an empty row is no company', [row(5, 1), row(0, 0), row(30, 9)], [0, 2], false],
    [
      'two small rows that are few together take a third',
      [row(4, 0), row(3, 1), row(50, 10), row(60, 9)],
      [0, 1, 2],
      false,
    ],
    ['two small rows wide enough keep to themselves', [row(300, 2), row(200, 2), row(50, 10)], [0, 1], false],
    ['a part of nobody would be known to be nobody', [row(9, 0), row(12, 0), row(80, 30)], [0, 1, 2], false],
    ['nobody below in all of it: the total goes, the rows that may be seen stay', [row(9, 0), row(50, 0)], [0], true],
    ['everybody below in all that could be hidden', [row(9, 9), row(50, 50)], [0], true],
    ['one row only', [row(9, 4)], [0], true],
    ['a total of few', [row(4, 1), row(3, 0)], [0, 1], true],
    ['a total of two below', [row(400, 2), row(300, 0)], [0], true],
    ['no rows', [], [], false],
  ] as const)('%s', (_, rows, hidden, isTotalHidden) => {
    const published = publish(rows);
    expect(published.isHidden.flatMap((isHidden, place) => (isHidden ? [place] : []))).toEqual(hidden);
    expect(published.isTotalHidden).toBe(isTotalHidden);
  });

  const anyRow = fc
    .record({ whole: fc.oneof(fc.nat(30), fc.nat(400)), below: fc.nat(100), each: fc.integer({ min: 1, max: 8 }) })
    .map(({ whole, below, each }): CountedRow => {
      const part = Math.floor((whole * below) / 100);
      return { whole, part, people: Math.ceil(whole / each), peopleInPart: Math.ceil(part / each) };
    });
  const table = fc.array(anyRow, { maxLength: 12 });

  test('whoever subtracts still finds every hidden row wide open', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { isHidden, isTotalHidden } = publish(rows);
        const hidden = rows.filter((_, place) => isHidden[place] === true);
        if (isTotalHidden || hidden.length === 0) return;
        const shown = sumRows(rows.filter((_, place) => isHidden[place] !== true));
        const total = sumRows(rows);
        const left = { whole: total.whole - shown.whole, part: total.part - shown.part, rows: hidden.length };
        const possible = possibleRows(left);
        const spread = (of: (pair: (typeof possible)[number]) => number): number =>
          Math.max(...possible.map(of)) - Math.min(...possible.map(of));
        expect(spread(({ whole }) => whole)).toBeGreaterThanOrEqual(10);
        expect(spread(({ part }) => part)).toBeGreaterThanOrEqual(3);
        expect(spread(({ whole, part }) => whole - part)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('R-252 what may be seen never hides for nothing, and the order of rows decides nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { isHidden, isTotalHidden } = publish(rows);
        const small = rows.map(isSmall);
        expect(rows.filter((_, place) => small[place] === true && isHidden[place] !== true)).toEqual([]);
        if (!small.includes(true) && !isSmall(sumRows(rows))) expect([...isHidden, isTotalHidden]).not.toContain(true);
        if (isTotalHidden) expect(isHidden).toEqual(small);
        const smallest = [...isHidden].filter(Boolean).length;
        const turned = publish(rows.toReversed());
        expect(turned.isTotalHidden).toBe(isTotalHidden);
        expect(turned.isHidden.filter(Boolean)).toHaveLength(smallest);
        const withEmpty = publish([...rows, row(0, 0)]);
        expect(withEmpty.isHidden).toEqual([...isHidden, false]);
      }),
    );
  });
});

/** Every pair that one hidden row can be, when only the sums of the hidden rows are known and that each has a result. */
function possibleRows(left: { whole: number; part: number; rows: number }): { whole: number; part: number }[] {
  const found = [];
  for (let whole = 1; whole <= left.whole - (left.rows - 1); whole += 1) {
    for (let part = 0; part <= Math.min(whole, left.part); part += 1) {
      if (left.part - part <= left.whole - whole) found.push({ whole, part });
    }
  }
  return found;
}
