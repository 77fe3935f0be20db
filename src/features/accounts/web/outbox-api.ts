import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { OutputOf } from '#ui/client.ts';
import type { accountsContract } from '../contract.ts';
import { accountsClient } from './api.ts';

type Contract = typeof accountsContract;
type Outbox = OutputOf<Contract, 'outbox'>;
export type Message = Outbox['messages'][number];
export type Letter = OutputOf<Contract, 'showMessage'>;

export function useOutbox(state: 'waiting' | 'all'): UseInfiniteQueryResult<InfiniteData<Outbox>> {
  return useInfiniteQuery({
    queryKey: ['accounts', 'outbox', state],
    queryFn: ({ pageParam, signal }) =>
      accountsClient.query('outbox', { state, ...(pageParam !== 0 && { before: pageParam }) }, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Outbox) => page.next,
  });
}

/** The text of each in turn: every reading of a secret leaves its own trace. */
export async function readLetters(messageIds: readonly number[]): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  for (const messageId of messageIds) letters.push(await accountsClient.command('showMessage', { messageId }));
  return letters;
}
