import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { createClient } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { demoContract } from '../contract.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const client = createClient<typeof demoContract>('demo');
const POLL_MS = 700;

const stateQuery = queryOptions({
  queryKey: ['demo', 'state'],
  queryFn: ({ signal }) => client.query('state', {}, signal),
  refetchInterval: ({ state }) => (state.data?.state === 'loading' ? POLL_MS : false),
});

/** Fills an empty installation with an invented region and follows it until its list is there. */
export function DemoCard(): ReactElement {
  const words = useWords({ ru, en });
  const queries = useQueryClient();
  const { data } = useQuery(stateQuery);
  const load = useMutation({
    mutationFn: () => client.command('load', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['demo'] }),
  });
  const state = data?.state ?? 'absent';
  useEffect(() => {
    if (state === 'loaded') void queries.invalidateQueries();
  }, [state, queries]);
  return (
    <section className="card" aria-labelledby="demo">
      <h2 id="demo">{words.heading}</h2>
      <p className="text">{words.text}</p>
      {load.isError ? <FailureNote error={load.error} sentences={words.refusals} /> : null}
      {state === 'failed' ? <p className="note note-error">{words.failed}</p> : null}
      {state === 'loading' ? (
        <Progress label={words.loading(data?.step ?? null)} percent={data?.progressPercent ?? 0} />
      ) : (
        <LoadButton isLoaded={state === 'loaded'} isPending={load.isPending} onLoad={load.mutate} />
      )}
    </section>
  );
}

interface LoadButtonProps {
  readonly isLoaded: boolean;
  readonly isPending: boolean;
  readonly onLoad: () => void;
}

function LoadButton({ isLoaded, isPending, onLoad }: LoadButtonProps): ReactElement {
  const words = useWords({ ru, en });
  if (isLoaded)
    return (
      <p>
        {words.loaded} <Link to="/lists">{words.open}</Link>
      </p>
    );
  return (
    <button
      type="button"
      className="btn quiet"
      disabled={isPending}
      onClick={() => {
        onLoad();
      }}
    >
      {words.button}
    </button>
  );
}
