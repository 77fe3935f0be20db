import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { registryContract } from '../contract.ts';

type Found = OutputOf<typeof registryContract, 'search'>;
export type Region = OutputOf<typeof registryContract, 'region'>;
export type SchoolFound = Found['schools'][number];

export const registryClient = createClient<typeof registryContract>('registry');

export const regionQuery = queryOptions({
  queryKey: ['registry', 'region'],
  queryFn: ({ signal }) => registryClient.query('region', {}, signal),
});

export const SEARCH_LIMIT = 50;

export function useSearch(q: string): UseQueryResult<Found> {
  return useQuery({
    queryKey: ['registry', 'search', q],
    queryFn: ({ signal }) => registryClient.query('search', { q, limit: SEARCH_LIMIT }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
