import type { FileProblem } from './source-table.ts';
import type { CellPlace, MergedRange } from './sheet-facts.ts';
import type { TableLimits } from './limits.ts';

/** How the reading thread and the opener talk. The opener knows headings, the thread knows cells. */
export interface SheetTask {
  readonly path: string;
  readonly file: string;
  readonly folder: string;
  readonly limits: TableLimits;
}

export interface XlsxTask extends SheetTask {
  /** Set to 1 and notified after each answer. */
  readonly answered: SharedArrayBuffer;
}

export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The first rows with content of one visible sheet. */
export interface SheetTop {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  /** Merged ranges that begin in these rows. */
  readonly merges: readonly MergedRange[];
}

/** null: the sheet is not wanted. */
export type SheetAnswer = { readonly lastHeadingRow: number; readonly width: number } | null;

export interface SheetDone {
  readonly sheet: string;
  readonly csvPath: string;
  readonly firstDataRow: number;
  readonly formulas: { readonly count: number; readonly first: CellPlace | null };
  /** Rows under the heading with a formula that was never calculated. */
  readonly withoutValue: readonly CellPlace[];
  /** Rows under the heading that are hidden and have content. */
  readonly hiddenRows: { readonly count: number; readonly first: number | null };
  readonly mergesInData: { readonly count: number; readonly first: MergedRange | null };
}

export type XlsxMessage =
  | { readonly kind: 'top'; readonly top: SheetTop }
  | { readonly kind: 'sheet'; readonly done: SheetDone }
  | { readonly kind: 'end'; readonly hiddenSheets: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: FileProblem };
