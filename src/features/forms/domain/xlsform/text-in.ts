import type { Remarks } from './remark.ts';
import type { SheetLine } from './sheet.ts';

/** A row that is being read, and where what it loses is told. */
export interface Reading {
  readonly line: SheetLine;
  readonly sheet: string;
  readonly remarks: Remarks;
}

/** A text for people, cut where a form has no room for it. */
export function textIn({ line, sheet, remarks }: Reading, column: string, most: number): string {
  const text = line.at(column);
  const place = { sheet, row: line.row, column: line.heading(column), found: text };
  if (text.includes('${')) remarks.tell('placeholder_kept', place);
  if (text.length <= most) return text;
  const became = text.slice(0, most).trim();
  remarks.tell('text_cut', { ...place, became });
  return became;
}

/** Tells what became of a cell of the row. */
export function tellCell(
  { line, sheet, remarks }: Reading,
  kind: Parameters<Remarks['tell']>[0],
  column: string,
  { found = line.at(column), became = null }: { readonly found?: string; readonly became?: string | null } = {},
): void {
  remarks.tell(kind, { sheet, row: line.row, column: line.heading(column), found, became });
}
