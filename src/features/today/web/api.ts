import { queryOptions } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { todayContract } from '../contract.ts';

type Contract = typeof todayContract;
export type Today = OutputOf<Contract, 'show'>;

const todayClient = createClient<Contract>('today');
/** The badge stands on every page; what waits does not change by the minute. */
const STALE_MS = 60_000;

export const todayQuery = queryOptions({
  queryKey: ['today', 'show'],
  queryFn: ({ signal }) => todayClient.query('show', {}, signal),
  staleTime: STALE_MS,
});
