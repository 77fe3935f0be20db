import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { clusterOf, type Counts } from './cluster.ts';
import { combine, missingEvidence } from './evaluate.ts';
import type { ClusterOutcome, Evaluation, TraceRow } from './evaluation.ts';
import type { NearMiss } from './explanation.ts';
import { ordinalOf } from './history.ts';
import { isLowShare } from './usable.ts';

/** A usable procedure of the results year, its count free to change. */
interface Movable extends Counts {
  readonly key: string;
  readonly type: string;
  /** What it was compared with; null when there is nothing. */
  readonly wasLow: boolean | null;
}

interface Outcome {
  readonly isListed: boolean;
  readonly cluster: ClusterOutcome | null;
}

/** More low procedures than this are not searched: the subsets double with each, and no small change helps such a school. */
const MAX_SEARCHED = 12;

/**
 * The smallest changes of the numbers below the minimum, in the results year, that flip the verdict or move the cluster.
 * The verdict depends only on which procedures are low, so it is searched over sets of procedures, the cheapest set first; the cluster
 * over one procedure at a time. Participants stay as they are.
 */
export function findNearMisses(evaluation: Evaluation, parameters: Parameters): NearMiss[] {
  if (!evaluation.isEvaluable) return [];
  const procedures = movablesOf(evaluation, parameters);
  const flip = findFlip(procedures, evaluation.isListed, parameters);
  const moves = evaluation.isListed ? findClusterMoves(procedures, parameters) : [];
  return [...(flip === null ? [] : [flip]), ...moves];
}

function movablesOf(evaluation: Evaluation, parameters: Parameters): Movable[] {
  const resultsYear = evaluation.year - parameters.RESULT_YEAR_OFFSET;
  const usable = evaluation.trace.filter((row) => row.use === 'used');
  return usable
    .filter((row) => row.year === resultsYear)
    .map((row) => ({
      key: row.key,
      type: row.cell.procedure.type,
      low: row.cell.low,
      participants: row.cell.participants,
      wasLow:
        usable.find((other) => other.key === row.key && other.year <= lastComparable(row, parameters))?.isLow ?? null,
    }));
}

/** The trace is newest first, so the first row up to this year is the one part B used. */
function lastComparable(row: TraceRow, parameters: Parameters): number {
  const isYearPool = parameters.SMALL_SCHOOL_POOLING === 'pool_years' && row.flags.includes('pooled');
  return row.year - (isYearPool ? 2 : 1);
}

function isLow(procedure: Movable, parameters: Parameters): boolean {
  return isLowShare(procedure.low, procedure.participants, procedure.type, parameters);
}

function outcomeOf(procedures: readonly Movable[], parameters: Parameters): Outcome {
  const low = procedures.filter((procedure) => isLow(procedure, parameters));
  const partA = low.length >= parameters.MIN_LOW_PROCEDURES;
  const partB = low.filter(({ wasLow }) => wasLow === true).length >= parameters.MIN_REPEATED_PROCEDURES;
  const missing = missingEvidence(procedures, low.length, parameters, ({ wasLow }) => wasLow !== null);
  const isListed = missing === null && combine(partA, partB, parameters);
  return { isListed, cluster: isListed ? clusterOf(low, procedures, parameters) : null };
}

interface Toggle {
  readonly procedure: Movable;
  readonly change: number;
}

function findFlip(procedures: readonly Movable[], isListed: boolean, parameters: Parameters): NearMiss | null {
  const toggles = procedures
    .filter((procedure) => isLow(procedure, parameters) === isListed)
    .map((procedure) => toggleOf(procedure, isListed, parameters))
    .filter((toggle) => toggle !== null);
  if (toggles.length > MAX_SEARCHED) return null;
  const best = cheapestSet(toggles, (chosen) => {
    return outcomeOf(applied(procedures, chosen), parameters).isListed !== isListed;
  });
  if (best === null) return null;
  const kind = isListed ? 'would_leave_list' : 'would_enter_list';
  const only = best.length === 1 ? best[0] : undefined;
  return { kind, key: only?.procedure.key ?? null, pupils: best.reduce((sum, toggle) => sum + toggle.change, 0) };
}

function cheapestSet(
  toggles: readonly Toggle[],
  flips: (chosen: readonly Toggle[]) => boolean,
): readonly Toggle[] | null {
  let best: readonly Toggle[] | null = null;
  for (let set = 1; set < 2 ** toggles.length; set += 1) {
    const chosen = toggles.filter((_, i) => (set & (1 << i)) !== 0);
    if (best !== null && sizeOf(chosen) >= sizeOf(best)) continue;
    if (flips(chosen)) best = chosen;
  }
  return best;
}

function sizeOf(toggles: readonly Toggle[]): number {
  return toggles.reduce((sum, toggle) => sum + Math.abs(toggle.change), 0);
}

function applied(procedures: readonly Movable[], toggles: readonly Toggle[]): Movable[] {
  return procedures.map((procedure) => {
    const toggle = toggles.find((one) => one.procedure === procedure);
    return toggle === undefined ? procedure : { ...procedure, low: procedure.low + toggle.change };
  });
}

/** The fewest pupils that make a low procedure not low, or the other way round. */
function toggleOf(procedure: Movable, fromLow: boolean, parameters: Parameters): Toggle | null {
  const step = fromLow ? -1 : 1;
  for (let low = procedure.low + step; low >= 0 && low <= procedure.participants; low += step) {
    if (isLow({ ...procedure, low }, parameters) !== fromLow) return { procedure, change: low - procedure.low };
  }
  return null;
}

function findClusterMoves(procedures: readonly Movable[], parameters: Parameters): NearMiss[] {
  const present = ordinalOf(outcomeOf(procedures, parameters).cluster);
  const found = new Map<NearMiss['kind'], NearMiss>();
  for (const procedure of procedures) {
    for (let low = 0; low <= procedure.participants; low += 1) {
      const pupils = low - procedure.low;
      const outcome = outcomeOf(applied(procedures, [{ procedure, change: pupils }]), parameters);
      const ordinal = ordinalOf(outcome.cluster);
      if (!outcome.isListed || ordinal === present) continue;
      const kind = ordinal < present ? 'would_lower_cluster' : 'would_raise_cluster';
      const best = found.get(kind);
      if (best === undefined || Math.abs(pupils) < Math.abs(best.pupils)) {
        found.set(kind, { kind, key: procedure.key, pupils });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
