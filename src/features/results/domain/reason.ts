/**
 * The closed set of reason codes an input file can get, and what each does. Told code by code in docs/reasons.md.
 * `file` refuses the file whole, `row` refuses the row, `warning` accepts and says so.
 */
export const reasonEffects = {
  ok: 'none',
  encoding: 'warning', // `file` when the bytes fit no known encoding
  title_rows: 'warning',
  totals_row: 'warning',
  merged_cells: 'warning',
  hidden_rows: 'warning',
  hidden_sheet: 'warning',
  several_sheets: 'warning',
  formula: 'warning',
  formula_without_value: 'row',
  extra_columns: 'warning',
  too_many_columns: 'file',
  missing_column: 'file',
  duplicate_column: 'file',
  no_rows: 'file',
  duplicate_student: 'warning', // an identical copy is counted once
  duplicate_conflict: 'row', // copies that disagree: all of them
  unknown_school: 'row',
  name_mismatch: 'warning',
  mark_out_of_scale: 'row',
  score_out_of_scale: 'row',
  mark_score_mismatch: 'row',
  non_numeric: 'row',
  date_in_number: 'row',
  grade_with_letter: 'warning',
  bad_year: 'row',
  code_normalised: 'warning',
  lookalike_letters: 'warning',
  matched_by_name: 'warning',
  ambiguous_school: 'row',
  former_name: 'warning',
  school_merged: 'warning',
  school_closed: 'row',
  ragged_row: 'row',
  empty_file: 'file',
  corrupt_archive: 'file',
  archive_bomb: 'file',
  type_mismatch: 'file',
  unsupported_format: 'file',
  csv_injection: 'warning',
  xml_entity: 'file',
  malformed_csv: 'file',
  value_too_long: 'row',
  personal_data: 'warning',
} as const satisfies Record<string, 'none' | 'warning' | 'row' | 'file'>;

export type ReasonCode = keyof typeof reasonEffects;
export const reasonCodes = Object.keys(reasonEffects) as readonly ReasonCode[];

export const verdicts = ['accept', 'accept_with_warnings', 'reject'] as const;
export type Verdict = (typeof verdicts)[number];
