import { infiniteQueryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { Batch, resultsContract } from '../contract.ts';

type Contract = typeof resultsContract;
export const resultsClient = createClient<Contract>('results');
export type BatchShown = OutputOf<Contract, 'batch'>;
export type Summary = OutputOf<Contract, 'summary'>;
export type Slice = BatchShown['slices'][number];

const POLL_MS = 700;

export function isBusy({ state }: Pick<Batch, 'state'>): boolean {
  return state === 'reading' || state === 'committing';
}

export const batchesQuery = infiniteQueryOptions({
  queryKey: ['results', 'batches'],
  queryFn: ({ pageParam, signal }) =>
    resultsClient.query('batches', pageParam === 0 ? {} : { before: pageParam }, signal),
  initialPageParam: 0,
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.batches.some(isBusy)) === true ? POLL_MS : false,
});

export function useSummary(year: number | undefined): UseQueryResult<Summary> {
  return useQuery({
    queryKey: ['results', 'summary', year ?? null],
    queryFn: ({ signal }) => resultsClient.query('summary', year === undefined ? {} : { year }, signal),
  });
}

export function useBatch(batchId: number): UseQueryResult<BatchShown> {
  return useQuery({
    queryKey: ['results', 'batch', batchId],
    queryFn: ({ signal }) => resultsClient.query('batch', { batchId }, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? POLL_MS : false),
  });
}
