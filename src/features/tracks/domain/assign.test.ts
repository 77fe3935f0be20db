import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignTracks, type SchoolFacts } from './assign.ts';
import { applyOverrides } from './override.ts';
import { defaultRules, type TrackRules } from './track-rules.ts';

const year = 2023;
const plain: SchoolFacts = {
  ...{ schoolId: 1, code: '1', kind: 'general', level: 'secondary', isListed: false, isWarning: false },
  ...{ cluster: null, low: 0, participants: 0, lastListed: null, groupings: [], groupingsBefore: [] },
};
const listed: SchoolFacts = { ...plain, isListed: true, cluster: 'basic', low: 6, participants: 20 };

function placesOf(school: SchoolFacts, rules: TrackRules = defaultRules): readonly string[] {
  return assignTracks([school], year, rules).map(({ track, group, reason, groupReason }) =>
    [track, reason, ...(group === null ? [] : [`G${String(group)}`, groupReason])].join(' '),
  );
}

const third = '3 every_school';

describe('R-360 tracks', () => {
  test.each<[string, Partial<SchoolFacts>, readonly string[]]>([
    ['a school that nothing is known of', {}, [third]],
    ['listed', listed, ['1 listed G2 rest', third]],
    ['left the list a year ago', { lastListed: 2022 }, ['2 left_list', third]],
    ['left it two years ago', { lastListed: 2021 }, [third]],
    ['listed now and last year', { ...listed, lastListed: 2022 }, ['1 listed G2 rest', third]],
    ['the early-warning zone', { isWarning: true }, ['2 warning', third]],
    ['of the zone by criteria of the region', { groupings: ['Зона риска 2023'] }, ['2 zone', third]],
    [
      'listed and in the zone: tracks overlap',
      { ...listed, groupings: ['Зона риска'] },
      ['1 listed G2 rest', '2 zone', third],
    ],
    ['a name that only begins alike', { groupings: ['Зона рисков'] }, [third]],
  ])('%s', (_, facts, expected) => {
    expect(placesOf({ ...plain, ...facts })).toEqual(expected);
  });

  test.each<[string, Partial<TrackRules>, Partial<SchoolFacts>, readonly string[]]>([
    ['R-361 aftercare of two years', { aftercareYears: 2 }, { lastListed: 2021 }, ['2 left_list', third]],
    ['R-361 no aftercare', { aftercareYears: 0 }, { lastListed: 2022 }, [third]],
    ['no early warning', { isWarningInTrack2: false }, { isWarning: true }, [third]],
    [
      'track 3 of 2022: who is in the others',
      { track3: 'tracks_1_and_2' },
      listed,
      ['1 listed G2 rest', '3 of_tracks'],
    ],
    ['and nobody else', { track3: 'tracks_1_and_2' }, {}, []],
    ['an empty name is no grouping', { zoneGrouping: '' }, { groupings: [''] }, [third]],
  ])('by rule: %s', (_, rules, facts, expected) => {
    expect(placesOf({ ...plain, ...facts }, { ...defaultRules, ...rules })).toEqual(expected);
  });
});

