import type { Procedure } from '#features/results/domain/procedure.ts';
import type { ClusterAggregate, Rule, SmallSchoolPooling } from '#features/methodology/domain/parameters.ts';
import type {
  ClusterOutcome,
  Dynamics,
  HistoryYear,
  InheritedStatus,
  NotEvaluableReason,
  ProcedureUse,
  Recurrence,
  TraceRow,
} from './evaluation.ts';
import type { Threshold } from './thresholds.ts';

/** `why(school, year)` as data: printed on the command line, shown as a page, later a document. Words live in `ru.ts` and `en.ts`. */
export interface Explanation {
  readonly school: string;
  readonly schoolName: string | null;
  readonly municipality: string | null;
  readonly year: number;
  readonly resultsYear: number;
  readonly methodology: { readonly name: string; readonly version: number };
  readonly verdict: 'listed' | 'warning' | 'not_listed' | 'not_evaluable';
  readonly reason: NotEvaluableReason | null;
  readonly cluster: ClusterOutcome | null;
  /** Counts the cluster is judged by; under `mean_low` the share is not theirs, and has no interval. */
  readonly low: number;
  readonly participants: number;
  readonly sharePercent: string | null;
  readonly wilsonLowPercent: string | null;
  readonly wilsonHighPercent: string | null;
  readonly clusterAggregate: ClusterAggregate;
  readonly rule: Rule;
  /** What makes a procedure low, by type where types differ. */
  readonly thresholds: readonly Threshold[];
  readonly isInclusive: boolean;
  readonly minParticipants: number;
  readonly pooling: SmallSchoolPooling;
  /** The steps of the rule in order, each with what was needed and what was found. */
  readonly steps: readonly ExplanationStep[];
  /** Every procedure of the results year and the year before, counted or not. */
  readonly procedures: readonly ExplainedProcedure[];
  readonly clusterBounds: readonly [number, number, number];
  readonly recurrence: Recurrence | null;
  readonly dynamics: Dynamics | null;
  readonly previousCluster: ClusterOutcome | null;
  readonly history: readonly HistoryYear[];
  readonly hasOlderHistory: boolean;
  readonly inherited: readonly InheritedStatus[];
  /** The smallest changes of the counts that would have changed the verdict or the cluster. */
  readonly nearMisses: readonly NearMiss[];
}

export interface ExplanationStep {
  readonly code: 'enough_procedures' | 'part_a' | 'comparable_year' | 'part_b' | 'combined';
  readonly holds: boolean;
  /** null where the step is not a count. */
  readonly needed: number | null;
  readonly found: number | null;
  readonly keys: readonly string[];
}

export interface ExplainedProcedure {
  readonly year: number;
  readonly key: string;
  readonly procedure: Procedure;
  readonly registered: number;
  readonly participants: number;
  readonly low: number;
  readonly sharePercent: string | null;
  readonly wilsonLowPercent: string | null;
  readonly wilsonHighPercent: string | null;
  /** Percent that makes a procedure of this type low. */
  readonly thresholdPercent: number;
  readonly use: ProcedureUse;
  readonly isLow: boolean;
  /** Not low, though the share as it is shown reaches the threshold. */
  readonly isRoundedToThreshold: boolean;
  readonly isRepeated: boolean;
  readonly flags: TraceRow['flags'];
}

export interface NearMiss {
  readonly kind: 'would_leave_list' | 'would_enter_list' | 'would_lower_cluster' | 'would_raise_cluster';
  /** The procedure whose count changes; null when only several together suffice, `pupils` being their sum. */
  readonly key: string | null;
  /** How many pupils fewer (negative) or more (positive) below the minimum. */
  readonly pupils: number;
}
