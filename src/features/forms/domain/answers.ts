/** "No data" is an answer of its own: who says so says why. */
export interface Unknown {
  readonly noData: string;
}

export interface AttachedFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
}

export interface TableRow {
  /** Code of a fixed row; of an added one, its own for as long as it lives (letters and digits). */
  readonly row: string;
  readonly cells: Readonly<Record<string, CellAnswer>>;
}

/** By type: integer → number, decimal and date → text, choice → code of the option, link and text → text. */
export type CellAnswer = number | string;
export type Answer =
  | CellAnswer
  | Unknown
  /** A percent: two counts, either of which may not be there yet. */
  | { readonly part?: number; readonly whole?: number }
  /** Many: codes of options. */
  | readonly string[]
  | { readonly files: readonly AttachedFile[] }
  | { readonly rows: readonly TableRow[] }
  /** Indicator → category → count. */
  | { readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>> };

/** A draft as well as what was submitted: a field that is not there was not answered. Reasons of warnings stand beside, by check. */
export interface Answers {
  readonly values: Readonly<Record<string, Answer>>;
  readonly reasons: Readonly<Record<string, string>>;
}

export const noAnswers: Answers = { values: {}, reasons: {} };
