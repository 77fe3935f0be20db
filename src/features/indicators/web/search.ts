import { parseTableView, type TableView } from '#ui/table/column.ts';

/** What the address of an indicator says. */
export interface IndicatorSearch extends TableView {
  /** `w12` or `y2023`; the newest when not said. */
  readonly at?: string | undefined;
  /** Municipalities from so many percent, or below them. */
  readonly from?: number | undefined;
  readonly below?: number | undefined;
}

export function parseIndicator(search: Readonly<Record<string, unknown>>): IndicatorSearch {
  return {
    ...parseTableView(search),
    at: /^(w\d{1,9}|y\d{4})$/.test(String(search['at'])) ? String(search['at']) : undefined,
    from: percentOf(search['from'], 100),
    below: percentOf(search['below'], 101),
  };
}

function percentOf(value: unknown, most: number): number | undefined {
  const number = /^\d{1,3}$/.test(String(value)) ? Number(value) : undefined;
  return number !== undefined && number <= most ? number : undefined;
}
