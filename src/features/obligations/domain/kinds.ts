import type { Part, Source } from './deadline.ts';

/** What waits for somebody about duties. */
export interface ObligationCards {
  'obligations.owed': {
    readonly title: string;
    readonly part: Part;
    readonly source: Source;
    readonly document: string | null;
    readonly unit: string | null;
    readonly done: number;
    readonly of: number;
    readonly needed: number;
    /** The last day is over, and it is still taken. */
    readonly isInGrace: boolean;
  };
  /** For the coordinator: schools that are days late. */
  'obligations.escalated': {
    readonly title: string;
    readonly part: Part;
    readonly schools: number;
    readonly document: string | null;
  };
}
export const ownKinds = ['obligations.owed'] as const satisfies readonly (keyof ObligationCards)[];
export const coordinatorKinds = ['obligations.escalated'] as const satisfies readonly (keyof ObligationCards)[];
