import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileProblemCodes } from '#platform/tables/source-table.ts';
import { reasonCodes } from '#features/results/domain/reason.ts';
import { rowCases } from '#tests/support/crunch-cases.ts';
import { fileCases } from '#tests/support/crunch-file-cases.ts';
import { file, other, row } from '#tests/support/crunch-rows.ts';
import { crunchTexts, scaleOf, registry } from '#tests/support/crunch.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'crunch-test-'));
});
afterAll(() => rm(workDir, { recursive: true }));

const cases = [...rowCases, ...fileCases];

describe('R-060 R-091 R-092 every fault has its code, its place and its verdict', () => {
  test.each(cases)('$code: $what', async ({ text, code, expected, place, with: side }) => {
    const {
      file: report,
      problems,
      counts,
    } = await crunchTexts(workDir, [text], {
      ...(side === 'registry' ? { registry } : {}),
      ...(side === 'scale' ? { scales: [scaleOf('VPR', 'ru', 6)] } : {}),
    });
    expect(report.reasons).toContain(code);
    const { verdict, rowsTotal, rowsAccepted, participants, low } = report;
    expect([verdict, rowsTotal, rowsAccepted, participants, low]).toEqual(expected);
    expect(report.rowsRejected).toBe(rowsTotal - rowsAccepted);
    const found = problems.filter((problem) => problem.code === code);
    expect([found[0]?.row, found[0]?.column]).toEqual(place);
    expect(counts.get(code)).toBe(found.length);
  });

  test('a clean file is accepted and says so', async () => {
    const { file: report, problems } = await crunchTexts(workDir, [file(row(), other)], {});
    expect([report.verdict, report.reasons, report.rowsAccepted]).toEqual(['accept', ['ok'], 2]);
    expect(problems).toEqual([]);
  });

  test('no reason of the closed set is without a case, here or with the reader of files', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), ...fileProblemCodes, 'ok']);
    expect(reasonCodes.filter((code) => !tried.has(code))).toEqual([]);
  });
});

test('R-061 rows are named as an editor shows them, whatever breaks and blank lines lie between', async () => {
  const broken = row({ name: '"МОУ\nСОШ № 1"', student: 'C1', mark: '9' });
  const text = file(row(), '', broken, '001,ragged', row({ student: 'D1', mark: '8' }));
  const { problems } = await crunchTexts(workDir, [text], {});
  expect(problems.map(({ code, row: line }) => [code, line])).toEqual([
    ['mark_out_of_scale', 4],
    ['ragged_row', 6],
    ['mark_out_of_scale', 7],
  ]);
});

test('R-062 a file refused whole gives no cells, the others do', async () => {
  const { cells, files } = await crunchTexts(workDir, [file(row()), 'school_code,mark\n001,3\n'], {});
  expect(files.map(({ verdict }) => verdict)).toEqual(['accept', 'reject']);
  expect(cells).toHaveLength(1);
});

test('a file that mixes line ends is read, and its rows keep their numbers', async () => {
  const text = `school_code,year,mark\r\n1,2022,3\n2,2022,4\r\n3,2022,x\n`;
  const { file: report, problems } = await crunchTexts(workDir, [text], {});
  expect([report.rowsTotal, report.rowsAccepted]).toEqual([3, 2]);
  expect(problems.map(({ code, row: line }) => [code, line])).toEqual([['non_numeric', 4]]);
});
