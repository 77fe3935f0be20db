import type { Cell } from '#features/results/domain/cell.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { withAlternativeExam } from './alternative-exam.ts';
import { clusterOf, judgedCounts } from './cluster.ts';
import type { Evaluation, NotEvaluableReason, TraceRow } from './evaluation.ts';
import { comparatorOf, judgedYear, pooledRows } from './pooling.ts';
import { createSetup, indexCells, viewSchool, type Evidence, type SchoolView } from './school-view.ts';
import { compareText } from './sum-cells.ts';

/** A school, a list year and the evidence. Cells of other schools are looked at only through the lineage. */
export interface EvaluationInput extends Evidence {
  readonly school: string;
  readonly listYear: number;
  readonly cells: Iterable<Cell>;
}

/** What the rule says of one school in one list year, with its trace (R-010 … R-024). */
export function evaluateSchool(input: EvaluationInput, parameters: Parameters): Evaluation {
  const setup = createSetup(indexCells(withAlternativeExam(input.cells, parameters)), parameters, input);
  const view = viewSchool(input.school, input.listYear - parameters.RESULT_YEAR_OFFSET, setup);
  return { ...judge(view, input.listYear, parameters), trace: traceOf(view, input.listYear, parameters) };
}

export type Judgement = Omit<Evaluation, 'trace'>;

/** The rule itself. The trace is left out: a list of a nation needs the verdicts, and the trace of the schools someone asks about. */
export function judge(view: SchoolView, listYear: number, parameters: Parameters): Judgement {
  const resultsYear = listYear - parameters.RESULT_YEAR_OFFSET;
  const { used, low, wasLow } = judgedYear(resultsYear, view, parameters);
  const repeated = low.filter((cell) => wasLow(cell) === true);
  const partA = low.length >= parameters.MIN_LOW_PROCEDURES;
  const partB = repeated.length >= parameters.MIN_REPEATED_PROCEDURES;
  const reason = view.isKindExcluded(resultsYear)
    ? 'kind_excluded'
    : missingEvidence(used, low.length, parameters, (cell) => wasLow(cell) !== null);
  const isListed = reason === null && combine(partA, partB, parameters);
  const counts = judgedCounts(low, used, parameters);
  return {
    school: view.school,
    year: listYear,
    isEvaluable: reason === null,
    reason,
    isListed,
    isWarning: reason === null && !isListed && low.length > 0,
    partA,
    partB,
    lowKeys: keysOf(low),
    repeatedKeys: keysOf(repeated),
    low: counts.low,
    participants: counts.participants,
    cluster: isListed ? clusterOf(low, used, parameters) : null,
    hasResults: view.countedOf(resultsYear).hasResults,
  };
}

const noKeys: readonly string[] = [];

function keysOf(cells: readonly Cell[]): readonly string[] {
  return cells.length === 0 ? noKeys : cells.map((cell) => cell.key).sort(compareText);
}

export function combine(partA: boolean, partB: boolean, parameters: Parameters): boolean {
  switch (parameters.RULE) {
    case 'A_AND_B':
      return partA && partB;
    case 'A_ONLY':
      return partA;
    case 'A_OR_B':
      return partA || partB;
  }
}

/**
 * What keeps the rule from an answer. Too few usable procedures do so under every rule. A missing year before does so only
 * where part B would decide: under A_AND_B when A holds, under A_OR_B when A does not and enough procedures are low for B to hold.
 */
export function missingEvidence<T>(
  usable: readonly T[],
  lowCount: number,
  parameters: Parameters,
  hasComparator: (one: T) => boolean,
): NotEvaluableReason | null {
  const { RULE, MIN_LOW_PROCEDURES, MIN_REPEATED_PROCEDURES } = parameters;
  if (usable.length < MIN_LOW_PROCEDURES) return 'few_procedures';
  if (RULE === 'A_ONLY') return null;
  const partA = lowCount >= MIN_LOW_PROCEDURES;
  const doesPartBDecide = RULE === 'A_AND_B' ? partA : !partA && lowCount >= MIN_REPEATED_PROCEDURES;
  return doesPartBDecide && !usable.some(hasComparator) ? 'no_comparable_year' : null;
}

/**
 * Every procedure the rule saw: the results year after pooling, then the year before, where the row a procedure was compared with
 * takes the place of its own; comparisons with still earlier years follow.
 */
export function traceOf(view: SchoolView, listYear: number, parameters: Parameters): readonly TraceRow[] {
  const resultsYear = listYear - parameters.RESULT_YEAR_OFFSET;
  const now = pooledRows(resultsYear, view.rowsOf, parameters);
  const before = new Map(view.rowsOf(resultsYear - 1).map((row) => [`${String(row.year)}|${row.key}`, row]));
  for (const row of now) {
    const comparator = row.use === 'used' ? comparatorOf(row, view.rowsOf, parameters) : null;
    if (comparator !== null) before.set(`${String(comparator.year)}|${comparator.key}`, comparator);
  }
  return [...now, ...before.values()].sort((a, b) => b.year - a.year || compareText(a.key, b.key));
}
