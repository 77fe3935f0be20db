import { describe, expect, test } from 'vitest';
import { isLogin } from '#features/accounts/domain/login.ts';
import { fits, roles } from '#features/access/domain/roles.ts';
import { filesOf, only, readRegistry } from '#tests/support/demo-region.ts';
import { listDemoPeople } from './people.ts';
import { generateDemoRegion } from './region.ts';

const people = listDemoPeople();

describe('R-135 people of the demonstration region', () => {
  test('one a role and no guest', () => {
    const first = people.slice(0, roles.length - 1);
    expect(first.map(({ held }) => held.role)).toEqual(roles.filter((role) => role !== 'guest'));
  });

  test('names and logins are their own, and no login is an address to which a letter could go', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    expect(people.filter(({ login }) => !isLogin(login) || login.includes('@'))).toEqual([]);
  });

  test('every territory is of the region and fits the role', () => {
    const { rows } = readRegistry(only(filesOf(generateDemoRegion(), 'registry')));
    const codes = new Set(rows.map(({ code }) => code));
    const municipalities = new Set(rows.map(({ municipality }) => municipality));
    for (const { key, held } of people) {
      for (const { municipality, school } of held.places) {
        expect(municipality === undefined || municipalities.has(municipality), key).toBe(true);
        expect(school === undefined || codes.has(school), key).toBe(true);
        const kind = school !== undefined ? 'school' : municipality !== undefined ? 'municipality' : 'region';
        expect(fits(held.role, { kind, municipalityId: 1, schoolId: 1 }), key).toBe(true);
      }
    }
  });

  test('there are neighbours, a curator of two schools, somebody who stands in by an order', () => {
    const places = (role: string): unknown[] =>
      people.filter(({ held }) => held.role === role).map(({ held }) => held.places);
    expect(new Set(places('municipal_coordinator').map((place) => JSON.stringify(place))).size).toBe(2);
    expect(new Set(places('director').map((place) => JSON.stringify(place))).size).toBe(2);
    expect(places('curator')).toMatchObject([[{}, {}]]);
    const substitutes = people.filter(({ held }) => held.actingFor !== undefined);
    expect(substitutes).toMatchObject([{ held: { actingFor: 'municipal_coordinator' } }]);
    expect(substitutes[0]?.held.orderNumber).not.toBeNull();
  });
});
