/** One thing wrong with an input, said so that the person can find and mend it. Every problem of an input is reported, not the first. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** File name as given, without folders. */
  readonly file: string;
  readonly sheet: string | null;
  /** Row as the person's spreadsheet or editor numbers it, from 1; null when the whole file is meant. */
  readonly row: number | null;
  /** Column heading as written in the file. */
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}
