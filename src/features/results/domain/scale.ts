import type { Procedure, ProcedureType } from './procedure.ts';

/** Lowest scores of marks 3, 4, 5. A test without marks (ЕГЭ) has only the first: its minimum. */
export interface Cuts {
  readonly mark3: number;
  readonly mark4: number | null;
  readonly mark5: number | null;
}

/** From score to mark for one test, valid for a span of years. Unset keys mean "any". */
export interface Scale {
  readonly type: ProcedureType;
  readonly subject: string | null;
  readonly grade: number | null;
  readonly level: Procedure['level'];
  readonly fromYear: number;
  /** null: still in force. */
  readonly toYear: number | null;
  readonly minScore: number;
  readonly maxScore: number;
  readonly cuts: Cuts;
  /** A mark also asks for points in some part of the test, so a mark lower than the sum of points gives is right. */
  readonly hasSideConditions: boolean;
  /** Given by a person: also checks marks and scores of the file. A built-in one only turns scores into marks. */
  readonly isBinding: boolean;
}

/** The first scale that fits, so the more important ones stand first. */
export function findScale(scales: readonly Scale[], procedure: Procedure, year: number): Scale | null {
  return (
    scales.find(
      (scale) =>
        scale.type === procedure.type &&
        (scale.subject === null || scale.subject === procedure.subject) &&
        (scale.grade === null || scale.grade === procedure.grade) &&
        scale.level === procedure.level &&
        scale.fromYear <= year &&
        (scale.toYear === null || year <= scale.toYear),
    ) ?? null
  );
}

/** Marks of the ЕГЭ exist in basic mathematics only; elsewhere "low" is a score under the minimum. */
export function hasMarks(procedure: Procedure): boolean {
  return procedure.type !== 'EGE' || procedure.level === 'base';
}

export type Mark = 2 | 3 | 4 | 5;

export function markOfScore(cuts: Cuts, score: number): Mark {
  if (score < cuts.mark3) return 2;
  if (cuts.mark4 === null || score < cuts.mark4) return 3;
  return cuts.mark5 === null || score < cuts.mark5 ? 4 : 5;
}

/** Scores with which a mark may stand, ends included, for checking a given mark. */
export function isMarkPossible(scale: Scale, mark: Mark, score: number): boolean {
  if (scale.cuts.mark4 === null) return (mark === 2) === score < scale.cuts.mark3;
  const byScore = markOfScore(scale.cuts, score);
  return scale.hasSideConditions ? mark <= byScore : mark === byScore;
}

export const scaleFaults = ['min_not_below_max', 'cut_outside', 'cuts_not_rising'] as const;
export type ScaleFault = (typeof scaleFaults)[number];

/** The intervals of the marks cover `minScore..maxScore` without gap or overlap, each with at least one score; or what is wrong. */
export function scaleFault(scale: Scale): ScaleFault | null {
  const { minScore, maxScore, cuts } = scale;
  if (!(minScore < maxScore) || Number.isNaN(cuts.mark3)) return 'min_not_below_max';
  const points = [cuts.mark3, cuts.mark4, cuts.mark5].filter((cut) => cut !== null);
  if (points.some((cut) => cut <= minScore || cut > maxScore)) return 'cut_outside';
  if (cuts.mark4 === null && cuts.mark5 !== null) return 'cuts_not_rising';
  return points.every((cut, index) => index === 0 || cut > (points[index - 1] ?? cut)) ? null : 'cuts_not_rising';
}
