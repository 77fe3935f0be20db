import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { listsContract } from '../contract.ts';
import type { Filter } from './filter.ts';

type Contract = typeof listsContract;
const MOST_ROWS = 5000;
export const listsClient = createClient<Contract>('lists');
export type ListShown = OutputOf<Contract, 'show'>;
export type ListCounts = ListShown['counts'];
export type Flow = OutputOf<Contract, 'flow'>;
export type WhyShown = OutputOf<Contract, 'why'>;

export const yearsQuery = queryOptions({
  queryKey: ['lists', 'years'],
  queryFn: ({ signal }) => listsClient.query('years', {}, signal),
});

/** What goes to the server: the filter without what is left unsaid, and without the look of the table. */
export function asked(year: number, filter: Filter): InputOf<Contract, 'show'> {
  const conditions = { ...filter, sort: undefined, columns: undefined };
  const said = Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined));
  return { year, ...(said as Partial<InputOf<Contract, 'show'>>) };
}

/** The address of a file with the rows of the table, in its order. */
export function fileHref(year: number, filter: Filter, format: 'csv' | 'xlsx'): string {
  return listsClient.href('export', { ...asked(year, filter), format, ...(filter.sort && { sort: filter.sort }) });
}

/** Every row that matches: one answer for any region but the largest, which takes a few. */
export function useList(year: number, filter: Filter): UseQueryResult<ListShown> {
  const question = asked(year, filter);
  return useQuery({
    queryKey: ['lists', 'show', question],
    queryFn: async ({ signal }) => {
      let shown = await listsClient.query('show', { ...question, limit: MOST_ROWS }, signal);
      while (shown.next !== null) {
        const after = await listsClient.query('show', { ...question, limit: MOST_ROWS, after: shown.next }, signal);
        shown = { ...after, rows: [...shown.rows, ...after.rows] };
      }
      return shown;
    },
    placeholderData: keepPreviousData,
  });
}

export function useWhy(schoolId: number, year: number): UseQueryResult<WhyShown> {
  return useQuery({
    queryKey: ['lists', 'why', schoolId, year],
    queryFn: ({ signal }) => listsClient.query('why', { schoolId, year }, signal),
  });
}

export function useFlow(from: number, to: number): UseQueryResult<Flow> {
  return useQuery({
    queryKey: ['lists', 'flow', from, to],
    queryFn: ({ signal }) => listsClient.query('flow', { from, to }, signal),
    placeholderData: keepPreviousData,
  });
}
