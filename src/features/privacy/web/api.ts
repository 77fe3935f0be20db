import {
  type InfiniteData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { privacyContract } from '../contract.ts';

type Contract = typeof privacyContract;
export const privacyClient = createClient<Contract>('privacy');
export type Term = OutputOf<Contract, 'retention'>['rules'][number];
export type Act = OutputOf<Contract, 'act'>;
type Acts = OutputOf<Contract, 'acts'>;

export function useTerms(): UseQueryResult<OutputOf<Contract, 'retention'>> {
  return useQuery({
    queryKey: ['privacy', 'retention'],
    queryFn: ({ signal }) => privacyClient.query('retention', {}, signal),
  });
}

export function useActs(): UseInfiniteQueryResult<InfiniteData<Acts>> {
  return useInfiniteQuery({
    queryKey: ['privacy', 'acts'],
    queryFn: ({ pageParam, signal }) =>
      privacyClient.query('acts', pageParam === 0 ? {} : { before: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Acts) => page.next,
  });
}

export function useAct(actId: number): UseQueryResult<Act> {
  return useQuery({
    queryKey: ['privacy', 'act', actId],
    queryFn: ({ signal }) => privacyClient.query('act', { actId }, signal),
  });
}
