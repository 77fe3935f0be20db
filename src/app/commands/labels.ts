import type { Cell } from '#features/results/domain/cell.ts';
import type { Crunched } from '#features/results/server/crunch-types.ts';

/** The procedure of a cell in the words of the file it came from. */
export interface ProcedureLabel {
  readonly procedure: string;
  readonly subject: string;
  readonly grade: number | null;
}

export function procedureLabel({ procedure }: Cell, labels: Crunched['labels']): ProcedureLabel {
  const { type, subject, grade } = procedure;
  return {
    procedure: labels.procedures.get(type) ?? type,
    subject: subject === null ? '' : (labels.subjects.get(subject) ?? subject),
    grade,
  };
}
