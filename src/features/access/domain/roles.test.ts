import { describe, expect, test } from 'vitest';
import type { Territory } from '#kernel/territory.ts';
import { ru } from '../ru.ts';
import { fits, invitableRoles, isRole, levelsOf, roles, type Role } from './roles.ts';

const region: Territory = { kind: 'region' };
const town: Territory = { kind: 'municipality', municipalityId: 1 };
const school: Territory = { kind: 'school', schoolId: 1 };

describe('R-204 a role is given on the levels it is made for', () => {
  test.each<[Role, boolean, boolean, boolean]>([
    ['administrator', true, false, false],
    ['auditor', true, false, false],
    ['regional_coordinator', true, false, false],
    ['municipal_coordinator', false, true, false],
    ['territorial_methodical_service', false, true, false],
    ['expert', false, true, true],
    ['curator', false, false, true],
    ['director', false, false, true],
    ['teacher', false, false, true],
    ['tutor', false, true, true],
    ['guest', true, true, true],
  ])('%s: region %s, municipality %s, school %s', (role, ...levels) => {
    expect([region, town, school].map((territory) => fits(role, territory))).toEqual(levels);
  });

  test('every role has a level and a name', () => {
    expect(roles.filter((role) => levelsOf[role].length === 0)).toEqual([]);
    expect(roles.filter((role) => ru.roles[role] === '')).toEqual([]);
  });
});

describe('R-205 nobody invites to a role that is not below the own ones', () => {
  test.each<[readonly string[], readonly Role[]]>([
    [[], []],
    [['teacher'], []],
    [['curator', 'expert', 'analyst', 'auditor', 'regional_authority', 'regional_operator', 'guest'], []],
    [['no such role'], []],
    [['director'], ['school_team', 'teacher', 'tutor']],
    [['municipal_coordinator'], ['curator', 'director', 'school_team', 'teacher', 'tutor']],
    [
      ['director', 'director'],
      ['school_team', 'teacher', 'tutor'],
    ],
    [
      ['regional_coordinator'],
      [
        'expert',
        'municipal_authority',
        'municipal_coordinator',
        'territorial_methodical_service',
        'curator',
        'director',
      ],
    ],
    [['director', 'administrator'], roles.filter((role) => role !== 'guest')],
  ])('%j invites to %j', (own, expected) => {
    expect(invitableRoles(own)).toEqual(expected);
  });

  test('a guest comes by a link only', () => {
    expect(invitableRoles(roles)).not.toContain('guest');
  });

  test('only the administrator makes an equal', () => {
    const equals = roles.filter((role) => invitableRoles([role]).includes(role));
    expect(equals).toEqual(['administrator']);
  });
});

test.each([
  ['director', true],
  ['Director', false],
  ['toString', false],
  ['', false],
])('%j is a role: %s', (text, expected) => {
  expect(isRole(text)).toBe(expected);
});
