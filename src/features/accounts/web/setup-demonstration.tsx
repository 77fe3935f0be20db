import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient, welcomeQuery } from './api.ts';
import { accountsWords } from './words.ts';

const POLL_MS = 1000;

/** The other way to begin: an invented region, followed until its people may be entered. */
export function SetupDemonstration({ token }: { readonly token: string }): ReactElement {
  const {
    setup: { demonstration: words },
    refusals,
  } = useWords(accountsWords);
  const load = useMutation({ mutationFn: () => accountsClient.command('setUpDemonstration', { token }) });
  const { data } = useQuery({ ...welcomeQuery, refetchInterval: load.isSuccess ? POLL_MS : false });
  if (load.isSuccess && data !== undefined && data.personas.length > 0) return <Navigate to="/sign-in" replace />;
  return (
    <section className="card" aria-labelledby="demonstration">
      <h2 id="demonstration">{words.heading}</h2>
      <p className="text">{words.text}</p>
      {load.isError ? <FailureNote error={load.error} sentences={refusals} /> : null}
      {load.isSuccess ? (
        <>
          <Progress label={words.loading} percent={0} />
          <p className="small">{words.slow}</p>
        </>
      ) : (
        <button
          type="button"
          className="btn quiet"
          disabled={load.isPending}
          onClick={() => {
            load.mutate();
          }}
        >
          {words.action}
        </button>
      )}
    </section>
  );
}
