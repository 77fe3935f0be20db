import type { Cell } from '#features/results/domain/cell.ts';
import type { Crunched } from '#features/results/server/crunch-types.ts';

/** The procedure of a cell in the words of the file it came from. */
export interface ProcedureLabel {
  readonly procedure: string;
  readonly subject: string;
  readonly grade: number | null;
}

export function procedureLabel({ procedure }: Cell, labels: Crunched['labels']): ProcedureLabel {
  const { type, subject, level, grade } = procedure;
  const tested = level === null ? subject : `${subject ?? ''}|${level}`;
  return {
    procedure: labels.procedures.get(type) ?? type,
    subject: tested === null ? '' : (labels.subjects.get(tested) ?? subject ?? ''),
    grade,
  };
}
