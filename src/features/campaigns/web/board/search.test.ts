import { describe, expect, test } from 'vitest';
import { isFiltered, parseBoard, parseGrid, parseLaunch, unitsOf } from './search.ts';

describe('the address of a board', () => {
  test('what is said is asked, several states by commas or as a list', () => {
    expect(
      parseBoard({ municipality: '7', state: 'draft,returned', overdue: 'true', q: 'Ейск', sort: '-due' }),
    ).toEqual({
      ...{ municipality: 7, state: ['draft', 'returned'], overdue: true, changed: undefined, faulty: undefined },
      ...{ q: 'Ейск', sort: '-due', columns: undefined },
    });
    expect(parseBoard({ state: ['confirmed'] }).state).toEqual(['confirmed']);
  });

  test('what nobody knows is dropped', () => {
    const search = parseBoard({ municipality: '-1', state: 'lost', overdue: 'false', q: '' });
    expect(isFiltered(search)).toBe(false);
    expect(parseGrid({ code: 'a b' }).code).toBeUndefined();
    expect(parseLaunch({ wave: '1e5', form: '3' })).toEqual({ wave: undefined, form: 3 });
  });

  test('the order of rows is no condition', () => {
    expect(isFiltered(unitsOf(parseBoard({ sort: 'due' })))).toBe(false);
    expect(isFiltered(parseBoard({ faulty: true }))).toBe(true);
  });
});
