import type { Rows } from './row.ts';

export const passportRows: Rows = {
  'passport.show': { about: 'place', input: ({ place }) => ({ schoolId: place.schoolId }) },
  'today.show': { about: 'self' },
};
