import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesUnder(folder: string, pattern: RegExp): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(root.length + 1)).filter((path) => pattern.test(path));
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
/** Written by kysely-codegen from the schema. */
const generated = new Set(['src/platform/db/tables.ts']);
const product = filesUnder('src', /\.tsx?$/).filter((path) => !isTest(path) && !generated.has(path));
const tests = [...filesUnder('src', /\.test\.tsx?$/), ...filesUnder('tests', /\.tsx?$/)];

/** Comments go, and nothing else does: they do not make a file longer to understand. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
function linesOfCode(path: string): number {
  const lines = withoutComments(read(path)).split('\n');
  return lines.filter((line) => line.trim() !== '').length;
}

describe('sizes', () => {
  const sizes = product.map((path) => ({ path, lines: linesOfCode(path) })).sort((a, b) => a.lines - b.lines);
  const quantile = (share: number): number => sizes[Math.floor(sizes.length * share)]?.lines ?? 0;

  test('no file is over 300 lines, most are a screen long', () => {
    const all = [...product, ...tests, ...filesUnder('bin', /\.js$/), ...filesUnder('bench', /\.ts$/)];
    expect(all.filter((path) => linesOfCode(path) > 300)).toEqual([]);
    expect(quantile(0.5)).toBeLessThanOrEqual(60);
    expect(quantile(0.95)).toBeLessThanOrEqual(200);
  });
});

test('Russian lives in ru.ts and in tables of words; elsewhere only comments may name a Russian term', () => {
  const catalogues = /(^|\/)ru\.[jt]s$|\.words\.ts$/;
  const spoken = [...product, ...filesUnder('bin', /\.js$/), ...filesUnder('bench', /\.ts$/)];
  const wrong = spoken.filter((path) => !catalogues.test(path) && /[А-Яа-яЁё]/.test(withoutComments(read(path))));
  expect(wrong).toEqual([]);
});

test('every catalogue of a page is there in English too', () => {
  const both = product
    .filter((path) => /(^src\/app|\/web|features\/[^/]+|^src\/platform)\/ru\.ts$/.test(path))
    .map((path) => path.replace(/ru\.ts$/, 'en.ts'));
  expect(both.filter((path) => !product.includes(path))).toEqual([]);
});

describe('tables', () => {
  /** A store may read any table and writes only those of its feature. */
  const owners: Readonly<Record<string, string>> = {
    installation: 'results',
    region: 'registry',
    municipality: 'registry',
    municipality_version: 'registry',
    school: 'registry',
    school_version: 'registry',
    school_name: 'registry',
    school_identifier: 'registry',
    school_lineage: 'registry',
    school_grouping: 'registry',
    registry_step: 'registry',
    procedure: 'results',
    scale: 'results',
    methodology: 'methodology',
    column_mapping: 'results',
    result_sequence: 'results',
    result_batch: 'results',
    result_cell: 'results',
    replaced_cell: 'results',
    list_run: 'lists',
    list_entry: 'lists',
    result_sign: 'objectivity',
    sign_search: 'objectivity',
    map_tile: 'maps',
    map_boundary: 'maps',
    map_shape: 'maps',
    track_assignment: 'tracks',
    track_membership: 'tracks',
    track_override: 'tracks',
    form: 'forms',
    form_version: 'forms',
    answer_file: 'forms',
    wave: 'campaigns',
    wave_unit: 'campaigns',
    wave_step: 'campaigns',
    survey_group: 'surveys',
    survey_token: 'surveys',
    survey_tally: 'surveys',
    obligation: 'obligations',
    calendar_event: 'obligations',
    calendar_feed: 'obligations',
    day_off: 'obligations',
    indicator: 'indicators',
    indicator_version: 'indicators',
    indicator_value: 'indicators',
    list_variant: 'whatif',
    list_edition: 'editions',
    edition_entry: 'editions',
    sheet_reading: 'editions',
    appeal: 'appeals',
    appeal_step: 'appeals',
    demo_load: 'demo',
    person: 'accounts',
    credential: 'accounts',
    recovery_code: 'accounts',
    external_identity: 'accounts',
    session: 'accounts',
    known_device: 'accounts',
    failed_attempts: 'accounts',
    setup_link: 'accounts',
    handshake: 'accounts',
    reset_link: 'accounts',
    outbox_message: 'accounts',
    assignment: 'access',
    invitation: 'access',
    guest_link: 'access',
    handover: 'access',
    handover_item: 'access',
    audit_log: 'audit',
    audit_head: 'audit',
    consent: 'privacy',
    retention_rule: 'privacy',
    deletion_act: 'privacy',
  };
  const migrations = filesUnder('src/platform/db/migrations', /\.sql$/)
    .map(read)
    .join('\n');
  const tables = [...migrations.matchAll(/create table (?:if not exists )?(\w+)/gi)].map(([, table = '']) => table);
  const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const written =
    /(?:insertInto|updateTable|deleteFrom|mergeInto)\('(\w+)'|(?:insert into|delete from|merge into|copy|^\s*update|`update)\s+(\w+)/gim;

  test('every table has an owner', () => {
    expect(tables.filter((table) => owners[table] === undefined)).toEqual([]);
    expect(Object.keys(owners).filter((table) => !tables.includes(table))).toEqual([]);
  });

  test('a store writes only its own tables', () => {
    const foreign = filesUnder('src/features', /\/server\/store[^/]*\.ts$/).flatMap((path) => {
      const feature = path.split('/')[2] ?? '';
      const names = [...withoutComments(read(path)).matchAll(written)].map(([, a, b]) => snake(a ?? b ?? ''));
      return names
        .filter((name) => tables.includes(name) && owners[name] !== feature)
        .map((name) => `${path}: ${name}`);
    });
    expect(foreign).toEqual([]);
  });
});

describe('contracts', () => {
  test('a verb is the name of its feature and of its endpoint', () => {
    const wrong = modules.flatMap(({ name, contract }) =>
      Object.entries(contract).filter(([key, { verb }]) => verb !== `${name}.${key}`),
    );
    expect(wrong.map(([, { verb }]) => verb)).toEqual([]);
  });

  test('every contract with endpoints is served', () => {
    const contracts = filesUnder('src/features', /\/contract\.ts$/).filter((path) => read(path).includes('endpoint('));
    const features = contracts.map((path) => path.split('/')[2]);
    expect(features.sort()).toEqual(modules.map(({ name }) => name).sort());
  });
});

test('every rule is proved by a test that carries its number, and every number in a test is a rule', () => {
  const numbers = (text: string): string[] => [...text.matchAll(/\bR-\d{3}\b/g)].map(([number]) => number);
  const rules = new Set(
    read('docs/rules.md')
      .split('\n')
      .flatMap((line) => numbers(line.split('|')[1] ?? '')),
  );
  const proved = new Set(tests.filter(isTest).flatMap((path) => numbers(read(path))));
  expect(
    [...rules].filter((rule) => !proved.has(rule)),
    'rules without a test',
  ).toEqual([]);
  expect(
    [...proved].filter((rule) => !rules.has(rule)),
    'numbers that are not in docs/rules.md',
  ).toEqual([]);
});
