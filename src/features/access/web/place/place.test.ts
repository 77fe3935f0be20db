import { describe, expect, test } from 'vitest';
import { checkPlace, type Level, levelOf, noPlace, placeOf, type PlaceValues } from './place.ts';

const words = { level: 'which level?', municipality: 'which municipality?', school: 'which school?' };
const school = { id: 7, text: 'СОШ № 7' };

describe('the territory of a form', () => {
  test.each<
    [string, PlaceValues, Level[], Level | '', object, { municipalityId: number | null; schoolId: number | null }]
  >([
    ['one level needs no choice', noPlace, ['region'], 'region', {}, { municipalityId: null, schoolId: null }],
    [
      'two levels, none chosen',
      noPlace,
      ['municipality', 'school'],
      '',
      { level: words.level },
      { municipalityId: null, schoolId: null },
    ],
    [
      'a level that the role is not given on does not count',
      { ...noPlace, level: 'region' },
      ['municipality', 'school'],
      '',
      { level: words.level },
      { municipalityId: null, schoolId: null },
    ],
    [
      'a municipality is missing',
      noPlace,
      ['municipality'],
      'municipality',
      { municipalityId: words.municipality },
      { municipalityId: 0, schoolId: null },
    ],
    [
      'a school is missing',
      noPlace,
      ['school'],
      'school',
      { school: words.school },
      { municipalityId: null, schoolId: null },
    ],
    [
      'what was chosen for another level is left out',
      { level: 'school', municipalityId: '3', school },
      ['municipality', 'school'],
      'school',
      { school: undefined },
      { municipalityId: null, schoolId: 7 },
    ],
    [
      'a municipality',
      { level: 'municipality', municipalityId: '3', school },
      ['municipality', 'school'],
      'municipality',
      { municipalityId: undefined },
      { municipalityId: 3, schoolId: null },
    ],
  ])('%s', (_, values, levels, level, errors, place) => {
    expect(levelOf(values, levels)).toBe(level);
    expect(checkPlace(values, levels, words)).toEqual(errors);
    expect(placeOf(values, levels)).toEqual(place);
  });
});
