import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failuresAfter, limits, waitSeconds, type Counted, type Failures, type Limit } from './limits.ts';

const start = new Date('2025-09-01T09:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const limit: Limit = { freeFailures: 3, firstWaitSeconds: 10, longestWaitSeconds: 60 };
const failed = (failures: number): Failures => ({ failures, lastFailedAt: start });

describe('R-222: the wait after failures', () => {
  test.each([
    ['none yet', null, 0, 0],
    ['fewer than the free ones', failed(2), 0, 0],
    ['the last free one', failed(3), 0, 10],
    ['doubles', failed(4), 0, 20],
    ['doubles again', failed(5), 0, 40],
    ['is never longer than the longest', failed(6), 0, 60],
    ['not for a million either', failed(1_000_000), 0, 60],
    ['runs out', failed(3), 9, 1],
    ['counts begun seconds as whole', failed(3), 9.2, 1],
    ['is over', failed(3), 10, 0],
    ['a clock set back does not lengthen it', failed(3), -3600, 10],
  ] as const)('%s', (_case, counted, passed, expected) => {
    expect(waitSeconds(counted, after(passed), limit)).toBe(expected);
  });

  test('a day without a failure begins anew', () => {
    expect(failuresAfter(null, start, limit)).toBe(1);
    expect(failuresAfter(failed(7), after(24 * 3600 - 1), limit)).toBe(8);
    expect(failuresAfter(failed(7), after(24 * 3600), limit)).toBe(1);
  });

  test.each([
    ['nothing at once', 0, 301],
    ['nothing in half a minute', 35, 301],
    ['one in a begun minute', 36, 300],
    ['a hundred in an hour', 3600, 201],
    ['no more than there are', 4 * 3600, 1],
  ])('of a whole building it forgives %s', (_case, passed, expected) => {
    expect(failuresAfter(failed(300), after(passed), limits.address)).toBe(expected);
  });

  test('sixty people who use up their free failures side by side hold up nobody, three times over', () => {
    const school = 60 * limits.network.freeFailures;
    expect(waitSeconds(failed(3 * school), start, limits.address)).toBe(0);
  });

  test('more failures never mean a shorter wait, more time never a longer one', () => {
    const kind = fc.constantFrom(...(Object.keys(limits) as Counted[]));
    const count = fc.integer({ min: 0, max: 2000 });
    const seconds = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(kind, count, count, seconds, (key, failures, more, passed) => {
        const one = waitSeconds(failed(failures), after(passed), limits[key]);
        expect(waitSeconds(failed(failures + more), after(passed), limits[key])).toBeGreaterThanOrEqual(one);
        expect(waitSeconds(failed(failures), after(passed + 1), limits[key])).toBeLessThanOrEqual(one);
        expect(one).toBeLessThanOrEqual(limits[key].longestWaitSeconds);
      }),
    );
  });

  test('whoever tries as soon as they may gets fewer than 150 tries a day for a login', () => {
    let counted: Failures | null = null;
    let tries = 0;
    for (let passed = 0; passed < 24 * 3600;) {
      const wait = waitSeconds(counted, after(passed), limits.network);
      passed += wait;
      if (passed >= 24 * 3600) break;
      counted = { failures: failuresAfter(counted, after(passed), limits.network), lastFailedAt: after(passed) };
      tries += 1;
    }
    expect(tries).toBeLessThan(150);
  });
});
