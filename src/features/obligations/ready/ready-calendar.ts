import type { EventInput } from '../contract-shapes.ts';
import type { CalendarCode } from '../domain/calendar-codes.ts';

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

export interface ReadyCalendar {
  readonly code: CalendarCode;
  readonly title: string;
  readonly events: readonly ReadyEvent[];
}
