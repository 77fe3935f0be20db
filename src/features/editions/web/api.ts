import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { editionsContract } from '../contract.ts';

type Contract = typeof editionsContract;
export const editionsClient = createClient<Contract>('editions');
export type EditionsShown = OutputOf<Contract, 'show'>;

export function useEditions(year: number): UseQueryResult<EditionsShown> {
  return useQuery({
    queryKey: ['editions', 'show', year],
    queryFn: ({ signal }) => editionsClient.query('show', { year }, signal),
  });
}

export type DifferenceShown = OutputOf<Contract, 'difference'>;
export type FederalRead = OutputOf<Contract, 'readFederal'>;

export function useDifference(year: number): UseQueryResult<DifferenceShown> {
  return useQuery({
    queryKey: ['editions', 'difference', year],
    queryFn: ({ signal }) => editionsClient.query('difference', { year }, signal),
  });
}

/** A step of an edition; lists, sheets and cards of the home page depend on it. */
export function useStep<Input, Done>(step: (input: Input) => Promise<Done>): UseMutationResult<Done, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () =>
      Promise.all(
        ['editions', 'lists', 'appeals', 'today'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
