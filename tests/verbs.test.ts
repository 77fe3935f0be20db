import { describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { matrix } from '#features/access/domain/matrix.ts';
import { roles } from '#features/access/domain/roles.ts';
import { holders, isOfRegion, rightsOf, rolesByLevel } from '#features/access/web/roles/rights.ts';
import { en as rolesEn } from '#features/access/web/roles/en.ts';
import { ru as rolesRu } from '#features/access/web/roles/ru.ts';
import { en } from '#features/audit/en.ts';
import { ru } from '#features/audit/ru.ts';

const verbs = modules.flatMap(({ contract }) => Object.values(contract).map(({ verb }) => verb));

describe('everything the product can be asked is said in words', () => {
  test('in the log, in both languages', () => {
    expect(verbs.length).toBeGreaterThan(80);
    for (const words of [ru, en]) {
      expect(verbs.filter((verb) => words.verbs[verb] === undefined)).toEqual([]);
      const said = Object.values(words.verbs);
      expect(
        said.filter((text, index) => said.indexOf(text) !== index),
        'two verbs read the same',
      ).toEqual([]);
    }
  });

  test('on the page of roles: every verb of the matrix is one of a contract, its feature has a heading', () => {
    expect(Object.keys(matrix).filter((verb) => !verbs.includes(verb))).toEqual([]);
    const features = holders().map(({ feature }) => feature);
    for (const words of [rolesRu, rolesEn])
      expect(features.filter((feature) => words.features[feature] === undefined)).toEqual([]);
  });
});

describe('the page of roles says what the matrix says', () => {
  test('by role and by verb alike', () => {
    const byRole = roles.flatMap((role) =>
      rightsOf(role).flatMap(({ rights }) => rights.map(({ verb, reach }) => `${verb} ${role} ${reach}`)),
    );
    const byVerb = holders().flatMap(({ verbs: rows }) =>
      rows.flatMap(({ verb, own, region }) => [
        ...own.map((role) => `${verb} ${role} own`),
        ...region.map((role) => `${verb} ${role} region`),
      ]),
    );
    expect(byRole.sort()).toEqual(byVerb.sort());
    const straight = Object.entries(matrix).flatMap(([verb, { own = [], region = [] }]) => [
      ...own.filter((role) => !region.includes(role)).map((role) => `${verb} ${role} own`),
      ...region.map((role) => `${verb} ${role} region`),
    ]);
    expect([...new Set(straight)].sort()).toEqual(byRole);
  });

  test('every role stands under one level', () => {
    expect(rolesByLevel().flatMap((level) => level.roles)).toHaveLength(roles.length);
    expect(isOfRegion('administrator')).toBe(true);
    expect(isOfRegion('tutor')).toBe(false);
  });
});
