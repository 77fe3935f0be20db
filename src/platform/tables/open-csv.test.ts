import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTables, type OpenedTables } from './open-tables.ts';
import { encodeAs, scoreHeading } from '#tests/support/table-fixtures.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'tables-test-'));
});
afterAll(() => rm(workDir, { recursive: true }));

async function openBytes(bytes: Uint8Array, fileName = 'results.csv'): Promise<OpenedTables> {
  const path = join(workDir, 'input.bin');
  await writeFile(path, bytes);
  return openTables(path, { fileName, workDir, scoreHeading });
}

const clean = 'Код ОО;Школа;Предмет;Отметка\n760001;«Школа № 1», ф-л;МА;4,5\n760002;Лицей;РУ;3\n';

describe('openTables reads CSV', () => {
  test('R-041 a clean UTF-8 file is read where it lies, without warnings', async () => {
    const opened = await openBytes(Buffer.from(clean));
    expect(opened.tables).toEqual([
      {
        file: 'results.csv',
        sheet: null,
        headings: ['Код ОО', 'Школа', 'Предмет', 'Отметка'],
        csvPath: join(workDir, 'input.bin'),
        delimiter: ';',
        skipLines: 1,
        firstRow: 2,
        hasRowNumbers: false,
        problems: [],
      },
    ]);
    await opened.dispose();
    expect(await readdir(workDir)).toEqual(['input.bin']);
  });

  test.each(['windows-1251', 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'] as const)(
    'R-042 %s is rewritten as UTF-8 and said',
    async (encoding) => {
      const opened = await openBytes(encodeAs(clean, encoding));
      const [table] = opened.tables;
      expect(opened.refusals).toEqual([]);
      expect(table?.headings).toEqual(['Код ОО', 'Школа', 'Предмет', 'Отметка']);
      expect(table?.problems.map((problem) => [problem.code, problem.found])).toEqual([
        ['encoding', encoding.replace('-bom', '')],
      ]);
      expect(await readFile(table?.csvPath ?? '', 'utf8')).toBe(clean);
      await opened.dispose();
    },
  );
});
