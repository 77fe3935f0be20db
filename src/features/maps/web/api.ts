import { queryOptions } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { mapsContract } from '../contract.ts';

export const mapsClient = createClient<typeof mapsContract>('maps');
export type RegionMapShown = OutputOf<typeof mapsContract, 'show'>;
export type ImportSaid = OutputOf<typeof mapsContract, 'import'>;

export const mapQuery = queryOptions({
  queryKey: ['maps', 'show'],
  queryFn: ({ signal }) => mapsClient.query('show', {}, signal),
});
