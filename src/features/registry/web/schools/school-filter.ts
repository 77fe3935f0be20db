import { parseTableView, type TableView } from '#ui/table/column.ts';
import {
  schoolKinds,
  schoolLevels,
  schoolStatuses,
  type SchoolKind,
  type SchoolLevel,
  type SchoolStatus,
} from '../../domain/school.ts';

/** The filter of schools as it stands in the address, with the view of the table; what is not said is not asked. */
export interface SchoolsSearch extends TableView {
  readonly q?: string | undefined;
  readonly municipality?: number | undefined;
  readonly kind?: readonly SchoolKind[] | undefined;
  readonly level?: readonly SchoolLevel[] | undefined;
  readonly status?: readonly SchoolStatus[] | undefined;
  readonly place?: 'rural' | 'urban' | undefined;
  readonly grouping?: string | undefined;
  /** As of a day. */
  readonly on?: string | undefined;
}

function severalOf<V extends string>(value: unknown, allowed: readonly V[]): readonly V[] | undefined {
  const said: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const known = allowed.filter((candidate) => said.includes(candidate));
  return known.length === 0 ? undefined : known;
}

function textOf(value: unknown, length: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text.slice(0, length) : undefined;
}

/** Unknown values are dropped: an address is never refused. */
export function parseSchools(search: Record<string, unknown>): SchoolsSearch {
  const municipality = Number(search['municipality']);
  const on = textOf(search['on'], 10);
  return {
    q: textOf(search['q'], 200),
    municipality: Number.isSafeInteger(municipality) && municipality > 0 ? municipality : undefined,
    kind: severalOf(search['kind'], schoolKinds),
    level: severalOf(search['level'], schoolLevels),
    status: severalOf(search['status'], schoolStatuses),
    place: (['rural', 'urban'] as const).find((place) => place === search['place']),
    grouping: textOf(search['grouping'], 80),
    on: on !== undefined && /^(19|20|21)\d\d-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : undefined,
    ...parseTableView(search),
  };
}

/** What goes to the server: the filter without the look of the table. */
export function conditionsOf(search: SchoolsSearch): Omit<SchoolsSearch, keyof TableView> {
  const conditions = { ...search, sort: undefined, columns: undefined };
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
}

/** The table without conditions. */
export function withoutConditions({ sort, columns }: SchoolsSearch): SchoolsSearch {
  return { sort, columns };
}
