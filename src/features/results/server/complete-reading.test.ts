import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crunchTexts } from '#tests/support/crunch.ts';
import { heading } from '#tests/support/crunch-rows.ts';
import { countLines, countRecords } from './count-lines.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'complete-reading-'));
});
afterAll(() => rm(workDir, { recursive: true }));

/** 18 MB: more than one piece of the engine, of which it passes over the last when it begins with many ragged rows. */
function bigFile(isRagged: (row: number) => boolean): string {
  const rows = Array.from({ length: 200_000 }, (_, row) => {
    const student = `N${String(row).padStart(5, '0')}`;
    return `760101,МОУ СШ № 12,Рыбинск,ВПР,Математика,8,2022,${student},12,3${isRagged(row) ? ',x' : ''}`;
  });
  return `${[heading, ...rows].join('\n')}\n`;
}

describe('R-084 every record of a file is a row or a refusal, whatever the engine passes over', () => {
  test.each([
    ['every second row is ragged', (row: number) => row % 2 === 0, 100_000],
    ['ragged rows in the last piece only', (row: number) => row >= 180_898 && row % 2 === 0, 9_551],
  ])('%s', async (_, isRagged, ragged) => {
    const { file: report, cells } = await crunchTexts(workDir, [bigFile(isRagged)], {});
    const { rowsTotal, rowsAccepted, rowsRejected } = report;
    expect([rowsTotal, rowsAccepted, rowsRejected]).toEqual([200_000, 200_000 - ragged, ragged]);
    expect(cells).toMatchObject([{ participants: 200_000 - ragged }]);
  });
});

test('R-084 lines and records are counted as an editor sees them', async () => {
  const path = join(workDir, 'counted.csv');
  const counts = async (text: string): Promise<number[]> => {
    await writeFile(path, text);
    return [await countLines(path), await countRecords(path, ',', 1)];
  };
  expect(await counts('')).toEqual([0, 0]);
  expect(await counts('a,b\n1,2')).toEqual([2, 1]);
  expect(await counts('a,b\r\n\r\n1,2\r\n"x\ny",3\n')).toEqual([5, 2]);
  const lines = Array.from({ length: 300_001 }, (_, row) => 'я'.repeat(row % 5));
  expect((await counts(lines.join('\n')))[0]).toBe(lines.length - Number(lines.at(-1) === ''));
});
