import { writeXlsx } from 'hucre/xlsx';
import { sheetText } from './write-xlsx.ts';

/** A small workbook of several sheets; every cell is text. */
export async function writeWorkbook(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(sheetText)) })),
  });
}
