import { describe, expect, test } from 'vitest';
import { flatQuery } from '#ui/client.ts';
import { parseFilter } from './filter.ts';

describe('the filter of a list lives in the address', () => {
  test('what is said comes back from the address', () => {
    const filter = parseFilter({
      show: 'all',
      cluster: ['strong', 'basic'],
      running: [3, 4],
      municipality: 7,
      q: 'ёлка',
      smallN: true,
    });
    const address = flatQuery(filter);
    expect(address).toBe(
      'show=all&cluster=basic,strong&running=3,4&municipality=7&q=%D1%91%D0%BB%D0%BA%D0%B0&smallN=true',
    );
    expect(parseFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(filter);
  });

  test.each([
    ['show', 'everything'],
    ['cluster', 'weak,,'],
    ['municipality', '-1'],
    ['municipality', 'seven'],
    ['q', ''],
    ['smallN', 'false'],
    ['dynamics', 42],
    ['running', 'often,0,1.5,99'],
  ])('%s=%s says nothing', (key, value) => {
    expect(flatQuery(parseFilter({ [key]: value }))).toBe('');
  });

  test('of several values the known ones stay', () => {
    expect(parseFilter({ recurrence: 'crisis,often' }).recurrence).toEqual(['crisis']);
  });
});
