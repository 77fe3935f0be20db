import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { surveysContract } from '../contract.ts';

type Contract = typeof surveysContract;
export const surveysClient = createClient<Contract>('surveys');
export type ResponsesShown = OutputOf<Contract, 'responses'>;
export type ResultsShown = OutputOf<Contract, 'results'>;
export type Invited = OutputOf<Contract, 'invite'>;
export type OpenedSurvey = OutputOf<Contract, 'open'>;

const ROWS = 2000;

/** All schools of the filter at once: what is lacking is looked for among all of them. */
export function useResponses(
  asked: Omit<InputOf<Contract, 'responses'>, 'limit' | 'after'>,
): UseQueryResult<ResponsesShown> {
  return useQuery({
    queryKey: ['surveys', 'responses', asked],
    queryFn: ({ signal }) => surveysClient.query('responses', { ...asked, limit: ROWS }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useResults(asked: InputOf<Contract, 'results'>): UseQueryResult<ResultsShown> {
  return useQuery({
    queryKey: ['surveys', 'results', asked],
    queryFn: ({ signal }) => surveysClient.query('results', asked, signal),
  });
}

/** After slips were made the counts are read anew. */
export function useReread(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['surveys'] });
}
