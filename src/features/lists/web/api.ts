import {
  type InfiniteData,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { listsContract } from '../contract.ts';
import type { Filter } from './filter.ts';

type Contract = typeof listsContract;
export const listsClient = createClient<Contract>('lists');
export type ListShown = OutputOf<Contract, 'show'>;
export type ListCounts = ListShown['counts'];
export type Flow = OutputOf<Contract, 'flow'>;
export type WhyShown = OutputOf<Contract, 'why'>;

export const yearsQuery = queryOptions({
  queryKey: ['lists', 'years'],
  queryFn: ({ signal }) => listsClient.query('years', {}, signal),
});

/** What goes to the server: the filter without what is left unsaid. */
export function asked(year: number, filter: Filter): InputOf<Contract, 'show'> {
  const said = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return { year, ...(said as Partial<InputOf<Contract, 'show'>>) };
}

export function useList(year: number, filter: Filter): UseInfiniteQueryResult<InfiniteData<ListShown>> {
  return useInfiniteQuery({
    queryKey: ['lists', 'show', year, filter],
    queryFn: ({ pageParam, signal }) =>
      listsClient.query('show', { ...asked(year, filter), ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page: ListShown) => page.next,
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
