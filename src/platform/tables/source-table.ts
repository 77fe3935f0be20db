import type { Problem } from '#kernel/problem.ts';

/** What can be wrong with a file before anyone knows what it is about. */
export const fileProblemCodes = [
  'encoding',
  'title_rows',
  'merged_cells',
  'hidden_rows',
  'hidden_sheet',
  'several_sheets',
  'formula',
  'formula_without_value',
  'too_many_columns',
  'empty_file',
  'corrupt_archive',
  'archive_bomb',
  'type_mismatch',
  'unsupported_format',
  'xml_entity',
  'malformed_csv',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];
export type FileProblem = Problem<FileProblemCode>;

/**
 * One table of an input file, made readable for the engine: UTF-8 CSV on disk, data rows only after `skipLines` lines.
 * A clean UTF-8 CSV is read in place; other encodings and XLSX are rewritten into the work folder first.
 */
export interface SourceTable {
  /** File name as given, without folders. */
  readonly file: string;
  readonly sheet: string | null;
  /** Headings in column order, trimmed, `''` where the cell is empty. Row-number column not included. */
  readonly headings: readonly string[];
  readonly csvPath: string;
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Lines of `csvPath` before the first data row; 0 when the table was rewritten without its heading. */
  readonly skipLines: number;
  /** Number of the first data row as the person's editor or spreadsheet shows it, from 1. */
  readonly firstRow: number;
  /** true (XLSX): the first CSV column is the source row number. false (CSV): rows count up from `firstRow`. */
  readonly hasRowNumbers: boolean;
  /**
   * Warnings, whose `row` is the first place of what they say, and refusals of single rows: the reader must drop the row of
   * each `formula_without_value`, and of nothing else.
   */
  readonly problems: readonly FileProblem[];
}
