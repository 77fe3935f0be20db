import { expect, test } from 'vitest';
import { parseAuditFilter } from './filter.ts';

const nothing = {
  ...{ person: undefined, school: undefined, municipality: undefined, subject: undefined, verb: undefined },
  ...{ field: undefined, outcome: undefined, from: undefined, to: undefined },
};

test.each([
  [{}, {}],
  [
    { person: '12', from: '2025-09-01', to: '2025-09-30' },
    { person: 12, from: '2025-09-01', to: '2025-09-30' },
  ],
  [{ person: '0', school: '-1', subject: '1.5', municipality: '99999999999' }, {}],
  [{ from: '2025-13-01', to: '01.09.2025' }, {}],
  [
    { outcome: 'denied', verb: 'access.invite', field: 'role' },
    { outcome: 'denied', verb: 'access.invite', field: 'role' },
  ],
  [{ outcome: 'maybe', verb: '', field: 7 }, {}],
])('the address %j filters by %j', (search, filter) => {
  expect(parseAuditFilter(search)).toEqual({ ...nothing, ...filter });
});
