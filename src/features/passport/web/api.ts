import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { passportContract } from '../contract.ts';

type Contract = typeof passportContract;
export type Passport = OutputOf<Contract, 'show'>;
export type YearShown = NonNullable<Passport['year']>;

const passportClient = createClient<Contract>('passport');

export function usePassport(schoolId: number): UseQueryResult<Passport> {
  return useQuery({
    queryKey: ['passport', 'show', schoolId],
    queryFn: ({ signal }) => passportClient.query('show', { schoolId }, signal),
  });
}
