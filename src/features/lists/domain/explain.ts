import { compareShare } from '#kernel/share.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { ListEntry, TraceRow } from './evaluation.ts';
import type { ExplainedProcedure, Explanation, ExplanationStep } from './explanation.ts';
import { findNearMisses } from './near-misses.ts';
import { shareOfEvaluation, sharesOf } from './shown-share.ts';
import { compareText } from './sum-cells.ts';
import { thresholdsOf } from './thresholds.ts';
import { lowSharePercent } from './usable.ts';

/** Names beside the codes: of the school, its municipality and the method. */
export interface Names {
  readonly schoolName: string | null;
  readonly municipality: string | null;
  readonly methodology: { readonly name: string; readonly version: number };
}

/** `why(school, year)` as data, from an entry and the parameters it was judged by. */
export function explain(entry: ListEntry, parameters: Parameters, names: Names): Explanation {
  const trace = entry.trace;
  return {
    school: entry.school,
    ...names,
    year: entry.year,
    resultsYear: entry.year - parameters.RESULT_YEAR_OFFSET,
    verdict: verdictOf(entry),
    reason: entry.reason,
    cluster: entry.cluster,
    low: entry.low,
    participants: entry.participants,
    ...shareOfEvaluation(entry, parameters),
    clusterAggregate: parameters.CLUSTER_AGGREGATE,
    rule: parameters.RULE,
    thresholds: thresholdsOf(parameters, countedTypes(trace)),
    isInclusive: parameters.LOW_SHARE_INCLUSIVE,
    minParticipants: parameters.MIN_PARTICIPANTS,
    pooling: parameters.SMALL_SCHOOL_POOLING,
    steps: stepsOf(entry, trace, parameters),
    procedures: trace.map((row) => explainRow(row, entry, parameters)).sort(compareProcedures),
    clusterBounds: parameters.CLUSTER_BOUNDS,
    recurrence: entry.recurrence,
    dynamics: entry.dynamics,
    previousCluster: entry.previousCluster,
    history: entry.history,
    hasOlderHistory: entry.hasOlderHistory,
    inherited: entry.inherited,
    nearMisses: findNearMisses(entry, parameters),
  };
}

export function verdictOf(entry: Pick<ListEntry, 'isEvaluable' | 'isListed' | 'isWarning'>): Explanation['verdict'] {
  if (!entry.isEvaluable) return 'not_evaluable';
  if (entry.isListed) return 'listed';
  return entry.isWarning ? 'warning' : 'not_listed';
}

function countedTypes(trace: readonly TraceRow[]): string[] {
  return trace.filter((row) => row.use !== 'not_in_catalogue').map((row) => row.cell.procedure.type);
}

function stepsOf(entry: ListEntry, trace: readonly TraceRow[], parameters: Parameters): ExplanationStep[] {
  const { MIN_LOW_PROCEDURES, MIN_REPEATED_PROCEDURES, RULE, RESULT_YEAR_OFFSET } = parameters;
  const resultsYear = entry.year - RESULT_YEAR_OFFSET;
  const used = trace.filter((row) => row.use === 'used');
  const usedNow = used.filter((row) => row.year === resultsYear).map((row) => row.key);
  const usedBefore = new Set(used.filter((row) => row.year < resultsYear).map((row) => row.key));
  const comparable = usedNow.filter((key) => usedBefore.has(key));
  const counted = [
    step('enough_procedures', MIN_LOW_PROCEDURES, usedNow),
    step('part_a', MIN_LOW_PROCEDURES, entry.lowKeys),
    ...(RULE === 'A_ONLY'
      ? []
      : [step('comparable_year', 1, comparable), step('part_b', MIN_REPEATED_PROCEDURES, entry.repeatedKeys)]),
  ];
  if (!entry.isEvaluable) return counted;
  return [...counted, { code: 'combined', holds: entry.isListed, needed: null, found: null, keys: [] }];
}

function step(code: ExplanationStep['code'], needed: number, keys: readonly string[]): ExplanationStep {
  return { code, holds: keys.length >= needed, needed, found: keys.length, keys };
}

function explainRow(row: TraceRow, entry: ListEntry, parameters: Parameters): ExplainedProcedure {
  const { cell } = row;
  const shares = sharesOf(cell.low, cell.participants);
  const thresholdPercent = lowSharePercent(cell.procedure.type, parameters);
  const isUnder = row.use === 'used' && compareShare(cell.low, cell.participants, thresholdPercent) < 0;
  return {
    year: row.year,
    key: row.key,
    procedure: cell.procedure,
    registered: cell.registered,
    participants: cell.participants,
    low: cell.low,
    ...shares,
    thresholdPercent,
    use: row.use,
    isLow: row.isLow,
    isRoundedToThreshold: isUnder && Number(shares.sharePercent) >= thresholdPercent,
    isRepeated: row.isLow && entry.repeatedKeys.includes(row.key),
    flags: row.flags,
  };
}

/** Newest year first, then procedures as a person looks for them: counted ones, type, subject, grade. */
function compareProcedures(a: ExplainedProcedure, b: ExplainedProcedure): number {
  return (
    b.year - a.year ||
    Number(b.use === 'used') - Number(a.use === 'used') ||
    compareText(typeRank(a), typeRank(b)) ||
    compareText(b.procedure.subject ?? '', a.procedure.subject ?? '') ||
    (a.procedure.grade ?? 0) - (b.procedure.grade ?? 0) ||
    compareText(a.key, b.key)
  );
}

/** ВПР, ОГЭ, ЕГЭ follow a pupil through school. */
function typeRank({ procedure: { type } }: ExplainedProcedure): string {
  const rank = ['VPR', 'OGE', 'EGE'].indexOf(type);
  return rank < 0 ? `9${type}` : String(rank);
}
