import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Language } from '#ui/language.tsx';
import { createClient, type OutputOf } from '#ui/client.ts';
import type { indicatorsContract } from '../contract.ts';

type Contract = typeof indicatorsContract;
export const indicatorsClient = createClient<Contract>('indicators');
export type IndicatorShown = OutputOf<Contract, 'show'>;
export type IndicatorList = OutputOf<Contract, 'list'>;
export type CardShown = OutputOf<Contract, 'card'>;
export type SourcesShown = OutputOf<Contract, 'sources'>;

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators', 'list'],
  queryFn: ({ signal }) => indicatorsClient.query('list', {}, signal),
});

interface AskedOne {
  readonly code: string;
  readonly at?: string | undefined;
}

export function useIndicator(asked: AskedOne, language: Language): UseQueryResult<IndicatorShown> {
  return useQuery({
    queryKey: ['indicators', 'show', asked, language],
    queryFn: ({ signal }) => indicatorsClient.query('show', { ...asked, language }, signal),
  });
}

export function useSources(
  asked: AskedOne & { readonly municipalityId?: number | undefined },
): UseQueryResult<SourcesShown> {
  return useQuery({
    queryKey: ['indicators', 'sources', asked],
    queryFn: ({ signal }) => indicatorsClient.query('sources', asked, signal),
  });
}

export function useCard(municipalityId: number): UseQueryResult<CardShown> {
  return useQuery({
    queryKey: ['indicators', 'card', municipalityId],
    queryFn: ({ signal }) => indicatorsClient.query('card', { municipalityId }, signal),
  });
}
