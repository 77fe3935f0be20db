import { expect, test } from 'vitest';
import { checkPlace, type Level, levelOf, noPlace, placeOf, type PlaceValues } from './place.ts';

const words = { level: 'which level?', municipality: 'which municipality?', school: 'which school?' };
const school = { id: 7, text: 'СОШ № 7' };
const local: readonly Level[] = ['municipality', 'school'];

interface Case {
  readonly what: string;
  readonly values: PlaceValues;
  readonly levels: readonly Level[];
  readonly level: Level | '';
  readonly wrong?: object;
  /** Municipality and school. */
  readonly place: readonly [number | null, number | null];
}

test.each<Case>([
  { what: 'one level needs no choice', values: noPlace, levels: ['region'], level: 'region', place: [null, null] },
  {
    what: 'two levels, none chosen',
    ...{ values: noPlace, levels: local, level: '', wrong: { level: words.level }, place: [null, null] },
  },
  {
    what: 'a level that the role is not given on does not count',
    values: { ...noPlace, level: 'region' },
    ...{ levels: local, level: '', wrong: { level: words.level }, place: [null, null] },
  },
  {
    what: 'a municipality is missing',
    ...{ values: noPlace, levels: ['municipality'], level: 'municipality' },
    ...{ wrong: { municipalityId: words.municipality }, place: [0, null] },
  },
  {
    what: 'a school is missing',
    ...{ values: noPlace, levels: ['school'], level: 'school', wrong: { school: words.school }, place: [null, null] },
  },
  {
    what: 'what was chosen for another level is left out',
    values: { level: 'school', municipalityId: '3', school },
    ...{ levels: local, level: 'school', wrong: { school: undefined }, place: [null, 7] },
  },
  {
    what: 'a municipality',
    values: { level: 'municipality', municipalityId: '3', school },
    ...{ levels: local, level: 'municipality', wrong: { municipalityId: undefined }, place: [3, null] },
  },
])('the territory of a form: $what', ({ values, levels, level, wrong = {}, place: [municipalityId, schoolId] }) => {
  expect(levelOf(values, levels)).toBe(level);
  expect(checkPlace(values, levels, words)).toEqual(wrong);
  expect(placeOf(values, levels)).toEqual({ municipalityId, schoolId });
});
