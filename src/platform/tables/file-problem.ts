import type { FileProblem, FileProblemCode } from './source-table.ts';

type ProblemPlace = Partial<Omit<FileProblem, 'code' | 'file'>>;

export function fileProblem(code: FileProblemCode, file: string, place: ProblemPlace = {}): FileProblem {
  return { code, file, sheet: null, row: null, column: null, found: null, expected: null, ...place };
}

/** Carries a refusal of the whole file out of nested reading; caught once, in `openTables`. */
export class FileRefused extends Error {
  readonly problem: FileProblem;
  /** What else a person needs to know to understand the refusal. */
  readonly beside: readonly FileProblem[];
  constructor(problem: FileProblem, beside: readonly FileProblem[] = []) {
    super(problem.code);
    this.problem = problem;
    this.beside = beside;
  }
}

export function refuse(code: FileProblemCode, file: string, place: ProblemPlace = {}): never {
  throw new FileRefused(fileProblem(code, file, place));
}
