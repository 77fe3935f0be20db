import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { tracksContract } from '../contract.ts';
import type { Track } from '../domain/track-rules.ts';

type Contract = typeof tracksContract;
export const tracksClient = createClient<Contract>('tracks');
export type TracksShown = OutputOf<Contract, 'show'>;
export type Tried = OutputOf<Contract, 'preview'>;

export function useTracks(year: number | undefined, track: Track): UseQueryResult<TracksShown> {
  return useQuery({
    queryKey: ['tracks', year ?? null, track],
    queryFn: ({ signal }) => tracksClient.query('show', { track, ...(year !== undefined && { year }) }, signal),
    placeholderData: keepPreviousData,
  });
}
