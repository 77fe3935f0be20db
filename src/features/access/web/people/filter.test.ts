import { expect, test } from 'vitest';
import { parsePeopleFilter } from './filter.ts';

const nothing = { view: undefined, q: undefined, role: undefined, municipality: undefined, state: undefined };

test.each([
  [{}, {}],
  [{ view: 'invite' }, { view: 'invite' }],
  [{ view: 'elsewhere', role: 'king', state: 'erased', municipality: 'все', q: '' }, {}],
  [
    { q: 'Ива', role: 'director', municipality: '3', state: 'all' },
    { q: 'Ива', role: 'director', municipality: 3, state: 'all' },
  ],
])('the address %j filters by %j', (search, filter) => {
  expect(parsePeopleFilter(search)).toEqual({ ...nothing, ...filter });
});
