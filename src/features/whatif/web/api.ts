import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { whatifContract } from '../contract.ts';

type Contract = typeof whatifContract;
export const whatifClient = createClient<Contract>('whatif');
export type Tried = OutputOf<Contract, 'try'>;
export type Compared = NonNullable<Tried['compared']>;
export type Variant = OutputOf<Contract, 'variants'>['variants'][number];

/** What is asked stands in the address of the page. */
export interface Asked {
  readonly set?: string | undefined;
  readonly against?: number | undefined;
}

export function useTry(year: number, { set = '', against }: Asked): UseQueryResult<Tried> {
  return useQuery({
    queryKey: ['whatif', 'try', year, set, against],
    queryFn: ({ signal }) =>
      whatifClient.query(
        'try',
        { year, ...(set !== '' && { set }), ...(against !== undefined && { against }) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

export function useWhyChanged(schoolId: number, year: number, set: string): UseQueryResult<OutputOf<Contract, 'why'>> {
  return useQuery({
    queryKey: ['whatif', 'why', schoolId, year, set],
    queryFn: ({ signal }) => whatifClient.query('why', { schoolId, year, ...(set !== '' && { set }) }, signal),
  });
}

export function useVariants(year: number): UseQueryResult<OutputOf<Contract, 'variants'>> {
  return useQuery({
    queryKey: ['whatif', 'variants', year],
    queryFn: ({ signal }) => whatifClient.query('variants', { year }, signal),
  });
}
