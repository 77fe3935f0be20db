import type { Row, Rows } from './row.ts';

const year = 2023;
/** A number that no version and no variant has: who may is told so. */
const unknown = 2_000_000_000;
const notThere = (more: object = {}): Row => ({
  about: 'region',
  input: () => ({ methodologyId: unknown, ...more }),
  allowed: [404],
});
const noVariant = (more: object = {}): Row => ({
  about: 'region',
  input: () => ({ variantId: unknown, ...more }),
  allowed: [404],
});
const document = { documentTitle: 'Приказ', documentNumber: '1', documentDate: '2025-01-15' };
const draft = { basedOn: unknown, settings: '', name: 'own', validFrom: 2026, validTo: null };

export const methodologyRows: Rows = {
  'methodology.list': { about: 'region' },
  'methodology.show': { about: 'region', input: () => ({ name: 'federal' }) },
  'methodology.saveDraft': { about: 'region', input: () => draft, allowed: [404] },
  'methodology.testRun': notThere(),
  'methodology.approve': notThere(document),
  'methodology.retire': notThere({ lastYear: 2025 }),
  'methodology.deleteDraft': notThere(),
  'methodology.import': { about: 'region', input: () => ({ text: '{' }) },
  'methodology.export': notThere(),
  'whatif.try': { about: 'region', input: () => ({ year, set: 'RULE=A_ONLY' }) },
  'whatif.why': { about: 'place', input: ({ place }) => ({ schoolId: place.schoolId, year, set: 'RULE=A_ONLY' }) },
  'whatif.variants': { about: 'region', input: () => ({ year }) },
  'whatif.keep': {
    about: 'region',
    input: ({ actor, place }) => ({ year, set: 'RULE=A_ONLY', name: `${actor.label} ${place.name}` }),
  },
  'whatif.rename': noVariant({ name: 'A' }),
  'whatif.delete': noVariant(),
};
