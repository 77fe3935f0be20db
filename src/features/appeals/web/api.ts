import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { editionsContract } from '#features/editions/contract.ts';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { appealsContract } from '../contract.ts';
import type { QueueFilter } from './queue-filter.ts';

const MOST_ROWS = 500;
type Contract = typeof appealsContract;
export const appealsClient = createClient<Contract>('appeals');
export const editionsClient = createClient<typeof editionsContract>('editions');
export type SheetShown = OutputOf<Contract, 'sheet'>;
export type QueueShown = OutputOf<Contract, 'list'>;
export type AppealShown = OutputOf<Contract, 'show'>;

export function useSheet(schoolId: number, year: number, isAllowed: boolean): UseQueryResult<SheetShown> {
  return useQuery({
    queryKey: ['appeals', 'sheet', schoolId, year],
    queryFn: ({ signal }) => appealsClient.query('sheet', { schoolId, year }, signal),
    enabled: isAllowed,
  });
}

/** What is not said is left out. */
function asked(filter: QueueFilter): Partial<InputOf<Contract, 'list'>> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export function useQueue(filter: QueueFilter): UseQueryResult<QueueShown> {
  return useQuery({
    queryKey: ['appeals', 'list', filter],
    queryFn: ({ signal }) => appealsClient.query('list', { ...asked(filter), limit: MOST_ROWS }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useAppeal(appealId: number): UseQueryResult<AppealShown> {
  return useQuery({
    queryKey: ['appeals', 'show', appealId],
    queryFn: ({ signal }) => appealsClient.query('show', { appealId }, signal),
  });
}
