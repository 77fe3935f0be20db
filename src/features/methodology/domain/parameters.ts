/**
 * The parameters of the identification rule as data. A methodology is a named, versioned set of them with validity years;
 * nothing of a region is written in code. Names and defaults: domain specification §1.3, rules R-010 … R-024.
 */

export const rules = ['A_AND_B', 'A_ONLY', 'A_OR_B'] as const;
export type Rule = (typeof rules)[number];
export const poolings = ['none', 'pool_years', 'pool_grades'] as const;
export type SmallSchoolPooling = (typeof poolings)[number];
export const clusterAggregates = ['pooled_low', 'mean_low', 'max_low', 'pooled_all'] as const;
export type ClusterAggregate = (typeof clusterAggregates)[number];
export const biasedResultPolicies = ['keep_and_flag', 'drop'] as const;
export type BiasedResultPolicy = (typeof biasedResultPolicies)[number];

/** A procedure the rule counts; an absent field means "any". The single pattern `{}` counts every procedure of the file. */
export interface ProcedurePattern {
  readonly type?: string;
  readonly subject?: string;
  readonly grades?: readonly number[];
  readonly level?: 'base' | 'profile';
}

export interface Parameters {
  /** Percent of participants below the minimum that makes a procedure low, by procedure type; `default` for all others. */
  readonly LOW_SHARE_PCT: Readonly<Record<string, number>> & { readonly default: number };
  /** true: "not less than" (>=); false: "more than" (>). */
  readonly LOW_SHARE_INCLUSIVE: boolean;
  readonly MIN_LOW_PROCEDURES: number;
  readonly MIN_REPEATED_PROCEDURES: number;
  readonly RULE: Rule;
  /** List year minus results year. */
  readonly RESULT_YEAR_OFFSET: number;
  readonly PROCEDURES: readonly ProcedurePattern[];
  /** Participants a procedure needs to be usable. */
  readonly MIN_PARTICIPANTS: number;
  readonly SMALL_SCHOOL_POOLING: SmallSchoolPooling;
  readonly BIASED_RESULTS: BiasedResultPolicy;
  readonly CLUSTER_AGGREGATE: ClusterAggregate;
  /** Percent: basic from the first, moderate from the second up to and including the third, strong above the third. */
  readonly CLUSTER_BOUNDS: readonly [basic: number, moderate: number, strong: number];
  /** School kinds left out of the list (empty by default: evening and private schools stay in). */
  readonly EXCLUDE_KINDS: readonly string[];
  /** List years looked back, the current one included, for "at least two in five". */
  readonly RECURRENCE_WINDOW: number;
  /** Fewer participants than this are flagged `small_n` wherever they are shown; nothing is hidden by it. */
  readonly SMALL_N: number;
  /** Include the alternative exam form (ГВЭ) in the results of ОГЭ and ЕГЭ. */
  readonly INCLUDE_GVE: boolean;
}

export interface Methodology {
  /** `federal`, `yaroslavl`, … or the name a region gives. */
  readonly name: string;
  readonly version: number;
  /** First and last list year it is valid for; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly parameters: Parameters;
}

export const defaultParameters: Parameters = {
  LOW_SHARE_PCT: { VPR: 30, OGE: 30, EGE: 30, default: 30 },
  LOW_SHARE_INCLUSIVE: true,
  MIN_LOW_PROCEDURES: 2,
  MIN_REPEATED_PROCEDURES: 1,
  RULE: 'A_AND_B',
  RESULT_YEAR_OFFSET: 1,
  PROCEDURES: [
    { type: 'VPR', subject: 'ru', grades: [4, 5, 6, 7, 8] },
    { type: 'VPR', subject: 'ma', grades: [4, 5, 6, 7, 8] },
    { type: 'OGE', subject: 'ru' },
    { type: 'OGE', subject: 'ma' },
    { type: 'EGE', subject: 'ru' },
    { type: 'EGE', subject: 'ma' },
  ],
  MIN_PARTICIPANTS: 10,
  SMALL_SCHOOL_POOLING: 'none',
  BIASED_RESULTS: 'keep_and_flag',
  CLUSTER_AGGREGATE: 'pooled_low',
  CLUSTER_BOUNDS: [30, 40, 50],
  EXCLUDE_KINDS: [],
  RECURRENCE_WINDOW: 5,
  SMALL_N: 10,
  INCLUDE_GVE: false,
};
