import { describe, expect, test } from 'vitest';
import { cli, files, pupilRows, records, type Sitting } from '#tests/support/terminal.ts';

const ru = (year: number, low: number, of: number): Sitting => ({ year, subject: 'Русский язык', low, of });
const ma = (year: number, low: number, of: number): Sitting => ({ year, subject: 'Математика', low, of });

async function listed(sittings: readonly Sitting[], ...more: string[]): Promise<Record<string, string> | undefined> {
  const run = await cli('list', ...(await files({ 'results.csv': pupilRows(sittings) })), '--year', '2023', ...more);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return records(run.stdout)[0];
}

describe('the vectors of the domain hold from file to list (R-010 … R-020)', () => {
  test.each<[string, Sitting[], Record<string, string>]>([
    [
      'V1',
      [ru(2022, 3, 10), ma(2022, 3, 10), ru(2021, 3, 10)],
      { listed: 'true', cluster: 'basic', share_percent: '30.0' },
    ],
    [
      'V2',
      [ru(2022, 29, 97), ma(2022, 30, 100), ma(2021, 40, 100)],
      { listed: 'false', warning: 'true', low_procedures: '1' },
    ],
    ['V3', [ru(2022, 4, 10), ma(2022, 4, 10), ma(2021, 4, 10)], { listed: 'true', cluster: 'moderate' }],
    ['V4', [ru(2022, 5, 10), ma(2022, 5, 10), ma(2021, 5, 10)], { listed: 'true', cluster: 'moderate' }],
    [
      'V5',
      [ru(2022, 51, 100), ma(2022, 50, 100), ru(2021, 40, 100)],
      { listed: 'true', cluster: 'strong', low: '101', participants: '200' },
    ],
    [
      'V6',
      [ru(2022, 4, 10), ma(2022, 4, 10), ru(2021, 1, 10), ma(2021, 0, 10)],
      { listed: 'false', warning: 'true', evaluable: 'true' },
    ],
    ['V8', [ru(2022, 9, 9), ma(2022, 5, 12)], { listed: 'false', evaluable: 'false', reason: 'few_procedures' }],
  ])('%s', async (_name, sittings, expected) => {
    expect(await listed(sittings)).toMatchObject(expected);
  });

  test('V6 and V7 are listed when part A is enough', async () => {
    const sittings = [ru(2022, 4, 10), ma(2022, 4, 10), { ...ru(2021, 9, 10), subject: 'Физика' }];
    const run = await cli('list', ...(await files({ 'a.csv': pupilRows(sittings) })), '--year', '2023');
    expect(records(run.stdout)[0]).toMatchObject({ evaluable: 'false', reason: 'no_comparable_year' });
    const aOnly = await cli(
      'list',
      ...(await files({ 'a.csv': pupilRows(sittings) })),
      '--year',
      '2023',
      '--set',
      'RULE=A_ONLY',
    );
    expect(records(aOnly.stdout)[0]).toMatchObject({ listed: 'true', reason: '' });
  });

  test('with RESULT_YEAR_OFFSET=0 years are years of results', async () => {
    const run = await cli(
      'list',
      ...(await files({ 'a.csv': pupilRows([ru(2022, 3, 10), ma(2022, 3, 10), ru(2021, 3, 10)]) })),
      '--year',
      '2022',
      '--set',
      'RESULT_YEAR_OFFSET=0',
    );
    expect(records(run.stdout)[0]).toMatchObject({ year: '2022', listed: 'true' });
  });
});

test('R-019 the share of a row is the one the cluster is judged by', async () => {
  const sittings = [2021, 2022].flatMap((year) => [ru(year, 6, 20), ma(year, 5, 10)]);
  const rows = await Promise.all(
    ['pooled_low', 'mean_low', 'max_low'].map((one) => listed(sittings, '--set', `CLUSTER_AGGREGATE=${one}`)),
  );
  expect(rows.map((row) => [row?.['share_percent'], row?.['cluster'], row?.['low'], row?.['participants']])).toEqual([
    ['36.7', 'basic', '11', '30'],
    ['40.0', 'moderate', '11', '30'],
    ['50.0', 'moderate', '5', '10'],
  ]);
});

test('a list of a year without results is refused, not empty', async () => {
  const run = await cli('list', ...(await files({ 'a.csv': pupilRows([ru(2022, 3, 10)]) })), '--year', '2030');
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toContain('2022');
});

test('flow: stayed, left, new and gone without data', async () => {
  const school = (code: string, low: readonly [number, number, number]): Sitting[] =>
    low.flatMap((count, index) =>
      count < 0
        ? []
        : [ru(2020 + index, count, 10), ma(2020 + index, count, 10)].map((one) => ({ ...one, school: code })),
    );
  const paths = await files({
    'a.csv': pupilRows([
      ...school('1', [5, 5, 5]),
      ...school('2', [5, 5, 0]),
      ...school('3', [0, 5, 5]),
      ...school('4', [5, 5, -1]),
    ]),
  });
  const run = await cli('flow', ...paths, '--from', '2022', '--to', '2023', '--by', 'municipality');
  expect(records(run.stdout)).toEqual([
    {
      municipality: 'Любимский район',
      old: '3',
      new_list: '2',
      stayed: '1',
      left: '1',
      new: '1',
      gone_no_data: '1',
      labels: 'must_audit',
    },
  ]);
});

test('why: a text for a reader, JSON for a program', async () => {
  const paths = await files({ 'a.csv': pupilRows([ru(2022, 3, 10), ma(2022, 3, 10), ru(2021, 3, 10)]) });
  const words = ['why', ...paths, '--school', '760101', '--year', '2023'];
  const text = await cli(...words);
  expect(text.stdout).toContain('30.0');
  const json = JSON.parse((await cli(...words, '--format', 'json')).stdout) as unknown;
  expect(json).toMatchObject({ school: '760101', verdict: 'listed', cluster: 'basic', low: 6, participants: 20 });
  const changed = await cli(
    'why',
    ...paths,
    '--school',
    '760101',
    '--year',
    '2023',
    '--set',
    'RULE=A_ONLY',
    '--format',
    'json',
  );
  expect(JSON.parse(changed.stdout)).toMatchObject({ methodology: { name: 'federal + RULE=A_ONLY' } });
  const unknown = await cli('why', ...paths, '--school', '999999', '--year', '2023');
  expect(unknown).toMatchObject({ exitCode: 1, stdout: '' });
});
