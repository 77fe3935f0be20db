import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
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
export function asked(year: number, { cluster, recurrence, dynamics, ...filter }: Filter) {
  const several = {
    ...(cluster && { cluster: [...cluster] }),
    ...(recurrence && { recurrence: [...recurrence] }),
    ...(dynamics && { dynamics: [...dynamics] }),
  };
  const single = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof typeof filter]?: NonNullable<(typeof filter)[K]>;
  };
  return { year, ...single, ...several };
}

export const listQuery = (year: number, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['lists', 'show', year, filter],
    queryFn: ({ pageParam, signal }) =>
      listsClient.query('show', { ...asked(year, filter), ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const whyQuery = (schoolId: number, year: number) =>
  queryOptions({
    queryKey: ['lists', 'why', schoolId, year],
    queryFn: ({ signal }) => listsClient.query('why', { schoolId, year }, signal),
  });

export const flowQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: ['lists', 'flow', from, to],
    queryFn: ({ signal }) => listsClient.query('flow', { from, to }, signal),
    placeholderData: keepPreviousData,
  });
