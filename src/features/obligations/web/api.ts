import {
  type InfiniteData,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { obligationsContract } from '../contract.ts';
import type { CalendarSearch, DutiesSearch } from './search.ts';
import { monthSpan } from './month.ts';

type Contract = typeof obligationsContract;
export const obligationsClient = createClient<Contract>('obligations');
export type CalendarShown = OutputOf<Contract, 'calendar'>;
export type EventShown = OutputOf<Contract, 'event'>;
export type ReadyShown = OutputOf<Contract, 'ready'>;
export type DutiesShown = OutputOf<Contract, 'list'>;

type Span = ReturnType<typeof monthSpan> & { readonly whose: 'mine' | 'territory' };

/** What the query string of the calendar asks for. */
export function spanOf({ month, whose }: CalendarSearch & { readonly month: string }): Span {
  return { ...monthSpan(month), whose: whose ?? 'territory' };
}

export function useCalendar(search: CalendarSearch & { readonly month: string }): UseQueryResult<CalendarShown> {
  const span = spanOf(search);
  return useQuery({
    queryKey: ['obligations', 'calendar', span],
    queryFn: ({ signal }) => obligationsClient.query('calendar', span, signal),
    placeholderData: keepPreviousData,
  });
}

export function useEvent(eventId: number): UseQueryResult<EventShown> {
  return useQuery({
    queryKey: ['obligations', 'event', eventId],
    queryFn: ({ signal }) => obligationsClient.query('event', { eventId }, signal),
  });
}

export function useDuties(filter: DutiesSearch): UseInfiniteQueryResult<InfiniteData<DutiesShown>> {
  return useInfiniteQuery({
    queryKey: ['obligations', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      obligationsClient.query('list', { ...filter, ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export const feedQuery = queryOptions({
  queryKey: ['obligations', 'feed'],
  queryFn: ({ signal }) => obligationsClient.query('feed', {}, signal),
});

export function useDays(year: number): UseQueryResult<OutputOf<Contract, 'daysOff'>> {
  return useQuery({
    queryKey: ['obligations', 'days', year],
    queryFn: ({ signal }) => obligationsClient.query('daysOff', { year }, signal),
  });
}

export function useReady(year: number): UseQueryResult<ReadyShown> {
  return useQuery({
    queryKey: ['obligations', 'ready', year],
    queryFn: ({ signal }) => obligationsClient.query('ready', { year }, signal),
    placeholderData: keepPreviousData,
  });
}
