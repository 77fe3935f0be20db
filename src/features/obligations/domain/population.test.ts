import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsOf, pickUnits, type Population, type Rule, type SchoolPlace } from './population.ts';

const place = (schoolId: number, municipalityId: number, more: Partial<SchoolPlace> = {}): SchoolPlace => {
  return { schoolId, municipalityId, kind: 'general', lists: [], tracks: [], groupings: [], ...more };
};
const schools = [
  place(1, 10, { lists: [{ year: 2023, cluster: 'basic' }], tracks: [{ year: 2023, track: 1, group: 2 }] }),
  place(2, 10, { lists: [{ year: 2022, cluster: 'strong' }], kind: 'lyceum' }),
  place(3, 20, { lists: [{ year: 2023, cluster: 'strong' }], tracks: [{ year: 2023, track: 1, group: 4 }] }),
  place(4, 20, { tracks: [{ year: 2023, track: 2, group: null }], groupings: [{ name: '500+', on: '2023-03-01' }] }),
];
const municipalities = [10, 20, 30];
const ask = (any: readonly Rule[], more: Partial<Population> = {}): number[] => {
  return pickUnits({ subject: 'school', any, also: [], except: [], ...more }, schools, municipalities);
};
const listed: Rule = { kind: 'list', year: 2023 };

describe('R-442 whom a population means', () => {
  test.each([
    [[{ kind: 'all' }], [1, 2, 3, 4], 'everybody'],
    [[], [], 'no rule means nobody'],
    [[listed], [1, 3], 'the list of a year'],
    [[{ kind: 'list', year: 2021 }], [], 'a year without a list'],
    [[{ kind: 'cluster', year: 2023, clusters: ['strong', 'moderate'] }], [3], 'clusters'],
    [[{ kind: 'track', year: 2023, tracks: [1, 2] }], [1, 3, 4], 'tracks'],
    [[{ kind: 'track', year: 2023, tracks: [1, 2], groups: [4] }], [3, 4], 'groups are of the first track'],
    [[{ kind: 'grouping', name: '500+', on: '2023-03-01' }], [4], 'a grouping on a day'],
    [[{ kind: 'grouping', name: '500+', on: '2024-03-01' }], [], 'and on another'],
    [[{ kind: 'schoolKind', kinds: ['lyceum'] }], [2], 'kinds'],
    [[{ kind: 'municipality', municipalityIds: [20] }], [3, 4], 'municipalities'],
    [[{ kind: 'hand', ids: [4, 99] }], [4], 'by hand, what is there'],
    [[listed, { kind: 'hand', ids: [2] }], [1, 2, 3], 'any of several'],
  ] as readonly (readonly [Rule[], number[], string])[])('%j: %j (%s)', (any, ids) => {
    expect(ask(any)).toEqual(ids);
  });

  test('every further rule narrows, and exceptions are left out', () => {
    expect(ask([listed], { also: [{ kind: 'municipality', municipalityIds: [20] }] })).toEqual([3]);
    expect(ask([{ kind: 'all' }], { except: [2, 3] })).toEqual([1, 4]);
  });

  test('a municipality is meant by the schools it has', () => {
    expect(ask([{ kind: 'all' }], { subject: 'municipality' })).toEqual([10, 20, 30]);
    expect(ask([{ kind: 'schoolKind', kinds: ['lyceum'] }], { subject: 'municipality' })).toEqual([10]);
    expect(ask([listed], { subject: 'municipality', except: [10] })).toEqual([20]);
    expect(ask([{ kind: 'municipality', municipalityIds: [30] }], { subject: 'municipality' })).toEqual([30]);
    expect(ask([{ kind: 'hand', ids: [20] }], { subject: 'municipality' })).toEqual([20]);
  });

  test('only what the rules name has to be known', () => {
    const grouping = { kind: 'grouping', name: '500+', on: '2023-03-01' } as const;
    const track = { kind: 'track', year: 2022, tracks: [1] } as const;
    expect(needsOf({ subject: 'school', any: [listed, listed, grouping], also: [track], except: [] })).toEqual({
      listYears: [2023],
      trackYears: [2022],
      groupings: [{ name: '500+', on: '2023-03-01' }],
    });
  });

  test('another rule of `any` loses nobody, another one of `also` brings nobody', () => {
    const rule = fc.constantFrom<Rule>(
      ...[listed, { kind: 'all' } as const, { kind: 'municipality', municipalityIds: [10] } as const],
      ...[{ kind: 'track', year: 2023, tracks: [2] } as const, { kind: 'hand', ids: [1, 4] } as const],
    );
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1 }), rule, (any, more) => {
        const before = ask(any);
        expect(ask([...any, more])).toEqual(expect.arrayContaining(before));
        expect(before).toEqual(expect.arrayContaining(ask(any, { also: [more] })));
      }),
    );
  });
});
