import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, files, pupilRows, records } from '#tests/support/terminal.ts';

const rows = pupilRows([
  { school: '760101', year: 2022, subject: 'Математика', low: 3, of: 10 },
  { school: '760102', year: 2022, subject: 'Математика', low: 1, of: 8 },
]);

describe('shares', () => {
  test('counts, share, flags and interval of each school', async () => {
    const run = await cli('shares', ...(await files({ 'a.csv': rows })));
    expect(run.exitCode).toBe(0);
    expect(run.stdout.split('\n').slice(0, 3)).toEqual([
      'school_code,municipality,procedure,subject,grade,year,registered,participants,low,share_percent,low_flag,cluster,small_n,wilson_low_percent,wilson_high_percent',
      '760101,Любимский район,ВПР,Математика,6,2022,10,10,3,30.0,true,basic,false,10.8,60.3',
      '760102,Любимский район,ВПР,Математика,6,2022,8,8,1,12.5,false,,true,2.2,47.1',
    ]);
  });

  test('--by sums counts and drops the columns it sums over', async () => {
    const paths = await files({ 'a.csv': rows });
    const municipality = await cli('shares', ...paths, '--by', 'municipality');
    expect(records(municipality.stdout)).toMatchObject([
      { municipality: 'Любимский район', participants: '18', low: '4' },
    ]);
    const region = await cli('shares', ...paths, '--by', 'region', '--format', 'json');
    expect(JSON.parse(region.stdout)).toMatchObject([
      { procedure: 'ВПР', participants: 18, low: 4, share_percent: 22.2 },
    ]);
  });

  test('a school, a year and a mark are enough', async () => {
    const run = await cli('shares', ...(await files({ 'a.csv': 'school_code,year,mark\n1,2022,2\n1,2022,3\n' })));
    expect(records(run.stdout)).toMatchObject([
      { school_code: '1', procedure: '', subject: '', grade: '', year: '2022', participants: '2', low: '1' },
    ]);
  });

  test('refused rows are said and left out; a file refused whole stops the command', async () => {
    const bad = await cli('shares', ...(await files({ 'a.csv': 'school_code,year,mark\n1,2022,2\n1,2022,abc\n' })));
    expect(bad.exitCode).toBe(0);
    expect(bad.stderr).toContain('row 3');
    expect(bad.stderr).toContain('[non_numeric]');
    const [good = '', empty = ''] = await files({ 'a.csv': rows, 'empty.csv': '' });
    expect(await cli('shares', good, empty)).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

test('R-067 the same file twice is counted once', async () => {
  const [path = ''] = await files({ 'a.csv': rows });
  const once = await cli('shares', path);
  const twice = await cli('shares', path, path);
  expect(twice).toMatchObject({ exitCode: 0, stdout: once.stdout });
  expect(twice.stderr).toContain('[duplicate_student]');
});

test('a folder, or a file that is not there, is refused by name', async () => {
  const [path = ''] = await files({ 'a.csv': rows });
  for (const wrong of [dirname(path), `${path}.gone`]) {
    const run = await cli('shares', path, wrong);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain(wrong);
  }
});

test('check: a row a file, and every problem with its place', async () => {
  const paths = await files({
    'good.csv': 'school_code,year,mark\n1,2022,2\n1,2022,3\n',
    'mixed.csv': 'school_code,year,mark\n1,2022,2\n1,2022,7\n1,20223,3\n',
    'empty.csv': '',
  });
  const run = await cli('check', ...paths);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toBe(
    [
      'file,verdict,reasons,rows_total,rows_accepted,rows_rejected,participants,low',
      'good.csv,accept,ok,2,2,0,2,1',
      'mixed.csv,accept_with_warnings,mark_out_of_scale;bad_year,3,1,2,1,1',
      'empty.csv,reject,empty_file,0,0,0,0,0',
      '',
    ].join('\n'),
  );
  const problems = records((await cli('check', '--problems', ...paths)).stdout);
  expect(problems).toMatchObject([
    { file: 'mixed.csv', row: '3', column: 'mark', code: 'mark_out_of_scale', found: '7' },
    { file: 'mixed.csv', row: '4', column: 'year', code: 'bad_year', found: '20223' },
    { file: 'empty.csv', row: '', code: 'empty_file' },
  ]);
});

test.each([
  ['no command', []],
  ['an unknown command', ['grades']],
  ['no file', ['shares']],
  ['an unknown option', ['shares', 'a.csv', '--bye', 'school']],
  ['a year that is none', ['list', 'a.csv', '--year', 'soon']],
  ['years of a flow the wrong way round', ['flow', 'a.csv', '--from', '2023', '--to', '2022']],
  ['an unknown level', ['shares', 'a.csv', '--by', 'class']],
  ['an unknown format', ['shares', 'a.csv', '--format', 'pdf']],
  ['an unknown methodology', ['shares', 'a.csv', '--method', 'atlantis']],
  ['an unknown parameter', ['shares', 'a.csv', '--set', 'LOW_SHARE=3']],
])('wrong usage: %s', async (_name, words) => {
  const run = await cli(...words);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).not.toBe('');
});

test('help is in both languages', async () => {
  for (const words of [['--help'], ['list', '--help'], ['registry', 'import', '--help']]) {
    const run = await cli(...words);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/[а-я]{5}/);
    expect(run.stdout).toMatch(/Exit code/);
  }
});
