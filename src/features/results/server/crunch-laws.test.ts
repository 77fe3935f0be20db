import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '#features/results/domain/cell.ts';
import { crunchTexts } from '#tests/support/crunch.ts';
import { file } from '#tests/support/crunch-rows.ts';

let workDir = '';
beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'crunch-laws-'));
});
afterAll(() => rm(workDir, { recursive: true }));

/** Rows good and bad, with copies that agree and copies that do not. */
const pupilRow = fc
  .record({
    school: fc.constantFrom('001', '002', ' 002', ''),
    procedure: fc.constantFrom('ВПР', 'впр', 'ЕГЭ', 'ОГЭ'),
    subject: fc.constantFrom('Русский язык', 'ru', 'Математика', 'Математика (базовая)'),
    grade: fc.constantFrom('6', '6А', 'шесть'),
    year: fc.constantFrom('2022', '2023', '1999'),
    student: fc.integer({ min: 1, max: 12 }).map((number) => `S${String(number)}`),
    score: fc.constantFrom('', '0', '12', '"12,5"', '50', '-1', 'х'),
    mark: fc.constantFrom('', '2', '3', '4', '5', '3.0', '7'),
  })
  .map(({ school, procedure, subject, grade, year, student, score, mark }) =>
    [school, 'Школа', 'Район', procedure, subject, grade, year, student, score, mark].join(','),
  );

async function cellsOf(texts: readonly string[]): Promise<readonly Cell[]> {
  return (await crunchTexts(workDir, texts, {})).cells;
}

describe('R-063 what the cells are does not depend on how the rows come', () => {
  test('order of rows, splitting into files and order of files change nothing', async () => {
    const deal = fc.array(pupilRow, { minLength: 3, maxLength: 60 }).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
        cut: fc.integer({ min: 1, max: rows.length - 1 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(deal, async ({ rows, shuffled, cut }) => {
        const whole = await cellsOf([file(...rows)]);
        expect(await cellsOf([file(...shuffled)])).toEqual(whole);
        const [first, second] = [file(...rows.slice(0, cut)), file(...rows.slice(cut))];
        expect(await cellsOf([first, second])).toEqual(whole);
        expect(await cellsOf([second, first])).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  test('every row is accepted or refused, and cells hold exactly the accepted ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pupilRow, { minLength: 1, maxLength: 60 }), async (rows) => {
        const { file: report, cells, counts, problems } = await crunchTexts(workDir, [file(...rows)], {});
        const sum = (count: (cell: Cell) => number): number => cells.reduce((total, cell) => total + count(cell), 0);
        expect(report.rowsTotal).toBe(rows.length);
        expect(sum(({ registered }) => registered)).toBe(report.rowsAccepted);
        expect(sum(({ participants }) => participants)).toBe(report.participants);
        expect(sum(({ low }) => low)).toBe(report.low);
        for (const { mark2, mark3, mark4, mark5, participants, registered, low } of cells) {
          expect(mark2 + mark3 + mark4 + mark5).toBeLessThanOrEqual(participants);
          expect(participants).toBeLessThanOrEqual(registered);
          expect(low).toBeLessThanOrEqual(participants);
        }
        // what is counted without reading again is what is listed when reading again
        const listed = Map.groupBy(problems, ({ code }) => code);
        expect(new Map([...counts].sort())).toEqual(
          new Map([...listed].map(([code, some]) => [code, some.length] as const).sort()),
        );
      }),
      { numRuns: 15 },
    );
  });
});
