import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OutputOf } from '#ui/client.ts';
import { useLanguage } from '#ui/language.tsx';
import { useRoom } from '#ui/use-room.ts';
import type { listsContract } from '../../contract.ts';
import { listsClient } from '../api.ts';

export type Recurrence = OutputOf<typeof listsContract, 'recurrence'>;
export type Counting = 'running' | 'times';

export function useRecurrence(year: number): UseQueryResult<Recurrence> {
  const { language } = useLanguage();
  const room = useRoom();
  return useQuery(
    queryOptions({
      queryKey: ['lists', 'recurrence', year, language, room],
      queryFn: ({ signal }) => listsClient.query('recurrence', { year, language, room }, signal),
    }),
  );
}
