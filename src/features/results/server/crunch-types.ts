import type { Problem } from '#kernel/problem.ts';
import type { Evidence } from '#features/lists/domain/school-view.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import type { HeadingMap, SavedMapping } from '#features/results/domain/headings.ts';
import type { ReasonCode, Verdict } from '#features/results/domain/reason.ts';
import type { RegistryIndex } from '#features/results/domain/school-match.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import type { School } from '#features/results/domain/school-resolve.ts';
import type { Scale } from '#features/results/domain/scale.ts';

export interface InputFile {
  readonly path: string;
  /** Name as the person gave it; the last part of the path unless set. */
  readonly fileName?: string;
}

export interface CrunchOptions {
  /** Existing folder for temporary files. */
  readonly workDir: string;
  /** Scales of the user; they come before the built-in ones and also check given marks. */
  readonly scales?: readonly Scale[];
  /** Columns as a person said, for every table of the call. */
  readonly mapping?: SavedMapping;
  readonly registry?: RegistryIndex;
  /** Language of what is expected in problems; Russian unless said. */
  readonly words?: ResultsWords;
  readonly checkDuplicates?: boolean;
  /** How many problems are listed in `problems`; all are counted. 1,000 unless said. */
  readonly maxProblems?: number;
  readonly memoryLimitMegabytes?: number;
  readonly threads?: number;
  readonly onProgress?: (step: { readonly file: string; readonly done: number; readonly of: number }) => void;
}

export type RowProblem = Problem<ReasonCode>;

export interface FileReport {
  readonly file: string;
  readonly verdict: Verdict;
  /** Every reason met, in the order of the closed set; `['ok']` when none. */
  readonly reasons: readonly ReasonCode[];
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly participants: number;
  readonly low: number;
}

export interface TableSummary {
  readonly file: string;
  readonly sheet: string | null;
  readonly map: HeadingMap;
  readonly headings: readonly string[];
  /** First rows as they are read. */
  readonly preview: readonly (readonly string[])[];
}

export interface Crunched {
  readonly files: readonly FileReport[];
  readonly problems: readonly RowProblem[];
  readonly problemCounts: ReadonlyMap<ReasonCode, number>;
  readonly tables: readonly TableSummary[];
  readonly schools: readonly School[];
  /** Procedure types and subjects (`ma`, with a level `ma|base`) of the cells → as the files write them. */
  readonly labels: { readonly procedures: ReadonlyMap<string, string>; readonly subjects: ReadonlyMap<string, string> };
  /** What the registry says of how schools came from one another; empty without one. */
  readonly evidence: Evidence;
  cells(): AsyncIterable<readonly Cell[]>;
  /** Writes the cells as CSV without headings for COPY; returns how many. */
  copyCells(path: string): Promise<number>;
  /** Writes the accepted pupil rows as pseudonymous Parquet; returns how many. */
  writeArchive(path: string, pseudonymKey: string): Promise<number>;
  /** Every problem, by file, sheet and row. */
  allProblems(): AsyncIterable<readonly RowProblem[]>;
  dispose(): Promise<void>;
}
