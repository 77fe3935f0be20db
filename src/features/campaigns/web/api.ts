import { keepPreviousData, queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { campaignsContract } from '../contract.ts';
import type { BoardFilter } from './board/search.ts';

type Contract = typeof campaignsContract;
export const campaignsClient = createClient<Contract>('campaigns');
export type WavesShown = OutputOf<Contract, 'list'>;
export type OverviewShown = OutputOf<Contract, 'overview'>;
export type BoardShown = OutputOf<Contract, 'board'>;
export type SheetShown = OutputOf<Contract, 'sheet'>;
export type GridShown = OutputOf<Contract, 'grid'>;
export type SummaryShown = OutputOf<Contract, 'summary'>;
export type AnswersShown = OutputOf<Contract, 'answers'>;
export type WaveInput = InputOf<Contract, 'create'>;

export const wavesQuery = queryOptions({
  queryKey: ['campaigns', 'list'],
  queryFn: ({ signal }) => campaignsClient.query('list', {}, signal),
});

export function useOverview(input: InputOf<Contract, 'overview'>): UseQueryResult<OverviewShown> {
  return useQuery({
    queryKey: ['campaigns', 'overview', input],
    queryFn: ({ signal }) => campaignsClient.query('overview', input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useWave(waveId: number): UseQueryResult<OutputOf<Contract, 'show'>> {
  return useQuery({
    queryKey: ['campaigns', 'show', waveId],
    queryFn: ({ signal }) => campaignsClient.query('show', { waveId }, signal),
  });
}

/** @param limit rows of the page; the sums are over the whole filter in any case */
export function useBoard(waveId: number, asked: BoardFilter, limit: number): UseQueryResult<BoardShown> {
  const input = { waveId, ...asked, limit };
  return useQuery({
    queryKey: ['campaigns', 'board', input],
    queryFn: ({ signal }) => campaignsClient.query('board', input, signal),
    placeholderData: keepPreviousData,
  });
}

/** Drafts are read anew when the page is opened, and not while somebody types. */
export function useSheet(waveId: number, unitId: number): UseQueryResult<SheetShown> {
  return useQuery({
    queryKey: ['campaigns', 'sheet', waveId, unitId],
    queryFn: ({ signal }) => campaignsClient.query('sheet', { waveId, unitId }, signal),
    refetchOnWindowFocus: false,
  });
}

/** After a command everything of campaigns is read anew. */
export function useReread(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['campaigns'] });
}
