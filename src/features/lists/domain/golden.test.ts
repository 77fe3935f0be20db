import { describe, expect, test } from 'vitest';
import { formatPercent } from '#kernel/share.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { school } from '#tests/support/cells.ts';
import { buildList } from './build-list.ts';
import { clusters, type Cluster, type Dynamics, type HistoryYear, type Recurrence } from './evaluation.ts';
import { buildFlow } from './flow.ts';
import { classifyRecurrence, compareClusters } from './history.ts';

/** Counts records by a name, in one pass: every table below is rebuilt from its records this way. */
function tally<T>(records: readonly T[], nameOf: (record: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) counts[nameOf(record)] = (counts[nameOf(record)] ?? 0) + 1;
  return counts;
}
function repeat<T>(count: number, record: T): T[] {
  return Array.from({ length: count }, () => record);
}

describe('G1, G2 the list of 87 schools (source 000)', () => {
  type Group = '500+ 2022' | 'service' | 'course' | 'special';
  interface Entry {
    readonly group: Group;
    readonly cluster: Cluster;
    readonly previous: Cluster | null;
  }
  function entries(group: Group, cluster: Cluster, counts: readonly (readonly [number, Cluster | null])[]): Entry[] {
    return counts.flatMap(([count, previous]) => repeat(count, { group, cluster, previous }));
  }
  const list: Entry[] = [
    // 18 participants of the project: 9 basic (4 unchanged, 5 improved), 6 moderate (2, 3, 1 worsened), 3 strong (unchanged)
    ...entries('500+ 2022', 'basic', [[4, 'basic'], [5, 'moderate']]), // prettier-ignore
    ...entries('500+ 2022', 'moderate', [[2, 'moderate'], [3, 'strong'], [1, 'basic']]), // prettier-ignore
    ...entries('500+ 2022', 'strong', [[3, 'strong']]),
    // 26 basic: 3 unchanged, 6 improved in their second year, 17 were not listed; 7 more on the course, one of them not described
    ...entries('course', 'basic', [[3, 'basic'], [6, 'strong'], [17, null]]), // prettier-ignore
    ...entries('course', 'moderate', [[4, null]]),
    ...entries('course', 'strong', [[3, null]]),
    // 30 in the federal service: 24 moderate (11 were not listed, 13 in their second year), 6 strong in their second year
    ...entries('service', 'moderate', [[11, null], [4, 'strong'], [3, 'basic'], [6, 'moderate']]), // prettier-ignore
    ...entries('service', 'strong', [[2, 'strong'], [4, 'moderate']]), // prettier-ignore
    // private gymnasium 1, evening 2, open-shift 2, primary 1
    ...entries('special', 'basic', [[1, null]]),
    ...entries('special', 'moderate', [[4, null]]),
    ...entries('special', 'strong', [[1, null]]),
  ];
  const inService = (entry: Entry): string =>
    entry.group === '500+ 2022' ? 'participants' : entry.group === 'service' ? 'service' : 'others';

  test('87 = 36 basic + 38 moderate + 13 strong', () => {
    expect(list).toHaveLength(87);
    expect(tally(list, (entry) => entry.cluster)).toEqual({ basic: 36, moderate: 38, strong: 13 });
  });

  test('cluster by participation: 18 participants, 39 others, 30 in the service', () => {
    expect(tally(list, (entry) => `${inService(entry)} ${entry.cluster}`)).toEqual({
      'participants basic': 9,
      'participants moderate': 6,
      'participants strong': 3,
      'others basic': 27,
      'others moderate': 8,
      'others strong': 4,
      'service moderate': 24,
      'service strong': 6,
    });
    const sums = tally(list, inService);
    expect(sums).toEqual({ participants: 18, others: 39, service: 30 });
    expect(87 - (sums['service'] ?? 0)).toBe((sums['participants'] ?? 0) + (sums['others'] ?? 0));
  });

  test('87 = 18 + 33 + 30 + 6', () => {
    expect(tally(list, (entry) => entry.group)).toEqual({ '500+ 2022': 18, course: 33, service: 30, special: 6 });
  });

  test('R-023 dynamics of the groups come from the cluster of the list before', () => {
    const dynamics = (group: Group, cluster: Cluster): Record<string, number> =>
      tally(
        list.filter((entry) => entry.group === group && entry.cluster === cluster),
        (entry): Dynamics | 'were not listed' =>
          entry.previous === null && compareClusters(null, entry.cluster) === 'worsened'
            ? 'were not listed'
            : compareClusters(entry.previous, entry.cluster),
      );
    expect(dynamics('500+ 2022', 'basic')).toEqual({ unchanged: 4, improved: 5 });
    expect(dynamics('500+ 2022', 'moderate')).toEqual({ unchanged: 2, improved: 3, worsened: 1 });
    expect(dynamics('500+ 2022', 'strong')).toEqual({ unchanged: 3 });
    expect(dynamics('course', 'basic')).toEqual({ unchanged: 3, improved: 6, 'were not listed': 17 });
    expect(dynamics('service', 'moderate')).toEqual({ 'were not listed': 11, improved: 4, worsened: 3, unchanged: 6 });
    expect(dynamics('service', 'strong')).toEqual({ unchanged: 2, worsened: 4 });
  });

  test('the clusters of the legend are ours, in their order', () => {
    expect(clusters).toEqual(['basic', 'moderate', 'strong']);
  });
});

