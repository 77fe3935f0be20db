import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { createClient } from '#ui/client.ts';
import type { registryContract } from '../contract.ts';

const client = createClient<typeof registryContract>('registry');

export const regionQuery = queryOptions({
  queryKey: ['registry', 'region'],
  queryFn: ({ signal }) => client.query('region', {}, signal),
});

export const SEARCH_LIMIT = 50;

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['registry', 'search', q],
    queryFn: ({ signal }) => client.query('search', { q, limit: SEARCH_LIMIT }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
