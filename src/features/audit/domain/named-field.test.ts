import { expect, test } from 'vitest';
import { namedIds, withNames } from './named-field.ts';

const change = (field: string, before: string | null, after: string | null) => ({ field, before, after });

test('R-241 numbers of schools, municipalities and people are read as names, others stay numbers', () => {
  const changes = [
    change('schoolId', null, '12'),
    change('place.municipalityId', '3', null),
    change('toPersonId', '7', '8'),
    change('year', '12', '13'),
    change('school', '№ 12', '99999999999'),
    change('constructor', '1', '2'),
  ];
  expect(namedIds(changes)).toEqual([
    { kind: 'school', id: 12 },
    { kind: 'municipality', id: 3 },
    { kind: 'person', id: 7 },
    { kind: 'person', id: 8 },
  ]);
  const names = new Map([
    ['school:12', 'СОШ № 12'],
    ['municipality:3', 'Лесной район'],
    ['person:7', 'Анна Белова'],
  ]);
  expect(withNames(changes, names)).toEqual([
    change('schoolId', null, 'СОШ № 12'),
    change('place.municipalityId', 'Лесной район', null),
    change('toPersonId', 'Анна Белова', '8'),
    ...changes.slice(3),
  ]);
});
