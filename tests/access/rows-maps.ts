import type { Rows } from './row.ts';

const year = 2023;
const language = 'ru';

/** Comparison of schools, clusters by years, the map: pictures of lists. */
export const mapsRows: Rows = {
  'lists.funnel': { about: 'territory', input: () => ({ year }) },
  'lists.funnelPicture': { about: 'territory', input: () => ({ year, format: 'svg' }) },
  'lists.clusterYears': { about: 'territory', input: () => ({ language }) },
  'lists.mapPicture': { about: 'territory', input: () => ({ year, format: 'svg' }) },
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
