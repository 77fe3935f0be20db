import {
  clusterOutcomes,
  dynamicsKinds,
  recurrences,
  type ClusterOutcome,
  type Dynamics,
  type Recurrence,
} from '../domain/evaluation.ts';
import type { ListFilter } from '../contract.ts';
import { parseTableView, type TableView } from '#ui/table/column.ts';

export const scopes = ['listed', 'warning', 'not_evaluable', 'all'] as const satisfies readonly ListFilter['show'][];
export type Scope = (typeof scopes)[number];

/** The filter as it stands in the address, with the view of the table; what is not said is not filtered. */
export interface Filter extends TableView {
  readonly show?: Scope | undefined;
  readonly cluster?: readonly ClusterOutcome[] | undefined;
  readonly recurrence?: readonly Recurrence[] | undefined;
  /** List years in a row, and times within the years looked back at. */
  readonly running?: readonly number[] | undefined;
  readonly times?: readonly number[] | undefined;
  readonly dynamics?: readonly Dynamics[] | undefined;
  readonly municipality?: number | undefined;
  readonly q?: string | undefined;
  readonly smallN?: true | undefined;
}

function oneOf<V extends string>(value: unknown, allowed: readonly V[]): V | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** From the address a text with commas, from a link a list: unknown values are dropped, an address is never refused. */
function severalOf<V extends string>(value: unknown, allowed: readonly V[]): readonly V[] | undefined {
  const said: readonly unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const known = allowed.filter((candidate) => said.includes(candidate));
  return known.length === 0 ? undefined : known;
}

function countsOf(value: unknown): readonly number[] | undefined {
  const said: readonly unknown[] = Array.isArray(value) ? value : String(value).split(',');
  const known = said.map(Number).filter((count) => Number.isInteger(count) && count >= 1 && count <= 10);
  return known.length === 0 ? undefined : known;
}

export function parseFilter(search: Record<string, unknown>): Filter {
  const municipality = Number(search['municipality']);
  const q = search['q'];
  return {
    show: oneOf(search['show'], scopes),
    cluster: severalOf(search['cluster'], clusterOutcomes),
    recurrence: severalOf(search['recurrence'], recurrences),
    running: countsOf(search['running']),
    times: countsOf(search['times']),
    dynamics: severalOf(search['dynamics'], dynamicsKinds),
    municipality: Number.isSafeInteger(municipality) && municipality > 0 ? municipality : undefined,
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
    smallN: String(search['smallN']) === 'true' ? true : undefined,
    ...parseTableView(search),
  };
}

/** Whether something is asked, beside the part of the edition and the look of the table. */
export function isFiltered(filter: Filter): boolean {
  const { cluster, recurrence, running, times, dynamics, municipality, q, smallN } = filter;
  return [cluster, recurrence, running, times, dynamics, municipality, q, smallN].some((value) => value !== undefined);
}

/** What stays when the conditions go. */
export function withoutConditions({ show, sort, columns }: Filter): Filter {
  return { show, sort, columns };
}
