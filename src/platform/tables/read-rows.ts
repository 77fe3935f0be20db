import { readFile } from 'node:fs/promises';
import { parseCsv } from 'hucre/csv';
import type { SourceTable } from './source-table.ts';
import { unescapeFormula } from './write.ts';

export interface NumberedRow {
  /** As the person's spreadsheet or editor numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** All rows of a small table, blank ones left out. For big ones the engine reads `csvPath` itself. */
export async function readRows(table: SourceTable): Promise<readonly NumberedRow[]> {
  const text = await readFile(table.csvPath, 'utf8');
  // Warnings name a row too, as the first place of what they say; only a formula without value refuses its row.
  const refusing = table.problems.filter(({ code }) => code === 'formula_without_value');
  const refused = new Set(refusing.map(({ row }) => row));
  return parseCsv(text, { delimiter: table.delimiter, skipLines: table.skipLines })
    .map((cells) => cells.map((cell) => unescapeFormula(String(cell ?? '').trim())))
    .map((cells, index) => ({
      row: table.hasRowNumbers ? Number(cells[0]) : table.firstRow + index,
      cells: table.hasRowNumbers ? cells.slice(1) : cells,
    }))
    .filter(({ row, cells }) => !refused.has(row) && cells.some((cell) => cell !== ''));
}
