import type { TableLimits } from './limits.ts';

/** One file to open, in the terms all readers share. */
export interface OpenJob {
  readonly path: string;
  readonly file: string;
  /** Private folder of this opening; rewritten files go here. */
  readonly folder: string;
  readonly limits: TableLimits;
  /** How many of the cells look like headings the caller knows. */
  readonly scoreHeading: (cells: readonly string[]) => number;
}
