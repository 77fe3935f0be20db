import type { SortValue } from '#kernel/order.ts';
import { clusters, recurrences, type ClusterOutcome, type Dynamics, type Recurrence } from './evaluation.ts';

/** What the order of a list may go by. */
export interface Orderable {
  readonly schoolName: string;
  readonly municipality: string;
  readonly schoolCode: string;
  readonly cluster: ClusterOutcome | null;
  readonly sharePercent: string | null;
  readonly participants: number;
  readonly recurrence: Recurrence | null;
  readonly dynamics: Dynamics | null;
}

const clusterOrder: readonly ClusterOutcome[] = ['below_range', ...clusters];
const dynamicsOrder: readonly Dynamics[] = ['improved', 'unchanged', 'worsened'];

/** Place on an ordered scale; null where there is nothing to place. */
function placeOf<V>(scale: readonly V[], value: V | null): number | null {
  return value === null ? null : scale.indexOf(value);
}

/** By what a list is sorted: the same on the page and in its files. Steps of a scale go from little to much. */
export const listSorts = {
  school: ({ schoolName }: Orderable): SortValue => schoolName,
  municipality: ({ municipality }: Orderable): SortValue => municipality,
  code: ({ schoolCode }: Orderable): SortValue => schoolCode,
  cluster: ({ cluster }: Orderable): SortValue => placeOf(clusterOrder, cluster),
  share: ({ sharePercent }: Orderable): SortValue => (sharePercent === null ? null : Number(sharePercent)),
  participants: ({ participants }: Orderable): SortValue => participants,
  years: ({ recurrence }: Orderable): SortValue => placeOf(recurrences.toReversed(), recurrence),
  dynamics: ({ dynamics }: Orderable): SortValue => placeOf(dynamicsOrder, dynamics),
} as const;

export type ListSort = keyof typeof listSorts;

/** «-share» and «share» as they stand in an address; null for what is not a column. */
export function readListSort(
  text: string | undefined,
): { readonly by: ListSort; readonly isDescending: boolean } | null {
  const isDescending = text?.startsWith('-') === true;
  const name = isDescending ? text.slice(1) : text;
  const by = (Object.keys(listSorts) as ListSort[]).find((key) => key === name);
  return by === undefined ? null : { by, isDescending };
}
