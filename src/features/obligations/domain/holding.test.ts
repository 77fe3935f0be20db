import { expect, test } from 'vitest';
import { holdingOf, type Held } from './holding.ts';

const school: Held['territory'] = { kind: 'school', schoolId: 7 };
const municipality: Held['territory'] = { kind: 'municipality', municipalityId: 3 };
const nothing = { schoolIds: [], municipalityIds: [], isRegion: false };

test.each([
  [[], nothing],
  [[{ role: 'director', territory: school }], { ...nothing, schoolIds: [7] }],
  [[{ role: 'teacher', territory: school }], nothing],
  [[{ role: 'curator', territory: school }], nothing],
  [[{ role: 'municipal_coordinator', territory: municipality }], { ...nothing, municipalityIds: [3] }],
  [[{ role: 'regional_operator', territory: { kind: 'region' } }], { ...nothing, isRegion: true }],
  [[{ role: 'analyst', territory: { kind: 'region' } }], nothing],
  [
    [
      { role: 'school_team', territory: school },
      { role: 'municipal_authority', territory: municipality },
    ],
    { schoolIds: [7], municipalityIds: [3], isRegion: false },
  ],
] as readonly (readonly [readonly Held[], object])[])('R-446 %j owes for %j', (grants, holding) => {
  expect(holdingOf(grants)).toEqual(holding);
});
