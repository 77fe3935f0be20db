import { expect, test } from 'vitest';
import { placeFinder } from './people-places.ts';

const find = placeFinder({
  municipalities: [
    { municipalityId: 1, name: 'Северный район' },
    { municipalityId: 2, name: 'Южный муниципальный округ' },
  ],
  schools: [
    { schoolId: 11, code: '101', names: ['МОУ СОШ № 1', 'Школа при станции'], municipalityId: 1 },
    { schoolId: 12, code: '102', names: ['МОУ СОШ № 2'], municipalityId: 1 },
    { schoolId: 21, code: '201', names: ['МБОУ СОШ № 1'], municipalityId: 2 },
  ],
});
const place = (municipality: string | null, school: string | null): ReturnType<typeof find> =>
  find({ row: 4, municipality, school });
const fault = (code: string, field: string, found: string, expected: string | null): object => {
  return { fault: { code, row: 4, field, found, expected } };
};

test.each([
  ['neither', null, null, { municipalityId: null, schoolId: null }],
  ['a municipality, however its kind is written', 'северный', null, { municipalityId: 1, schoolId: null }],
  ['a municipality of another kind', 'Южный', null, { municipalityId: 2, schoolId: null }],
  ['a school by its code', null, '102', { municipalityId: null, schoolId: 12 }],
  ['a school by a former name', null, 'Школа при станции', { municipalityId: null, schoolId: 11 }],
  [
    'a school by a name that two have, with its municipality',
    'Южный',
    'СОШ №1',
    { municipalityId: null, schoolId: 21 },
  ],
])('R-207 %s', (_, municipality, school, expected) => {
  expect(place(municipality, school)).toEqual({ place: expected });
});

test.each([
  [
    'an unknown municipality, with the nearest',
    place('Севернй', null),
    fault('unknown_municipality', 'municipality', 'Севернй', 'Северный район'),
  ],
  [
    'a school of which there are two',
    place(null, 'СОШ № 1'),
    fault('ambiguous_school', 'school', 'СОШ № 1', '101, 201'),
  ],
  ['a school of another municipality', place('Южный', '102'), fault('school_elsewhere', 'school', '102', null)],
  [
    'an unknown school, with the nearest',
    place(null, 'СОШ № 22'),
    fault('unknown_school', 'school', 'СОШ № 22', 'МОУ СОШ № 2'),
  ],
  ['nothing like it', place(null, 'Консерватория'), fault('unknown_school', 'school', 'Консерватория', null)],
])('R-207 refused: %s', (_, answer, expected) => {
  expect(answer).toEqual(expected);
});
