import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient } from './api.ts';
import { accountsWords } from './words.ts';

/** The other way to begin: an invented region. Once it loads, the sign-in page follows it and lets anybody in. */
export function SetupDemonstration({ token }: { readonly token: string }): ReactElement {
  const {
    setup: { demonstration: words },
    refusals,
  } = useWords(accountsWords);
  const queries = useQueryClient();
  const load = useMutation({
    mutationFn: () => accountsClient.command('setUpDemonstration', { token }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section className="card setup-demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{words.heading}</h2>
      <p className="text">{words.text}</p>
      {load.isError ? <FailureNote error={load.error} sentences={refusals} /> : null}
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
    </section>
  );
}
