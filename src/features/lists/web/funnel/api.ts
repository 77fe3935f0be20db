import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Language } from '#ui/language.tsx';
import type { OutputOf } from '#ui/client.ts';
import type { listsContract } from '../../contract.ts';
import { listsClient } from '../api.ts';

export type Funnel = OutputOf<typeof listsContract, 'funnel'>;
export type FunnelSchool = Funnel['schools'][number];
type ClusterYears = OutputOf<typeof listsContract, 'clusterYears'>;

export function useFunnel(year: number, language: Language): UseQueryResult<Funnel> {
  return useQuery(
    queryOptions({
      queryKey: ['lists', 'funnel', year, language],
      queryFn: ({ signal }) => listsClient.query('funnel', { year, language }, signal),
    }),
  );
}

export function useClusterYears(language: Language): UseQueryResult<ClusterYears> {
  return useQuery(
    queryOptions({
      queryKey: ['lists', 'clusterYears', language],
      queryFn: ({ signal }) => listsClient.query('clusterYears', { language }, signal),
    }),
  );
}
