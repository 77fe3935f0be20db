import { beforeAll, describe, expect, test } from 'vitest';
import { buildList } from '#features/lists/domain/build-list.ts';
import type { ListEntry } from '#features/lists/domain/evaluation.ts';
import type { Lineage } from '#features/lists/domain/lineage.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import type { RegistryRow } from '#features/registry/domain/registry-file.ts';
import { counted, filesOf, lineageOf, loadFiles, only, readRegistry, type Loaded } from '#tests/support/demo-region.ts';
import { generateDemoRegion, type DemoFile, type DemoRegion } from './region.ts';

let region: DemoRegion;
let loaded: Loaded;
let registry: readonly RegistryRow[];
let groupings: ReadonlyMap<string, ReadonlySet<string>>;
let before: ReadonlyMap<string, ListEntry>;
let now: ReadonlyMap<string, ListEntry>;

beforeAll(() => {
  region = generateDemoRegion();
  loaded = loadFiles(filesOf(region, 'results'));
  const file = readRegistry(only(filesOf(region, 'registry')));
  expect(file.faults).toEqual([]);
  registry = file.rows;
  groupings = readGroupings(only(filesOf(region, 'groupings')));
  before = listOf(2022);
  now = listOf(2023);
});

function listOf(year: number, lineage?: Lineage): ReadonlyMap<string, ListEntry> {
  const entries = buildList(loaded.cells, year, defaultParameters, { lineage });
  return new Map(entries.map((entry) => [entry.school, entry]));
}

function readGroupings(file: DemoFile): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of [...file.rows()].slice(1)) {
    const [grouping = '', code = ''] = line.split(';');
    groups.set(grouping, (groups.get(grouping) ?? new Set()).add(code));
  }
  return groups;
}

function isListed(list: ReadonlyMap<string, ListEntry>, code: string): boolean {
  return list.get(code)?.isListed === true;
}

/** Schools of the list of 2023 by group of the golden table and cluster. */
function groupsOfList(): Record<'participants' | 'service' | 'special' | 'others', string[]> {
  const groups = { participants: [], service: [], special: [], others: [] } as ReturnType<typeof groupsOfList>;
  for (const code of now.keys()) {
    if (!isListed(now, code)) continue;
    if (groupings.get('500+ 2022')?.has(code) === true) groups.participants.push(code);
    else if (groupings.get('Электронный сервис 2023')?.has(code) === true) groups.service.push(code);
    else if (groupings.get('Особые виды школ')?.has(code) === true) groups.special.push(code);
    else groups.others.push(code);
  }
  return groups;
}

function dynamicsOf(codes: readonly string[]): Record<string, number> {
  return counted(codes, (code) => {
    const entry = now.get(code);
    const isNew = !isListed(before, code);
    return `${entry?.cluster ?? 'none'} ${isNew ? 'new' : (entry?.dynamics ?? 'none')}`;
  });
}

