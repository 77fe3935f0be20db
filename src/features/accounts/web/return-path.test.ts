import { describe, expect, test } from 'vitest';
import { isOutside, returnPath } from './return-path.ts';

describe('after signing in one gets to the page asked for', () => {
  test.each(['/lists', '/lists/2023?show=all&q=ё', '/lists/2023/why/12', '/profile#sessions'])('%s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([
    ['nothing asked', undefined],
    ['another site', 'https://example.org/lists'],
    ['another site without its protocol', '//example.org/lists'],
    ['a slash that browsers turn over', '/\\example.org'],
    ['a slash turned over further on', '/lists\\..\\x'],
    ['a tab that browsers skip', '/\t/example.org'],
    ['a script', 'javascript:alert(1)'],
    ['no address', ''],
    ['the sign-in page itself', '/sign-in?to=/sign-in'],
    ['the end of signing in elsewhere', '/sign-in/return?code=1'],
    ['too long to be ours', `/${'a'.repeat(1000)}`],
  ])('%s: the first page', (_, asked) => {
    expect(returnPath(asked)).toBe('/');
  });

  test('a page is outside by its name, not by its beginning', () => {
    expect(isOutside('/sign-in/return')).toBe(true);
    expect(isOutside('/setup')).toBe(true);
    expect(isOutside('/guests')).toBe(false);
    expect(isOutside('/')).toBe(false);
  });
});