test('G5 the 42 of 500+ 2022 (source 000): 24 left, 18 stayed; half-up shares of their programmes', () => {
  const schools = [...repeat(24, { stayed: false }), ...repeat(18, { stayed: true })];
  expect(tally(schools, ({ stayed }) => (stayed ? 'stayed' : 'left'))).toEqual({ left: 24, stayed: 18 });
  expect(schools).toHaveLength(42);
  const shares = [[16, 24], [8, 18], [9, 24], [7, 18], [11, 24], [2, 18], [7, 24], [5, 24], [3, 18], [3, 24]] as const; // prettier-ignore
  expect(shares.map(([part, whole]) => formatPercent(part, whole, 0))).toEqual(
    ['67', '44', '38', '39', '46', '11', '29', '21', '17', '13'], // prettier-ignore
  );
});

describe('G8 flow of Krasnodar between 2020 and 2022 (source 001)', () => {
  interface Municipality {
    readonly old: number;
    readonly stayed: number;
    readonly fresh: number;
  }
  /**
   * 44 municipalities with the labels of the source: 9 without listed schools, 6 with none left of 2020 (one of them, Gulkevichsky, grew),
   * 4 without new ones, 6 that grew. Sizes of single municipalities are not in the source; sums and labels are.
   */
  const municipalities: Municipality[] = [
    ...repeat(9, { old: 8, stayed: 0, fresh: 0 }),
    ...repeat(5, { old: 7, stayed: 0, fresh: 3 }),
    { old: 2, stayed: 0, fresh: 4 },
    ...repeat(4, { old: 9, stayed: 5, fresh: 0 }),
    ...repeat(5, { old: 6, stayed: 4, fresh: 6 }),
    ...repeat(19, { old: 9, stayed: 3, fresh: 3 }),
    { old: 33, stayed: 16, fresh: 14 },
  ];
  const low = { ru6: '4/10', ma6: '4/10' };
  const fine = { ru6: '1/10', ma6: '1/10' };
  const cells = municipalities.flatMap(({ old, stayed, fresh }, m) =>
    Array.from({ length: old + fresh }, (_, i) => {
      const code = `${String(m)}-${String(i)}`;
      const before = i < old ? low : fine;
      const now = i < stayed || i >= old ? low : fine;
      return [
        ...[2018, 2019].flatMap((year) => school(code, year, before)),
        ...[2020, 2021].flatMap((year) => school(code, year, now)),
      ];
    }).flat(),
  );
  const flow = buildFlow(buildList(cells, 2020, defaultParameters), buildList(cells, 2022, defaultParameters), {
    municipalityOf: (code) => code.split('-')[0] ?? '',
  });

  test('379 = 266 left + 113 stayed, 233 = 113 stayed + 120 new, from the results of 499 schools', () => {
    expect(flow.municipalities).toHaveLength(44);
    expect(flow.region).toMatchObject({ old: 379, stayed: 113, left: 266, goneNoData: 0, new: 120, newList: 233 });
  });

  test('labels: 9 without, 6 none left, 4 no new, 6 grew, and 31 = 44 - 9 - 4 must audit', () => {
    const labels = flow.municipalities.flatMap((municipality) => municipality.labels);
    expect(tally(labels, (label) => label)).toEqual({
      no_listed: 9,
      none_left: 6,
      no_new: 4,
      number_grew: 6,
      must_audit: 31,
    });
    const both = flow.municipalities.filter(
      ({ labels: own }) => own.includes('none_left') && own.includes('number_grew'),
    );
    expect(both).toHaveLength(1);
  });
});

