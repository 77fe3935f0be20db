import type { Rows } from './row.ts';

const year = 2023;
const language = 'ru';

/** Comparison of schools, clusters by years, the map: pictures of lists. */
export const mapsRows: Rows = {
  'lists.funnel': { about: 'territory', input: () => ({ year }) },
  'lists.funnelPicture': { about: 'territory', input: () => ({ year, format: 'svg' }) },
  'lists.clusterYears': { about: 'territory', input: () => ({ language }) },
  'lists.mapPicture': { about: 'territory', input: () => ({ year, format: 'svg' }) },
  'lists.flowPicture': { about: 'territory', input: () => ({ from: 2022, to: 2023, format: 'svg' }) },
  'lists.recurrence': { about: 'territory', input: () => ({ year }) },
  'lists.recurrencePicture': { about: 'territory', input: () => ({ year, by: 'times', format: 'svg' }) },
  'lists.funnelExport': { about: 'territory', input: () => ({ year, format: 'csv' }) },
  'lists.mapExport': { about: 'territory', input: () => ({ year, format: 'csv' }) },
  'lists.recurrenceExport': { about: 'territory', input: () => ({ year, by: 'times', format: 'csv' }) },
  'maps.show': { about: 'territory' },
  'maps.moveTile': {
    about: 'region',
    // A municipality of another region is not there.
    allowed: [200, 404],
    input: ({ place }) => ({ municipalityId: place.municipalityId, column: 1, row: 1 }),
  },
  'maps.import': {
    about: 'region',
    input: () => ({ fileName: 'map.json', credit: '', accept: 'false' }),
    body: () => Buffer.from('{}'),
  },
};
