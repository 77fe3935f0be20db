import type { Cell } from '#features/results/domain/cell.ts';
import type { TraceRow } from './evaluation.ts';

/**
 * A trace as it is kept: names of the fields are said once and not in every row, which makes a list of a large region a quarter as
 * long. Nothing is left out: `unpackTrace(packTrace(trace))` is the trace.
 */
export type PackedRow = readonly [
  row: readonly [year: number, key: string, use: TraceRow['use'], isLow: boolean, flags: TraceRow['flags']],
  cell: readonly [school: string, year: number, key: string, reconstructed: boolean],
  procedure: readonly [type: string, subject: string | null, grade: number | null, level: Cell['procedure']['level']],
  counts: readonly [
    registered: number,
    participants: number,
    mark2: number,
    mark3: number,
    mark4: number,
    mark5: number,
    low: number,
    scoreSum: number,
    scored: number,
  ],
];

export function packTrace(trace: readonly TraceRow[]): readonly PackedRow[] {
  return trace.map(({ cell, year, key, use, isLow, flags }) => {
    const { type, subject, grade, level } = cell.procedure;
    const { registered, participants, mark2, mark3, mark4, mark5, low, scoreSum, scored } = cell;
    return [
      [year, key, use, isLow, flags],
      [cell.school, cell.year, cell.key, cell.reconstructed],
      [type, subject, grade, level],
      [registered, participants, mark2, mark3, mark4, mark5, low, scoreSum, scored],
    ];
  });
}

export function unpackTrace(packed: readonly PackedRow[]): readonly TraceRow[] {
  return packed.map(([row, own, procedure, counts]) => {
    const [year, key, use, isLow, flags] = row;
    return { year, key, use, isLow, flags, cell: unpackCell(own, procedure, counts) };
  });
}

function unpackCell(own: PackedRow[1], procedure: PackedRow[2], counts: PackedRow[3]): Cell {
  const [school, year, key, reconstructed] = own;
  const [type, subject, grade, level] = procedure;
  const [registered, participants, mark2, mark3, mark4, mark5, low, scoreSum, scored] = counts;
  return {
    school,
    year,
    key,
    reconstructed,
    procedure: { type, subject, grade, level },
    registered,
    participants,
    mark2,
    mark3,
    mark4,
    mark5,
    low,
    scoreSum,
    scored,
  };
}
