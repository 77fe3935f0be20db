import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { methodologyContract } from '../contract.ts';

type Contract = typeof methodologyContract;
export const methodologyClient = createClient<Contract>('methodology');
export type Methods = OutputOf<Contract, 'list'>;
export type Method = OutputOf<Contract, 'show'>;
export type Version = Method['versions'][number];
export type TestRun = NonNullable<Version['testRun']>;

export const methodsQuery = queryOptions({
  queryKey: ['methodology', 'list'],
  queryFn: ({ signal }) => methodologyClient.query('list', {}, signal),
});

export function useMethod(name: string): UseQueryResult<Method> {
  return useQuery({
    queryKey: ['methodology', 'show', name],
    queryFn: ({ signal }) => methodologyClient.query('show', { name }, signal),
  });
}

type Command = 'saveDraft' | 'testRun' | 'approve' | 'retire' | 'deleteDraft' | 'import';

/** A command after which everything about methods is asked anew. */
export function useMethodCommand<N extends Command>(
  name: N,
): UseMutationResult<OutputOf<Contract, N>, Error, InputOf<Contract, N>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<Contract, N>) => methodologyClient.command(name, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['methodology'] }),
  });
}
