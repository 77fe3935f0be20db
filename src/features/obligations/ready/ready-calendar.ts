import type { EventInput } from '../contract-shapes.ts';

/** Whom a line of a ready calendar is about, said without numbers: a region fills in its own list, year and municipalities. */
export type ReadyWho = 'listed_schools' | 'project_schools' | 'all_schools' | 'municipalities';

/** A line as the source prints it. */
export interface ReadyEvent extends Pick<
  EventInput,
  'title' | 'startsOn' | 'dueOn' | 'owner' | 'coordinatorPart' | 'target'
> {
  /** The term as it is printed. */
  readonly term: string;
  /** Null: the line informs, and nobody owes anything by it. */
  readonly who: ReadyWho | null;
}

export const calendarCodes = ['autumn-2022', 'spring-2023'] as const;

export interface ReadyCalendar {
  readonly code: (typeof calendarCodes)[number];
  readonly title: string;
  readonly events: readonly ReadyEvent[];
}
