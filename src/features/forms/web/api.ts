import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { formsContract } from '../contract.ts';

type Contract = typeof formsContract;
export const formsClient = createClient<Contract>('forms');
export type FormShown = OutputOf<Contract, 'show'>;
export type FormsListed = OutputOf<Contract, 'list'>;
export type FormRow = FormsListed['forms'][number];

export const formsKey = ['forms'] as const;

export function formKey(formId: number): readonly unknown[] {
  return [...formsKey, 'show', formId];
}

/** What is written of a form stays as it is while it is written: it is read anew only when asked for. */
export function useFormShown(formId: number): UseQueryResult<FormShown> {
  return useQuery({
    queryKey: formKey(formId),
    queryFn: ({ signal }) => formsClient.query('show', { formId }, signal),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useForms(retired: 'without' | 'only'): UseQueryResult<FormsListed> {
  return useQuery({
    queryKey: [...formsKey, 'list', retired],
    queryFn: ({ signal }) => formsClient.query('list', { retired }, signal),
  });
}
