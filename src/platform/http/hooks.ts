import type { Territory } from '#kernel/territory.ts';
import type { Ctx } from './context.ts';

/** Something of a leaving person that passes to the successor, as one line of the act. */
export interface HandedItem {
  readonly kind: string;
  readonly count: number;
}

/** What is handed over: the business that somebody had on a territory, not what they do elsewhere by other roles. */
export interface Handing {
  readonly from: number;
  readonly role: string;
  readonly territory: Territory;
}

/** What a feature knows about a person's open business: counted before the act, moved in its transaction. */
export interface HandoverPart {
  count(ctx: Ctx, handing: Handing): Promise<readonly HandedItem[]>;
  move(ctx: Ctx, handing: Handing & { readonly to: number }): Promise<void>;
}

/** What a feature keeps about a person. */
export interface PersonalPart {
  /** Everything, as plain JSON under the name of the feature. */
  collect(ctx: Ctx, personId: number): Promise<Readonly<Record<string, unknown>>>;
  /** Forgets the person; what law or the audit log needs stays without a name. @returns what was erased, in counts */
  erase(ctx: Ctx, personId: number): Promise<readonly HandedItem[]>;
}

/** A kind of data that is kept for a time and then deleted with an act. */
export interface RetentionPart {
  /** Key of the words: `pupil_rows`, `sessions`, … */
  readonly category: string;
  readonly defaultDays: number;
  /** A shorter time may not be set. */
  readonly minimumDays: number;
  countDue(ctx: Ctx, before: Date): Promise<number>;
  /** @returns how many were deleted */
  deleteDue(ctx: Ctx, before: Date): Promise<number>;
}

/** What features offer to the few that work across all of them. */
export interface Hooks {
  readonly handover: readonly HandoverPart[];
  readonly personal: Readonly<Record<string, PersonalPart>>;
  readonly retention: readonly RetentionPart[];
}

/** The same, of one feature. */
export interface FeatureHooks {
  readonly handover?: HandoverPart;
  readonly personal?: PersonalPart;
  readonly retention?: readonly RetentionPart[];
}
