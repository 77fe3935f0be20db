import { clusters, recurrences, type ClusterOutcome, type Dynamics, type Recurrence } from '../domain/evaluation.ts';
import type { ListFilter } from '../contract.ts';

export const clusterOutcomes = [...clusters, 'below_range'] as const satisfies readonly ClusterOutcome[];
export const dynamicsKinds = ['improved', 'unchanged', 'worsened'] as const satisfies readonly Dynamics[];
export const scopes = ['listed', 'warning', 'not_evaluable', 'all'] as const satisfies readonly ListFilter['show'][];
export type Scope = (typeof scopes)[number];

/** The filter as it stands in the address; what is not said is not filtered. */
export interface Filter {
  readonly show?: Scope | undefined;
  readonly cluster?: readonly ClusterOutcome[] | undefined;
  readonly recurrence?: readonly Recurrence[] | undefined;
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

export function parseFilter(search: Record<string, unknown>): Filter {
  const municipality = Number(search['municipality']);
  const q = search['q'];
  return {
    show: oneOf(search['show'], scopes),
    cluster: severalOf(search['cluster'], clusterOutcomes),
    recurrence: severalOf(search['recurrence'], recurrences),
    dynamics: severalOf(search['dynamics'], dynamicsKinds),
    municipality: Number.isSafeInteger(municipality) && municipality > 0 ? municipality : undefined,
    q: typeof q === 'string' && q !== '' ? q.slice(0, 200) : undefined,
    smallN: String(search['smallN']) === 'true' ? true : undefined,
  };
}

/** Adds the value to the list of a filter or takes it away. */
export function toggled<V>(list: readonly V[] | undefined, value: V): readonly V[] | undefined {
  const rest = (list ?? []).filter((other) => other !== value);
  const next = rest.length === (list ?? []).length ? [...rest, value] : rest;
  return next.length === 0 ? undefined : next;
}