describe('R-362 action groups: the first that fits', () => {
  test.each<[string, Partial<SchoolFacts>, string]>([
    ['an evening school that took part', { kind: 'evening', groupingsBefore: ['500+ 2022'] }, 'G4 special'],
    ['a primary school', { level: 'primary' }, 'G4 special'],
    ['named as special', { groupings: ['Особые виды школ'] }, 'G4 special'],
    ['took part the year before', { groupingsBefore: ['500+ 2022'], cluster: 'strong' }, 'G1 participant'],
    ['takes part only this year', { groupings: ['500+ 2023'], groupingsBefore: [] }, 'G2 rest'],
    ['in the service', { groupings: ['Электронный сервис 2023'] }, 'G3 service'],
    ['nobody was named for the service: strong', { cluster: 'strong' }, 'G3 service_place'],
    ['and moderate', { cluster: 'moderate' }, 'G3 service_place'],
    ['basic', {}, 'G2 rest'],
    ['below the range', { cluster: 'below_range' }, 'G2 rest'],
  ])('%s', (_, facts, expected) => {
    expect(placesOf({ ...listed, ...facts })[0]).toBe(`1 listed ${expected}`);
  });

  test('R-363 places go to strong before moderate, to the greater share, then by code; never more than there are', () => {
    const make = (schoolId: number, cluster: 'strong' | 'moderate', low: number): SchoolFacts => ({
      ...{ ...listed, schoolId, code: String(schoolId), cluster, low, participants: 100 },
    });
    const schools = [make(4, 'moderate', 49), make(3, 'strong', 51), make(2, 'strong', 60), make(1, 'moderate', 49)];
    const served = (servicePlaces: number): readonly number[] =>
      assignTracks(schools, year, { ...defaultRules, servicePlaces })
        .filter(({ group }) => group === 3)
        .map(({ schoolId }) => schoolId);
    expect(served(0)).toEqual([]);
    expect(served(1)).toEqual([2]);
    expect(served(3)).toEqual([3, 2, 1]);
    expect(served(30)).toEqual([4, 3, 2, 1]);
  });

  test('R-364 the list of 87 (G1): 18 + 33 + 30 + 6', () => {
    const lot = (count: number, facts: Partial<SchoolFacts>): SchoolFacts[] =>
      Array.from({ length: count }, () => ({ ...listed, ...facts }));
    const service = { groupings: ['Электронный сервис 2023'] };
    const schools = [
      ...lot(18, { groupingsBefore: ['500+ 2022'] }),
      ...lot(26, {}),
      ...lot(7, { cluster: 'moderate' }),
      ...lot(24, { ...service, cluster: 'moderate' }),
      ...lot(6, { ...service, cluster: 'strong' }),
      ...lot(1, { kind: 'private' }),
      ...lot(2, { kind: 'evening' }),
      ...lot(2, { kind: 'open_shift' }),
      ...lot(1, { level: 'primary' }),
    ].map((school, index) => ({ ...school, schoolId: index, code: String(index) }));
    const sizes = [1, 2, 3, 4].map(
      (group) => assignTracks(schools, year, defaultRules).filter((one) => one.group === group).length,
    );
    expect(schools).toHaveLength(87);
    expect(sizes).toEqual([18, 33, 30, 6]);
  });

  test('R-362 every listed school has exactly one group, nobody else has any', () => {
    const school = fc.record({
      kind: fc.constantFrom('general', 'evening', null),
      level: fc.constantFrom('primary', 'secondary', null),
      isListed: fc.boolean(),
      cluster: fc.constantFrom('basic', 'moderate', 'strong', 'below_range'),
      low: fc.nat(50),
      groupings: fc.subarray(['Электронный сервис', 'Зона риска', 'Особые виды школ']),
      groupingsBefore: fc.subarray(['500+']),
    });
    fc.assert(
      fc.property(fc.array(school, { maxLength: 40 }), fc.nat(10), (given, servicePlaces) => {
        const schools = given.map((facts, index): SchoolFacts => {
          const cluster = facts.isListed ? facts.cluster : null;
          return { ...plain, ...facts, cluster, participants: 50, schoolId: index, code: String(index) };
        });
        const made = assignTracks(schools, year, { ...defaultRules, servicePlaces });
        const first = made.filter(({ track }) => track === 1);
        expect(first.map(({ schoolId }) => schoolId)).toEqual(
          schools.filter(({ isListed }) => isListed).map(({ schoolId }) => schoolId),
        );
        expect(first.every(({ group }) => group !== null)).toBe(true);
        expect(made.filter(({ track, group }) => track !== 1 && group !== null)).toEqual([]);
        expect(new Set(made.map(({ schoolId, track }) => `${String(schoolId)} ${String(track)}`)).size).toBe(
          made.length,
        );
      }),
    );
  });
});

describe('R-365 by hand, over the rule', () => {
  const rule = assignTracks([{ ...listed, schoolId: 1 }], year, { ...defaultRules, track3: 'tracks_1_and_2' });
  test.each([
    ['another group', { track: 1, isMember: true, group: 4 }, { group: 4, isMember: true, reason: 'listed' }],
    ['a member, the group left to the rule', { track: 1, isMember: true, group: null }, { group: 2, isMember: true }],
    ['taken out', { track: 1, isMember: false, group: null }, { group: null, isMember: false, reason: 'listed' }],
    ['added', { track: 2, isMember: true, group: null }, { group: null, isMember: true, reason: null }],
  ] as const)('%s', (_, override, expected) => {
    const placed = applyOverrides(rule, [{ schoolId: 1, ...override }]);
    expect(placed.find(({ track }) => track === override.track)).toMatchObject({ ...expected, isByHand: true });
    expect(placed.filter(({ isByHand }) => isByHand)).toHaveLength(1);
  });
});
