import type { Rows } from './row.ts';

const year = 2023;
/** The edition that is published of the year; in a foreign region it is not there. */
const onEdition = { about: 'region', input: () => ({ editionId: 1 }), allowed: [409, 404] } as const;
const document = { title: 'Приказ о списке школ', number: '12-о', date: '2025-09-01' };
const removed = { change: 'removed', reason: 'Решение по обращению школы' };

export const editionsRows: Rows = {
  'editions.show': { about: 'territory', input: () => ({ year }) },
  'editions.make': { about: 'region', input: () => ({ year }), allowed: [409] },
  'editions.check': onEdition,
  'editions.renew': onEdition,
  'editions.reopen': onEdition,
  'editions.withdraw': onEdition,
  'editions.showToSchools': onEdition,
  'editions.publish': onEdition,
  'editions.amend': {
    ...onEdition,
    input: ({ place }) => ({ editionId: 2_000_000_000, document, changes: [{ schoolId: place.schoolId, ...removed }] }),
  },
  'editions.readFederal': {
    about: 'region',
    input: () => ({ year, fileName: 'federal.csv' }),
    body: () => Buffer.from('a;b\n'),
  },
  'editions.acceptFederal': onEdition,
  'editions.difference': { about: 'region', input: () => ({ year }) },
  'editions.differenceExport': {
    about: 'region',
    input: ({ place }) => ({ year, format: place.name === 'own' ? 'xlsx' : 'csv' }),
  },
  'editions.readSheet': { about: 'place', input: ({ place }) => ({ schoolId: place.schoolId, year }) },
};
