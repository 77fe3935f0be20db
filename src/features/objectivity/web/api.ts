import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { objectivityContract } from '../contract.ts';

type Contract = typeof objectivityContract;
const AGAIN_MS = 1500;
export const objectivityClient = createClient<Contract>('objectivity');
export type SignsShown = OutputOf<Contract, 'show'>;

/** Asked again while somebody's search is on its way. */
export function useSigns(year: number | undefined): UseQueryResult<SignsShown> {
  return useQuery({
    queryKey: ['objectivity', year ?? null],
    queryFn: ({ signal }) => objectivityClient.query('show', year === undefined ? {} : { year }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.search?.state === 'looking' ? AGAIN_MS : false),
  });
}
