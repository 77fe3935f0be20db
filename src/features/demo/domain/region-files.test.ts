import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildList } from '#features/lists/domain/build-list.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import type { RegistryRow } from '#features/registry/domain/registry-file.ts';
import { normaliseSchoolName } from '#features/registry/domain/school-name.ts';
import { firstResultsYear } from '#features/registry/domain/school.ts';
import { successionsOf } from '#features/registry/domain/succession.ts';
import { counted, filesOf, loadFiles, only, readRegistry, type Loaded } from '#tests/support/demo-region.ts';
import { generateDemoRegion, type DemoFile, type DemoRegion } from './region.ts';
import { sampleResultsCsv } from './sample.ts';

let region: DemoRegion;
let loaded: Loaded;
let registry: readonly RegistryRow[];

beforeAll(() => {
  region = generateDemoRegion();
  loaded = loadFiles(filesOf(region, 'results'));
  registry = readRegistry(only(filesOf(region, 'registry'))).rows;
});

function hashOf(region: DemoRegion): string {
  const hash = createHash('sha256');
  for (const file of region.files) for (const line of file.rows()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function identifier(row: RegistryRow, kind: 'inn' | 'kpp'): string | undefined {
  return row.identifiers.find((one) => one.kind === kind)?.value;
}

describe('the files of the demonstration region', () => {
  test('every row is read without a problem, marks fit the scale, no pupil twice in a test', () => {
    expect(loaded.faults).toEqual([]);
    expect(loaded.rows).toBeGreaterThan(250_000);
    expect(loaded.rows).toBeLessThan(400_000);
  });

  test('absences are few, and nobody is below the minimum without having come', () => {
    const registered = loaded.cells.reduce((sum, cell) => sum + cell.registered, 0);
    const participants = loaded.cells.reduce((sum, cell) => sum + cell.participants, 0);
    expect(participants / registered).toBeGreaterThan(0.92);
    expect(participants / registered).toBeLessThan(0.97);
    expect(loaded.cells.every((cell) => cell.low <= cell.participants)).toBe(true);
  });

  test('the same seed gives the same files, another one other files', () => {
    const hash = hashOf(region);
    expect(hashOf(generateDemoRegion())).toBe(hash);
    expect(hashOf(generateDemoRegion(1))).not.toBe(hash);
  });

  test('R-100 R-101 the registry is read without a fault: identifiers are well formed, none of them shared', () => {
    expect(readRegistry(only(filesOf(region, 'registry'))).faults).toEqual([]);
    const inns = registry.filter((row) => row.branchOf === null).map((row) => identifier(row, 'inn'));
    expect(new Set(inns).size).toBe(registry.length - 3);
    for (const row of registry.filter(({ branchOf }) => branchOf !== null)) {
      const head = only(registry.filter(({ code }) => code === row.branchOf));
      expect(identifier(row, 'inn')).toBe(identifier(head, 'inn'));
      expect(identifier(row, 'kpp')).not.toBe(identifier(head, 'kpp'));
    }
  });

  test('19 municipalities, 16 of them districts, each with one code of its own', () => {
    const oktmo = new Map(registry.map((row) => [row.municipality, row.oktmo]));
    expect(oktmo.size).toBe(19);
    expect(new Set(oktmo.values()).size).toBe(19);
    expect([...oktmo.keys()].filter((name) => name.endsWith(' район'))).toHaveLength(16);
  });

  test('names are one of a kind, but for one pair in different municipalities', () => {
    const groups = new Map<string, RegistryRow[]>();
    for (const row of registry) {
      const key = normaliseSchoolName(row.name);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const pair = only([...groups.values()].filter((rows) => rows.length > 1));
    expect(pair).toHaveLength(2);
    expect(new Set(pair.map((row) => row.municipality)).size).toBe(2);
  });

  test('the story: a merger, a split, a closed and a new school, branches, two renamed schools', () => {
    expect(registry).toHaveLength(330);
    expect(counted(successionsOf(registry), ({ kind }) => kind)).toEqual({ merge: 2, split: 2, close: 1 });
    expect(registry.filter((row) => row.branchOf !== null)).toHaveLength(3);
    const renamed = registry.filter((row) => row.formerNames.length > 0);
    expect(renamed).toHaveLength(2);
    for (const row of renamed) {
      expect([...(loaded.names.get(`${row.code}|2021`) ?? [])]).toEqual(row.formerNames);
      expect([...(loaded.names.get(`${row.code}|2022`) ?? [])]).toEqual([row.name]);
    }
  });

  test('schools sat tests only while they stood', () => {
    const years = new Map<string, Set<number>>();
    for (const { school, year } of loaded.cells) years.set(school, (years.get(school) ?? new Set()).add(year));
    for (const { code, validFrom, validTo } of registry) {
      const from = validFrom === null ? 2020 : firstResultsYear(validFrom);
      const to = validTo === null ? 2022 : firstResultsYear(validTo) - 1;
      expect([Math.min(...(years.get(code) ?? [])), Math.max(...(years.get(code) ?? []))]).toEqual([from, to]);
    }
  });
});

test('the example file has some forty rows and puts its school on the list of 2023', () => {
  const lines = sampleResultsCsv().replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(45);
  const file: DemoFile = { kind: 'results', fileName: 'sample.csv', rows: () => lines };
  const { cells, faults } = loadFiles([file]);
  expect(faults).toEqual([]);
  expect(cells.map(({ registered, participants }) => [registered, participants])).toEqual(Array(4).fill([11, 10]));
  const entry = only(buildList(cells, 2023, defaultParameters));
  expect(entry).toMatchObject({ isListed: true, cluster: 'basic', low: 7, participants: 20 });
});