test('G11 categories of Smolensk (source 003): the rows of each cluster exclude one another and sum to it', () => {
  const histories: Record<Recurrence, readonly number[]> = {
    first_time: [2022],
    repeat_consecutive: [2021, 2022],
    repeat_in_5y: [2019, 2022],
    crisis: [2020, 2021, 2022],
  };
  const counts: Record<Recurrence, readonly [number, number]> = {
    first_time: [10, 22],
    repeat_consecutive: [3, 1],
    repeat_in_5y: [7, 22],
    crisis: [1, 2],
  };
  const schools = Object.entries(counts).flatMap(([category, [one, two]]) => {
    const years = histories[category as Recurrence];
    const history = years.map((year): HistoryYear => ({ year, state: 'listed' }));
    return [...repeat(one, { cluster: 1, history }), ...repeat(two, { cluster: 2, history })];
  });
  expect(tally(schools, ({ cluster }) => String(cluster))).toEqual({ '1': 21, '2': 47 });
  expect(tally(schools, ({ history }) => classifyRecurrence(history, 2022) ?? 'none')).toEqual({
    first_time: 32,
    repeat_consecutive: 4,
    repeat_in_5y: 29,
    crisis: 3,
  });
  expect(
    tally(schools, ({ cluster, history }) => `${String(cluster)} ${classifyRecurrence(history, 2022) ?? 'none'}`),
  ).toEqual({
    '1 first_time': 10,
    '2 first_time': 22,
    '1 repeat_consecutive': 3,
    '2 repeat_consecutive': 1,
    '1 repeat_in_5y': 7,
    '2 repeat_in_5y': 22,
    '1 crisis': 1,
    '2 crisis': 2,
  });
  const dynamics = [[5, 21], [11, 47], [1, 47], [9, 16], [29, 34], [5, 16], [17, 34], [14, 16]] as const; // prettier-ignore
  expect(dynamics.map(([part, whole]) => formatPercent(part, whole))).toEqual(
    ['23.8', '23.4', '2.1', '56.3', '85.3', '31.3', '50.0', '87.5'], // prettier-ignore
  );
  // 90, 74, 29, 58, 46, 33, 41 and 14.5 % have one base up to a hundred schools: 69, not the 68 of the list
  const published = ['90', '74', '29', '58', '46', '33', '41'];
  const fits = (base: number): boolean => {
    const wholes = new Set(Array.from({ length: base + 1 }, (_, part) => formatPercent(part, base, 0)));
    const tenths = new Set(Array.from({ length: base + 1 }, (_, part) => formatPercent(part, base, 1)));
    return published.every((share) => wholes.has(share)) && tenths.has('14.5');
  };
  expect(Array.from({ length: 100 }, (_, i) => i + 1).filter(fits)).toEqual([69]);
});
