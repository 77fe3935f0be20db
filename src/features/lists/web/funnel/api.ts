import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Language } from '#ui/language.tsx';
import type { OutputOf } from '#ui/client.ts';
import { useRoom } from '#ui/use-room.ts';
import type { listsContract } from '../../contract.ts';
import { listsClient } from '../api.ts';

export type Funnel = OutputOf<typeof listsContract, 'funnel'>;
export type FunnelSchool = Funnel['schools'][number];
type ClusterYears = OutputOf<typeof listsContract, 'clusterYears'>;

export function useFunnel(year: number, language: Language): UseQueryResult<Funnel> {
  const room = useRoom();
  return useQuery(
    queryOptions({
      queryKey: ['lists', 'funnel', year, language, room],
      queryFn: ({ signal }) => listsClient.query('funnel', { year, language, room }, signal),
    }),
  );
}

export function useClusterYears(language: Language): UseQueryResult<ClusterYears> {
  const room = useRoom();
  return useQuery(
    queryOptions({
      queryKey: ['lists', 'clusterYears', language, room],
      queryFn: ({ signal }) => listsClient.query('clusterYears', { language, room }, signal),
    }),
  );
}
