import type { Cell } from '#features/results/domain/cell.ts';
import { procedureKey, type Procedure } from '#features/results/domain/procedure.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';

/**
 * With INCLUDE_GVE the alternative exam form (ГВЭ) counts with the exam it stands for: ОГЭ in grade 9, ЕГЭ in grade 11, mathematics of
 * grade 11 with the basic level. Without a grade nobody can tell which, and it stays a procedure of its own.
 */
export function withAlternativeExam(cells: Iterable<Cell>, parameters: Parameters): Iterable<Cell> {
  return parameters.INCLUDE_GVE ? Array.from(cells, asMainExam) : cells;
}

function asMainExam(cell: Cell): Cell {
  const { type, subject, grade } = cell.procedure;
  if (type !== 'GVE' || (grade !== 9 && grade !== 11)) return cell;
  const procedure: Procedure =
    grade === 9
      ? { ...cell.procedure, type: 'OGE' }
      : { ...cell.procedure, type: 'EGE', level: subject === 'ma' ? 'base' : null };
  return { ...cell, procedure, key: procedureKey(procedure) };
}
