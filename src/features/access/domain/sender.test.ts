import { describe, expect, test } from 'vitest';
import { mayGive, mayShowGuests } from './sender.ts';

describe('R-206, R-214 what was sent works while its sender may send it', () => {
  test.each<[readonly string[], string, boolean]>([
    [[], 'director', false],
    [['municipal_coordinator'], 'director', true],
    [['director'], 'director', false],
    [['director', 'municipal_coordinator'], 'director', true],
    [['administrator'], 'administrator', true],
    [['administrator'], 'guest', false],
    [['administrator'], 'nonsense', false],
  ])('%j an invitation to %s: %s', (held, role, expected) => {
    expect(mayGive(held, role)).toBe(expected);
  });

  test.each<[readonly string[], boolean]>([
    [[], false],
    [['director'], false],
    [['guest'], false],
    [['director', 'municipal_coordinator'], true],
    [['regional_coordinator'], true],
  ])('%j a guest link: %s', (held, expected) => {
    expect(mayShowGuests(held)).toBe(expected);
  });
});
