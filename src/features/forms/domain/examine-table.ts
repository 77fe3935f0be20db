import { errorAt, missingAt, nothingAnswered, type AnswerProblem, type Finding } from './answer-problem.ts';
import type { Column, TableType } from './definition.ts';
import { examineCell, refused } from './examine-cell.ts';
import { listOf, own, recordOf } from './own.ts';

/** Codes of rows that who answers adds. */
export const ROW_CODE = /^[a-z0-9]{1,20}$/i;

interface GivenRow {
  readonly row: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

/**
 * Answered when each cell that has to be is. An added row waits for its own cells once it is there; given rows wait for theirs once
 * one of them was begun.
 */
export function examineTable({ columns, rows: kind }: TableType, answer: unknown, code: string): Finding {
  const given = rowsOf(answer);
  if (given === null) return refused(errorAt(code, 'wrong_type', { expected: 'table' }));
  const problems = 'fixed' in kind ? strangeRows(kind.fixed, given, code) : tooManyRows(kind.most, given, code);
  const asked: readonly GivenRow[] =
    'fixed' in kind
      ? kind.fixed.map(({ code: row }) => given.find((one) => one.row === row) ?? { row, cells: {} })
      : given;
  const findings = asked.map((row) => examineRow(columns, row, `${code}.${row.row}`));
  const isTouched = findings.some((finding) => finding.isTouched);
  const isBegun = problems.length > 0 || isTouched || !('fixed' in kind);
  if (!isBegun || given.length === 0) return nothingAnswered;
  return {
    isAnswered: isTouched && findings.every(({ isAnswered }) => isAnswered),
    problems: [...problems, ...findings.flatMap((finding) => finding.problems)],
  };
}

function rowsOf(answer: unknown): readonly GivenRow[] | null {
  const rows = listOf(recordOf(answer)?.['rows'])?.map((one) => {
    const row = recordOf(one);
    const [code, cells] = [row?.['row'], recordOf(row?.['cells'])];
    return typeof code === 'string' && cells !== null ? { row: code, cells } : null;
  });
  return rows?.every((row) => row !== null) === true ? rows : null;
}

function strangeRows(
  fixed: readonly { readonly code: string }[],
  given: readonly GivenRow[],
  code: string,
): readonly AnswerProblem[] {
  const known = new Set(fixed.map((one) => one.code));
  const strange = given.filter(({ row }) => !known.has(row));
  return [...strange.map(({ row }) => errorAt(code, 'no_such_row', { found: row })), ...doubles(given, code)];
}

function tooManyRows(most: number, given: readonly GivenRow[], code: string): readonly AnswerProblem[] {
  const odd = given.filter(({ row }) => !ROW_CODE.test(row));
  const many = given.length > most ? [errorAt(code, 'too_many', { found: given.length, most })] : [];
  return [...many, ...odd.map(({ row }) => errorAt(code, 'no_such_row', { found: row })), ...doubles(given, code)];
}

function doubles(given: readonly GivenRow[], code: string): readonly AnswerProblem[] {
  const seen = new Set<string>();
  return given.flatMap(({ row }) => {
    if (seen.has(row)) return [errorAt(code, 'row_twice', { found: row })];
    seen.add(row);
    return [];
  });
}

function examineRow(
  columns: readonly Column[],
  { cells }: GivenRow,
  at: string,
): Finding & { readonly isTouched: boolean } {
  const known = new Set(columns.map(({ code }) => code));
  const strange = Object.keys(cells).filter((column) => !known.has(column));
  const found = columns.map((column) => {
    const place = `${at}.${column.code}`;
    return { column, place, finding: examineCell(column, own(cells, column.code), place) };
  });
  const isEmpty = ({ isAnswered, problems }: Finding): boolean => !isAnswered && problems.length === 0;
  const missing = found.filter(({ column, finding }) => column.isRequired && isEmpty(finding));
  const mistaken = found.some(({ finding }) => !finding.isAnswered && finding.problems.length > 0);
  return {
    isTouched: strange.length > 0 || found.some(({ finding }) => !isEmpty(finding)),
    isAnswered: missing.length === 0 && !mistaken,
    problems: [
      ...strange.map((column) => errorAt(at, 'no_such_column', { found: column })),
      ...found.flatMap(({ finding }) => finding.problems),
      ...missing.map(({ place }) => missingAt(place)),
    ],
  };
}
