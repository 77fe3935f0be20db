import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { Cell } from '#features/results/domain/cell.ts';
import { withAlternativeExam } from './alternative-exam.ts';
import { schoolsOf } from './build-list.ts';
import { judge, traceOf, type Judgement } from './evaluate.ts';
import { restsOnFew } from './rests-on-few.ts';
import { createSetup, indexCells, viewSchool, type CellIndex, type Evidence } from './school-view.ts';

/** Cells ready to be judged by one set of parameters after another: what does not depend on them is done once. */
export type PreparedCells = (parameters: Parameters) => CellIndex;

export function prepareCells(cells: readonly Cell[]): PreparedCells {
  const known = new Map<boolean, CellIndex>();
  return (parameters) => {
    const present = known.get(parameters.INCLUDE_GVE);
    if (present !== undefined) return present;
    const index = indexCells(withAlternativeExam(cells, parameters));
    known.set(parameters.INCLUDE_GVE, index);
    return index;
  };
}

export interface JudgedSchool extends Judgement {
  /** Listed, on few pupils. */
  readonly isSmall: boolean;
}

/** The verdict of one list looks at the results year and the year before, each pooled, if small, with a year earlier still. */
export const YEARS_JUDGED = 4;

/** The verdicts of one list year, as `buildList` has them, without history: what a question of "what if" needs. */
export function judgeList(
  prepared: PreparedCells,
  listYear: number,
  parameters: Parameters,
  evidence: Evidence = {},
): ReadonlyMap<string, JudgedSchool> {
  const setup = createSetup(prepared(parameters), parameters, evidence);
  const resultsYear = listYear - parameters.RESULT_YEAR_OFFSET;
  const judged = new Map<string, JudgedSchool>();
  for (const school of schoolsOf(setup, resultsYear)) {
    const view = viewSchool(school, resultsYear, setup);
    const verdict = judge(view, listYear, parameters);
    const isSmall =
      verdict.isListed && restsOnFew({ ...verdict, trace: traceOf(view, listYear, parameters) }, parameters);
    judged.set(school, { ...verdict, isSmall });
  }
  return judged;
}
