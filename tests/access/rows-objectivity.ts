import type { Rows } from './row.ts';

const year = 2023;

export const objectivityRows: Rows = {
  'objectivity.show': { about: 'territory', input: () => ({ year }) },
  'objectivity.export': { about: 'territory', input: () => ({ year, format: 'csv' }) },
  'objectivity.look': { about: 'region', input: () => ({ year: 2022 }), allowed: [200, 409] },
  'objectivity.review': {
    about: 'place',
    input: ({ place }) => ({
      ...{ year, schoolId: place.schoolId, procedureId: 1, sign: 'cohort_shift' },
      ...{ verdict: 'explained', note: 'Проверено' },
    }),
    allowed: [200, 404],
  },
};
