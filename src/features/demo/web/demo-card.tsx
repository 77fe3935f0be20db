import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { en } from './en.ts';
import { DemoLoading, demoClient, useDemoState } from './loading.tsx';
import { ru } from './ru.ts';

/** Fills an empty installation with an invented region and follows it until its list is there. */
export function DemoCard(): ReactElement {
  const words = useWords({ ru, en });
  const queries = useQueryClient();
  const state = useDemoState();
  const load = useMutation({
    mutationFn: () => demoClient.command('load', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['demo'] }),
  });
  return (
    <section className="card" aria-labelledby="demo">
      <h2 id="demo">{words.heading}</h2>
      <p className="text">{words.text}</p>
      {load.isError ? <FailureNote error={load.error} sentences={words.refusals} /> : null}
      <DemoLoading />
      {state === 'loading' ? null : (
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
