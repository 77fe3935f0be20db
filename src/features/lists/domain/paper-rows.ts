import type { ExplainedProcedure, Explanation } from './explanation.ts';

/** One line of the paper sheet: a procedure in the year of the results and the year before. */
export interface PaperRow {
  readonly key: string;
  readonly now: ExplainedProcedure | null;
  readonly before: ExplainedProcedure | null;
}

export interface PaperRows {
  readonly rows: readonly PaperRow[];
  /** Procedures that do not fit on the page and did not decide the verdict first. */
  readonly left: number;
}

/** What decided comes first, so that what one page cannot hold is what mattered least. */
export function paperRows(
  { procedures, resultsYear }: Pick<Explanation, 'procedures' | 'resultsYear'>,
  most: number,
): PaperRows {
  const byKey = Map.groupBy(procedures, ({ key }) => key);
  const all = [...byKey].map(([key, both]): PaperRow => ({
    key,
    now: both.find(({ year }) => year === resultsYear) ?? null,
    before: both.find(({ year }) => year !== resultsYear) ?? null,
  }));
  const ordered = all.toSorted((a, b) => weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1));
  return { rows: ordered.slice(0, most), left: Math.max(0, ordered.length - most) };
}

function weightOf({ now, before }: PaperRow): number {
  if (now?.isRepeated === true) return 5;
  if (now?.isLow === true) return 4;
  if (now?.use === 'used') return 3;
  if (now !== null) return 2;
  return before?.isLow === true ? 1 : 0;
}
