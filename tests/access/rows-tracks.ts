import { defaultRules } from '#features/tracks/domain/track-rules.ts';
import type { Rows } from './row.ts';

const year = 2023;
const placed = { year, track: 1 } as const;

export const tracksRows: Rows = {
  'tracks.show': { about: 'territory', input: () => ({ year }) },
  'tracks.export': { about: 'territory', input: () => ({ ...placed, format: 'csv' }), allowed: [200, 404] },
  'tracks.preview': { about: 'region', input: () => ({ year }) },
  'tracks.assign': { about: 'region', input: () => ({ year, rules: defaultRules }) },
  'tracks.override': {
    about: 'place',
    input: ({ place }) => ({ ...placed, schoolId: place.schoolId, isMember: true, group: 2, reason: 'Решение' }),
    allowed: [200, 409],
  },
  'tracks.undoOverride': {
    about: 'place',
    input: ({ place }) => ({ ...placed, schoolId: place.schoolId }),
    allowed: [200, 404, 409],
  },
};
