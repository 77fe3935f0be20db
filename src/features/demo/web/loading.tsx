import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { createClient } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Progress } from '#ui/progress.tsx';
import type { demoContract } from '../contract.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const demoClient = createClient<typeof demoContract>('demo');
const POLL_MS = 700;

const stateQuery = queryOptions({
  queryKey: ['demo', 'state'],
  queryFn: ({ signal }) => demoClient.query('state', {}, signal),
  refetchInterval: ({ state }) => (state.data?.state === 'loading' ? POLL_MS : false),
});

/** How far the invented region is; when it is there everything shown is asked for anew. */
export function useDemoState(): 'absent' | 'loading' | 'loaded' | 'failed' {
  const queries = useQueryClient();
  const { data } = useQuery(stateQuery);
  const state = data?.state ?? 'absent';
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'loading' && state === 'loaded') void queries.invalidateQueries();
    before.current = state;
  }, [state, queries]);
  return state;
}

/** Follows the loading, for anyone who looks on; nothing where none goes on. */
export function DemoLoading(): ReactElement | null {
  const words = useWords({ ru, en });
  const state = useDemoState();
  const { data } = useQuery(stateQuery);
  if (state === 'failed') return <p className="note note-error">{words.failed}</p>;
  if (state !== 'loading') return null;
  return <Progress label={words.loading(data?.step ?? null)} percent={data?.progressPercent ?? 0} />;
}
