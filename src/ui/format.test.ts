import { describe, expect, test } from 'vitest';
import { formatsOf } from './format.ts';

const russian = formatsOf('ru');

describe('numbers as a Russian page writes them', () => {
  test('thousands stand apart by a thin space that does not break', () => {
    expect(russian.count(9812)).toBe('9\u202f812');
    expect(russian.count(1_234_567)).toBe('1\u202f234\u202f567');
  });

  test('R-002 a share has a decimal comma and is rounded once from the counts', () => {
    expect(russian.share(24, 41)).toBe('58,5');
    expect(russian.share(599, 2000)).toBe('30,0');
    expect(formatsOf('en').share(24, 41)).toBe('58.5');
  });

  test('R-003 nobody took part: no share and no interval, not zero', () => {
    expect(russian.share(0, 0)).toBeNull();
    expect(russian.interval(0, 0)).toBeNull();
  });

  test('R-004 the interval is in whole percent', () => {
    expect(russian.interval(24, 41)).toBe('43–72');
    expect(russian.interval(0, 10)).toBe('0–28');
  });

  test('a date ends without the abbreviation of the year', () => {
    expect(russian.date('2026-11-20T09:12:00Z')).toBe('20 ноября 2026');
  });

  test('an end is told by the last day on which something holds', () => {
    expect(russian.lastDay('2026-12-01')).toBe('30 ноября 2026');
    expect(russian.lastDay('2028-03-01')).toBe('29 февраля 2028');
  });
});
