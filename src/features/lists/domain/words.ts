import type { Procedure } from '#features/results/domain/procedure.ts';
import type { Rule } from '#features/methodology/domain/parameters.ts';
import type {
  ClusterOutcome,
  Dynamics,
  HistoryState,
  InheritedStatus,
  NotEvaluableReason,
  ProcedureUse,
  Recurrence,
  TraceRow,
} from './evaluation.ts';
import type { Explanation, ExplanationStep, NearMiss } from './explanation.ts';
import type { FlowLabel, Move } from './flow.ts';
import type { ListChange } from './school-events.ts';

/** Every word of the list in one language: `ru.ts` and `en.ts` are of this type. */
export interface ListsWords {
  readonly clusters: Readonly<Record<ClusterOutcome, string>>;
  /** A list against that of the year before, in short. */
  readonly listChange: (change: ListChange) => string;
  readonly recurrences: Readonly<Record<Recurrence, string>>;
  readonly dynamics: Readonly<Record<Dynamics, string>>;
  readonly reasons: Readonly<Record<NotEvaluableReason, string>>;
  readonly verdicts: Readonly<Record<Explanation['verdict'], string>>;
  readonly uses: Readonly<Record<ProcedureUse, string>>;
  readonly flags: Readonly<Record<TraceRow['flags'][number], string>>;
  readonly historyStates: Readonly<Record<HistoryState, string>>;
  readonly moves: Readonly<Record<Move, string>>;
  readonly flowLabels: Readonly<Record<FlowLabel, string>>;
  /** A decimal written as data (`29.9`) in the way of the language. */
  readonly number: (text: string) => string;
  readonly percent: (text: string) => string;
  /** Full name of a procedure; the key is shown when it sums several grades. */
  readonly procedure: (procedure: Procedure, key: string) => string;
  readonly explanation: ExplanationWords;
}

export interface ExplanationWords {
  readonly title: (explanation: Explanation) => string;
  readonly school: (explanation: Explanation) => string;
  readonly verdict: (explanation: Explanation) => string;
  readonly basis: (explanation: Explanation) => string;
  readonly headings: {
    readonly rule: string;
    readonly steps: string;
    readonly procedures: string;
    readonly nearMisses: string;
    readonly history: string;
  };
  /** The rule in words, a sentence a line. */
  readonly rule: (explanation: Explanation) => readonly string[];
  readonly ruleNames: Readonly<Record<Rule, string>>;
  readonly yes: string;
  readonly no: string;
  readonly step: (step: ExplanationStep, explanation: Explanation) => string;
  readonly columns: {
    readonly procedure: string;
    readonly year: string;
    readonly low: string;
    readonly share: string;
    readonly interval: string;
    readonly remark: string;
  };
  readonly isLow: string;
  readonly isRoundedToThreshold: string;
  readonly isRepeated: string;
  readonly noParticipants: string;
  readonly countOf: (low: number, participants: number) => string;
  /** What the column of intervals tells. */
  readonly aboutInterval: string;
  readonly interval: (lowPercent: string, highPercent: string) => string;
  readonly pooled: (explanation: Explanation) => string;
  readonly nearMiss: (miss: NearMiss, procedureName: string | null) => string;
  readonly noNearMiss: string;
  readonly recurrence: (recurrence: Recurrence) => string;
  readonly olderHistory: string;
  readonly dynamics: (explanation: Explanation) => string;
  readonly inherited: (status: InheritedStatus) => string;
}
