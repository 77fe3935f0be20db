import type { Cell } from '#features/results/domain/cell.ts';
import type { Decision } from './lineage.ts';

/** Vocabulary of the list, ordered where order matters. Sources: domain specification §1.2-1.5. */

/** Ordinal is the index + 1; a school that is not listed has ordinal 0. */
export const clusters = ['basic', 'moderate', 'strong'] as const;
export type Cluster = (typeof clusters)[number];
/** `below_range`: listed, but the chosen aggregate falls under the lowest bound (V11). */
export const clusterOutcomes = [...clusters, 'below_range'] as const;
export type ClusterOutcome = (typeof clusterOutcomes)[number];

export const notEvaluableReasons = ['few_procedures', 'no_comparable_year', 'kind_excluded'] as const;
export type NotEvaluableReason = (typeof notEvaluableReasons)[number];

export const recurrences = ['crisis', 'repeat_consecutive', 'repeat_in_5y', 'first_time'] as const;
export type Recurrence = (typeof recurrences)[number];

export const dynamicsKinds = ['improved', 'unchanged', 'worsened'] as const;
export type Dynamics = (typeof dynamicsKinds)[number];

/** Why a procedure was or was not counted. */
export const procedureUses = [
  'used',
  'not_in_catalogue',
  'kind_excluded',
  'too_few_participants',
  'biased_dropped',
] as const;
export type ProcedureUse = (typeof procedureUses)[number];

/** One procedure of one year as the rule saw it: part of the trace. */
export interface TraceRow {
  readonly year: number;
  readonly key: string;
  readonly cell: Cell;
  readonly use: ProcedureUse;
  readonly isLow: boolean;
  /** Flags the reader must see: small numbers, rebuilt counts, sums over merged schools, shared history after a split. */
  readonly flags: readonly ('small_n' | 'reconstructed' | 'lineage_sum' | 'shared_history' | 'pooled' | 'biased')[];
}

/** What the rule says of one school in one list year, with everything needed to explain and replay it. */
export interface Evaluation {
  readonly school: string;
  /** Year of the list; results are of `year - RESULT_YEAR_OFFSET`. */
  readonly year: number;
  readonly isEvaluable: boolean;
  readonly reason: NotEvaluableReason | null;
  readonly isListed: boolean;
  readonly isWarning: boolean;
  readonly partA: boolean;
  readonly partB: boolean;
  /** Keys of low procedures in the results year, and of those low in the year before too, in key order. */
  readonly lowKeys: readonly string[];
  readonly repeatedKeys: readonly string[];
  /**
   * Numerator and denominator the cluster is judged by (CLUSTER_AGGREGATE): of the low procedures of the results year together (also
   * under `mean_low`, which has no counts), of all usable ones, or of the one with the highest share. 0 and 0 when none is low.
   */
  readonly low: number;
  readonly participants: number;
  readonly cluster: ClusterOutcome | null;
  /** Pupils took part in at least one procedure of the results year, whatever the method thinks of it. */
  readonly hasResults: boolean;
  readonly trace: readonly TraceRow[];
}

/** `not_evaluable`: pupils took part, yet the rule has no answer; `no_data`: nobody took part in anything. */
export const historyStates = ['listed', 'not_listed', 'not_evaluable', 'no_data'] as const;
export type HistoryState = (typeof historyStates)[number];

export interface HistoryYear {
  readonly year: number;
  readonly state: HistoryState;
}

export interface InheritedStatus {
  readonly school: string;
  readonly year: number;
  readonly cluster: ClusterOutcome | null;
  /** Left out: nobody has said yet whether it counts. */
  readonly decision?: Decision | undefined;
}

/** A list entry: the evaluation seen against the school's own history. */
export interface ListEntry extends Evaluation {
  /** null unless listed. */
  readonly recurrence: Recurrence | null;
  /** Listed at some time before the recurrence window. */
  readonly hasOlderHistory: boolean;
  /** null when the school can not be evaluated this year, or no results at all are known for the year before. */
  readonly dynamics: Dynamics | null;
  readonly previousCluster: ClusterOutcome | null;
  /** List status of schools merged into this one, in the list before and the window: once confirmed it is history and cluster before. */
  readonly inherited: readonly InheritedStatus[];
  /** List years of the window, oldest first. */
  readonly history: readonly HistoryYear[];
}
