import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Territory } from '#kernel/territory.ts';
import { covers, rolesOn, territoriesFor, type HeldRole, type PlacedTarget } from './judge.ts';
import { matrix } from './matrix.ts';
import { roles } from './roles.ts';

const region: Territory = { kind: 'region' };
const town = (municipalityId: number): Territory => ({ kind: 'municipality', municipalityId });
const school = (schoolId: number): Territory => ({ kind: 'school', schoolId });
/** School 11 lies in municipality 1, school 21 in municipality 2, and so on. */
const at = (schoolId: number): PlacedTarget => ({
  kind: 'school',
  schoolId,
  municipalityId: Math.floor(schoolId / 10),
});
const inTown = (municipalityId: number): PlacedTarget => ({ kind: 'municipality', municipalityId });

const table = {
  'a.read': { own: ['director', 'municipal_coordinator', 'analyst'] },
  'a.total': { region: ['director'] },
} as const;

describe('R-201 territories of a verb', () => {
  test.each<[string, readonly HeldRole[], string, readonly Territory[]]>([
    ['nobody', [], 'a.read', []],
    ['a verb that is not in the table', [{ role: 'analyst', territory: region }], 'a.none', []],
    ['a role that is not in the row', [{ role: 'teacher', territory: school(11) }], 'a.read', []],
    ['a word that is no role', [{ role: 'constructor', territory: region }], 'a.read', []],
    ['one role', [{ role: 'director', territory: school(11) }], 'a.read', [school(11)]],
    [
      'several roles at once',
      [
        { role: 'director', territory: school(11) },
        { role: 'teacher', territory: school(12) },
        { role: 'municipal_coordinator', territory: town(2) },
      ],
      'a.read',
      [school(11), town(2)],
    ],
    ['a right that reaches beyond the territory', [{ role: 'director', territory: school(11) }], 'a.total', [region]],
  ])('%s', (_, held, verb, expected) => {
    expect(territoriesFor(held, verb, table)).toEqual(expected);
  });
});

describe('R-202 a school is asked with what it lies in', () => {
  test.each<[string, readonly Territory[], PlacedTarget, boolean]>([
    ['the school itself', [school(11)], at(11), true],
    ['its neighbour', [school(11)], at(12), false],
    ['its municipality', [town(1)], at(11), true],
    ['another municipality', [town(2)], at(11), false],
    ['the region', [region], at(11), true],
    ['a school is not its municipality', [school(11)], inTown(1), false],
    ['a municipality', [town(1)], inTown(1), true],
    ['a municipality is not another', [town(1)], inTown(2), false],
    ['a municipality is not the region', [town(1), town(2)], { kind: 'region' }, false],
    ['the region is the region', [region], { kind: 'region' }, true],
    ['one of several', [school(31), town(2)], at(21), true],
    ['none of several', [school(31), town(2)], at(11), false],
    ['nothing at all', [], at(11), false],
    ['whatever one has', [school(11)], { kind: 'ownScope' }, true],
    ['whatever one has, of nothing', [], { kind: 'ownScope' }, false],
  ])('%s', (_, territories, target, expected) => {
    expect(covers(territories, target)).toBe(expected);
  });
});

test('R-205 roles on a place are those given there or on what it lies in', () => {
  const held = [
    { role: 'director', territory: school(11) },
    { role: 'municipal_coordinator', territory: town(2) },
    { role: 'analyst', territory: region },
  ];
  expect(rolesOn(held, at(11))).toEqual(['director', 'analyst']);
  expect(rolesOn(held, at(21))).toEqual(['municipal_coordinator', 'analyst']);
  expect(rolesOn(held, at(31))).toEqual(['analyst']);
  expect(rolesOn(held, { kind: 'region' })).toEqual(['analyst']);
});

describe('laws', () => {
  const someTerritory = fc.oneof(
    fc.constant(region),
    fc.integer({ min: 1, max: 4 }).map(town),
    fc.integer({ min: 10, max: 49 }).map(school),
  );
  const someRole = fc.record({ role: fc.constantFrom(...roles), territory: someTerritory });
  const someRoles = fc.array(someRole, { maxLength: 6 });
  const someVerb = fc.constantFrom(...Object.keys(matrix));
  const someTarget = fc.oneof(
    fc.integer({ min: 10, max: 49 }).map(at),
    fc.integer({ min: 1, max: 4 }).map(inTown),
    fc.constant<PlacedTarget>({ kind: 'region' }),
  );
  const may = (held: readonly HeldRole[], verb: string, target: PlacedTarget): boolean =>
    covers(territoriesFor(held, verb), target);

  test('R-201 another role never takes anything away', () => {
    fc.assert(
      fc.property(someRoles, someRole, someVerb, someTarget, (held, more, verb, target) => {
        expect(may([...held, more], verb, target)).toBe(may(held, verb, target) || may([more], verb, target));
      }),
    );
  });

  test('R-202 a right without reach touches nothing outside the territories held', () => {
    const narrow = fc.constantFrom(...Object.keys(matrix).filter((verb) => matrix[verb]?.region === undefined));
    fc.assert(
      fc.property(someRoles, narrow, someTarget, (held, verb, target) => {
        const all = held.map(({ territory }) => territory);
        expect(may(held, verb, target) && !covers(all, target)).toBe(false);
      }),
    );
  });

  test('R-202 who may on the region may on every municipality, who may there may on every school of it', () => {
    fc.assert(
      fc.property(someRoles, someVerb, fc.integer({ min: 10, max: 49 }), (held, verb, schoolId) => {
        const around = may(held, verb, inTown(Math.floor(schoolId / 10)));
        expect(may(held, verb, { kind: 'region' }) && !around).toBe(false);
        expect(around && !may(held, verb, at(schoolId))).toBe(false);
      }),
    );
  });
});
