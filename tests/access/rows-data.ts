import { registryOf } from './world.ts';
import { schoolSpecs } from './places.ts';
import type { Asking, Row, Rows } from './row.ts';

const year = 2023;
/** Words that only the school of the place has. */
const wordOf = ({ place }: Asking): string => schoolSpecs[place.name].name.slice(9, -1);
const inArea = ({ place }: Asking): { municipality: number } => ({ municipality: place.municipalityId });
const format = ({ place }: Asking): 'csv' | 'xlsx' => (place.name === 'own' ? 'xlsx' : 'csv');
const file = { fileName: 'file.csv' };

/** A batch belongs to a region, whatever schools are in it. */
function ofBatch(more: object, isStaged = true): Row {
  return {
    about: 'regionObject',
    input: async ({ world, things, place }) => {
      const staged = world.stagedBatches.get(place.regionId);
      return { ...more, batchId: isStaged ? staged : await things.some('batch', place) };
    },
  };
}

export const dataRows: Rows = {
  'registry.region': { about: 'territory' },
  'registry.municipalities': { about: 'territory' },
  'registry.search': { about: 'territory', input: (asking) => ({ q: wordOf(asking) }) },
  'registry.import': {
    about: 'region',
    input: () => file,
    body: ({ actor }) => registryOf(actor.regionId === 1 ? ['own', 'sister', 'neighbour'] : ['foreign', 'farther']),
  },
  'results.summary': { about: 'territory', input: () => ({ year: 2022 }), allowed: [200] },
  'results.upload': { about: 'region', input: () => file, body: () => Buffer.from('a;b\n') },
  'results.batches': { about: 'region' },
  'results.batch': ofBatch({}),
  'results.problemsFile': ofBatch({ format: 'csv' }),
  'results.remap': { ...ofBatch({ mapping: [] }, false) },
  'results.commit': { ...ofBatch({}, false), allowed: [409] },
  'results.rollback': { ...ofBatch({}, false) },
  'results.coverage': { about: 'territory', input: () => ({ year: 2022 }) },
  'results.coverageExport': { about: 'territory', input: (asking) => ({ year: 2022, format: format(asking) }) },
  'results.importScale': { about: 'region', input: () => file, body: () => Buffer.from('a;b\n') },
  'lists.years': { about: 'territory' },
  'lists.show': { about: 'territory', input: (asking) => ({ year, show: 'all', ...inArea(asking) }) },
  'lists.export': {
    about: 'territory',
    input: (asking) => ({ year, show: 'all', format: format(asking), ...inArea(asking) }),
  },
  'lists.why': { about: 'place', input: ({ place }) => ({ schoolId: place.schoolId, year }) },
  'lists.flow': { about: 'territory', input: () => ({ from: 2022, to: 2023 }) },
  'lists.flowExport': { about: 'territory', input: (asking) => ({ from: 2022, to: 2023, format: format(asking) }) },
  'lists.identify': { about: 'region' },
  'demo.load': { about: 'region', allowed: [409] },
  // Whoever waits for the loading may see how it goes: nobody has an account by then.
  'demo.state': { about: 'anyone' },
};
