/** A date of an item beside its own: of the same thing (no title) by another document, or of a step of it. */
export interface Milestone {
  readonly title: string | null;
  readonly on: string;
  readonly source: string | null;
}

export interface DatedItem {
  readonly eventId: number;
  readonly title: string;
  readonly dueOn: string;
  readonly sourceDocument: string | null;
  readonly milestones: readonly Milestone[];
}

export interface NamedDate {
  readonly eventId: number;
  readonly on: string;
  readonly source: string | null;
}

/** One thing that has several dates, each with the document that says so. */
export interface DateConflict {
  readonly title: string;
  readonly dates: readonly NamedDate[];
}

/**
 * Same thing, several dates (R-445, golden G12): in one item, or named alike by several documents of one year. One document may well
 * name several meetings alike. First come the earliest.
 */
export function findConflicts(items: readonly DatedItem[]): readonly DateConflict[] {
  const said = items.flatMap(datesOf);
  const things = Map.groupBy(said, ({ title, on }) => `${on.slice(0, 4)} ${sameName(title)}`);
  return [...things.values()]
    .filter((dates) => new Set(dates.map(({ on }) => on)).size > 1)
    .filter((dates) => dates.some(({ isAgain }) => isAgain) || new Set(dates.map(({ source }) => source)).size > 1)
    .map((dates) => ({
      title: dates[0]?.title ?? '',
      dates: dates.map(({ eventId, on, source }) => ({ eventId, on, source })).toSorted(byDay),
    }))
    .toSorted((a, b) => byDay(a.dates[0] ?? NOWHERE, b.dates[0] ?? NOWHERE));
}

const NOWHERE = { on: '' };

interface SaidDate extends NamedDate {
  readonly title: string;
  /** Said of an item beside its own date. */
  readonly isAgain: boolean;
}

function datesOf({ eventId, title, dueOn, sourceDocument, milestones }: DatedItem): readonly SaidDate[] {
  return [
    { eventId, title, on: dueOn, source: sourceDocument, isAgain: false },
    ...milestones.map((one) => {
      return { eventId, title: one.title ?? title, on: one.on, source: one.source, isAgain: true };
    }),
  ];
}

const YO = String.fromCharCode(0x451);
const YE = String.fromCharCode(0x435);

/** Quotes, case, spaces and «ё» make no other thing. */
export function sameName(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(YO, YE)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byDay(a: { readonly on: string }, b: { readonly on: string }): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