describe('the lists of the demonstration region', () => {
  test('G1 list of 2023: 87 schools = 36 basic + 38 moderate + 13 strong; list of 2022: 99', () => {
    const listed = [...now.values()].filter((entry) => entry.isListed);
    expect(counted(listed, ({ cluster }) => cluster)).toEqual({ basic: 36, moderate: 38, strong: 13 });
    expect([...before.values()].filter((entry) => entry.isListed)).toHaveLength(99);
  });

  test('G1 groups: 18 participants of 500+, 30 in the service, 39 others', () => {
    const { participants, service, special, others } = groupsOfList();
    const clusterOf = (code: string) => now.get(code)?.cluster ?? null;
    expect(counted(participants, clusterOf)).toEqual({ basic: 9, moderate: 6, strong: 3 });
    expect(counted(service, clusterOf)).toEqual({ moderate: 24, strong: 6 });
    expect(counted([...others, ...special], clusterOf)).toEqual({ basic: 27, moderate: 8, strong: 4 });
  });

  test('G2 dynamics of the groups', () => {
    const { participants, service, others } = groupsOfList();
    expect(dynamicsOf(participants)).toEqual({
      'basic unchanged': 4,
      'basic improved': 5,
      'moderate unchanged': 2,
      'moderate improved': 3,
      'moderate worsened': 1,
      'strong unchanged': 3,
    });
    expect(dynamicsOf(service)).toEqual({
      'moderate new': 11,
      'moderate improved': 4,
      'moderate worsened': 3,
      'moderate unchanged': 6,
      'strong unchanged': 2,
      'strong worsened': 4,
    });
    expect(dynamicsOf(others)).toEqual({
      'basic unchanged': 3,
      'basic improved': 6,
      'basic new': 17,
      'moderate new': 6,
      'strong new': 1,
    });
  });

  test('G2 six schools of special kinds: private 1, evening 2, open-shift 2, primary 1; two of them were listed before', () => {
    const { special } = groupsOfList();
    const byCode = new Map(registry.map((row) => [row.code, row]));
    expect(
      counted(special, (code) => {
        const row = byCode.get(code);
        return row?.level === 'primary' ? 'primary' : (row?.kind ?? null);
      }),
    ).toEqual({ private: 1, evening: 2, open_shift: 2, primary: 1 });
    expect(special.filter((code) => isListed(before, code))).toHaveLength(2);
    expect(groupings.get('Особые виды школ')?.size).toBe(6);
  });

  test('G5 of 42 participants of 500+ in 2022, all listed then, 24 left and 18 stayed; 30 places in the service are all listed', () => {
    const participants = [...(groupings.get('500+ 2022') ?? [])];
    expect(participants.filter((code) => isListed(before, code))).toHaveLength(42);
    expect(counted(participants, (code) => (isListed(now, code) ? 'stayed' : 'left'))).toEqual({
      stayed: 18,
      left: 24,
    });
    const service = [...(groupings.get('Электронный сервис 2023') ?? [])];
    expect(service.filter((code) => isListed(now, code))).toHaveLength(30);
  });

  test('48 stayed, 51 left with results in hand, 39 are new', () => {
    const old = [...before.keys()].filter((code) => isListed(before, code));
    const left = old.filter((code) => !isListed(now, code));
    expect(old.length - left.length).toBe(48);
    expect(left).toHaveLength(51);
    expect(left.every((code) => now.get(code)?.hasResults === true)).toBe(true);
    expect([...now.keys()].filter((code) => isListed(now, code) && !isListed(before, code))).toHaveLength(39);
  });

  test('the lists are the same when the registry says who came from whom', () => {
    const lineage = lineageOf(registry);
    for (const [year, plain] of [
      [2022, before],
      [2023, now],
    ] as const) {
      const informed = listOf(year, lineage);
      const named = (list: ReadonlyMap<string, ListEntry>) =>
        [...list.values()].filter((entry) => entry.isListed).map(({ school, cluster }) => `${school} ${cluster ?? ''}`);
      expect(named(informed)).toEqual(named(plain));
    }
  });

  test('another seed gives other schools and the same counts', () => {
    const { cells } = loadFiles(filesOf(generateDemoRegion(1), 'results'));
    const listed = buildList(cells, 2023, defaultParameters).filter((entry) => entry.isListed);
    expect(counted(listed, ({ cluster }) => cluster)).toEqual({ basic: 36, moderate: 38, strong: 13 });
    expect(listed.map(({ school }) => school)).not.toEqual([...now.keys()].filter((code) => isListed(now, code)));
  });

  test('it looks like a region: warnings, schools too small to evaluate, uneven municipalities, no share that all have', () => {
    const entries = [...now.values()];
    const warnings = entries.filter((entry) => entry.isWarning).length;
    expect(warnings).toBeGreaterThanOrEqual(40);
    expect(warnings).toBeLessThanOrEqual(60);
    const unevaluable = entries.filter((entry) => !entry.isEvaluable).length;
    expect(unevaluable).toBeGreaterThan(20);
    expect(unevaluable).toBeLessThan(90);
    const shares = counted(
      entries.filter((entry) => entry.isListed),
      ({ low, participants }) => ((100 * low) / participants).toFixed(1),
    );
    expect(Math.max(...Object.values(shares))).toBeLessThan(6);
    const municipality = new Map(registry.map((row) => [row.code, row.municipality]));
    const listed = counted(
      entries.filter((entry) => entry.isListed),
      ({ school }) => municipality.get(school) ?? null,
    );
    const all = counted(entries, ({ school }) => municipality.get(school) ?? null);
    const parts = Object.entries(all).map(([name, schools]) => (listed[name] ?? 0) / schools);
    expect(Math.min(...parts)).toBeLessThan(0.16);
    expect(Math.max(...parts)).toBeGreaterThan(0.4);
  });
});
