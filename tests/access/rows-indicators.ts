import type { Rows } from './row.ts';

/** A share of schools by their lists: it needs no form. */
const definition = {
  ...{ title: 'Новые школы', group: 'own', numeratorTitle: 'новые', denominatorTitle: 'школы списка' },
  ...{ numerator: { kind: 'fact', fact: 'new' }, denominator: { kind: 'fact', fact: 'listed' }, parts: [] },
  ...{ unit: 'percent', subject: 'school', direction: 'down', target: null, leastKnown: 1, source: 'Решение совета' },
};
const code = 'T1-01';

export const indicatorsRows: Rows = {
  'indicators.list': { about: 'territory' },
  'indicators.show': { about: 'territory', input: () => ({ code }) },
  'indicators.export': { about: 'territory', input: () => ({ code, format: 'csv' }), allowed: [200, 404] },
  'indicators.card': {
    about: 'territory',
    input: ({ place }) => ({ municipalityId: place.municipalityId }),
    allowed: [200, 404],
  },
  'indicators.sources': { about: 'territory', input: () => ({ code }) },
  'indicators.save': {
    about: 'region',
    input: () => ({ code: 'new-schools', version: 0, definition }),
    allowed: [200, 409],
  },
  'indicators.retire': { about: 'region', input: () => ({ code: 'T1-03', isRetired: true }) },
};
