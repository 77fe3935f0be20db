import type { Facts } from '#kernel/facts.ts';
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

/** Something that happened to a school, as one line of its passport. */
export interface TimelineEntry {
  /** The day it happened, or the first day of a year when only the year is known. */
  readonly on: string;
  /** `editions.amended`: the feature and its event. The feature's pages have the words for it. */
  readonly kind: string;
  readonly facts: Facts;
  /** Page that says more, null when there is none. */
  readonly to: string | null;
}

/** Something that waits for the person who asks. */
export interface TodayCard {
  readonly kind: string;
  /** Last day, null when it may wait. */
  readonly dueOn: string | null;
  readonly facts: Facts;
  readonly to: string;
}

/** What a feature knows of the life of a school. */
export interface TimelinePart {
  /** Who has this right at the school sees it. */
  readonly verb: string;
  /** Every kind it may tell of: the composition has words for each. */
  readonly kinds: readonly string[];
  /** `ctx.scope` is that of the verb, and the school lies in it. */
  entries(ctx: Ctx, schoolId: number): Promise<readonly TimelineEntry[]>;
}

/** What a feature wants of people. */
export interface TodayPart {
  /** Who has this right is asked, in the scope of it; null: whoever has signed in, about their own. */
  readonly verb: string | null;
  /** Every kind it may ask for: the composition has words for each. */
  readonly kinds: readonly string[];
  cards(ctx: Ctx): Promise<readonly TodayCard[]>;
}

/** What a feature tells of a territory: what changed there lately. */
export interface NewsPart {
  /** Who has this right is told, in the scope of it. */
  readonly verb: string;
  /** Every kind it may tell of: the composition has words for each. */
  readonly kinds: readonly string[];
  /** A few lines, newest first. */
  lines(ctx: Ctx): Promise<readonly TimelineEntry[]>;
}

/** What a feature does when a wave of a form is closed, in the transaction of the closing. */
export interface WaveClosedPart {
  closed(ctx: Ctx, waveId: number): Promise<void>;
}

/** What features offer to the few that work across all of them. */
export interface Hooks {
  readonly handover: readonly HandoverPart[];
  readonly personal: Readonly<Record<string, PersonalPart>>;
  readonly retention: readonly RetentionPart[];
  readonly timeline: readonly TimelinePart[];
  readonly today: readonly TodayPart[];
  readonly news: readonly NewsPart[];
  readonly waveClosed: readonly WaveClosedPart[];
}

/** The same, of one feature. */
export interface FeatureHooks {
  readonly handover?: HandoverPart;
  readonly personal?: PersonalPart;
  readonly retention?: readonly RetentionPart[];
  readonly timeline?: readonly TimelinePart[];
  readonly today?: readonly TodayPart[];
  readonly news?: readonly NewsPart[];
  readonly waveClosed?: WaveClosedPart;
}
