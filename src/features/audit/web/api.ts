import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { auditContract } from '../contract.ts';
import type { AuditAsked } from './filter.ts';

type Contract = typeof auditContract;
export const auditClient = createClient<Contract>('audit');
export type LogShown = OutputOf<Contract, 'list'>;
export type Entry = LogShown['entries'][number];
export type ChainShown = OutputOf<Contract, 'verify'>;

export function useLog(asked: AuditAsked): UseInfiniteQueryResult<InfiniteData<LogShown>> {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      auditClient.query('list', { ...said(asked), ...(pageParam !== 0 && { before: pageParam }) }, signal),
    initialPageParam: 0,
    getNextPageParam: (page: LogShown) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The filter without what is left unsaid. */
export function said(asked: AuditAsked): AuditAsked {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
