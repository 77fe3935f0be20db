import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote } from '#ui/states.tsx';
import { accountsClient } from './api.ts';
import { BrokenLink } from './broken-link.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useSteps } from './use-steps.ts';
import { accountsWords } from './words.ts';

export function GuestPage(): ReactElement {
  const token = useLinkToken();
  return token === null ? <BrokenLink /> : <Guest key={token} token={token} />;
}

/** Asked before it opens: whoever is signed in here would be signed out by it. */
function Guest({ token }: { readonly token: string }): ReactElement {
  const { guest: words, refusals } = useWords(accountsWords);
  const steps = useSteps<null>(() => accountsClient.command('enterAsGuest', { token }));
  return (
    <Page title={words.title} lead={words.lead}>
      {steps.error === null ? null : <FailureNote error={steps.error} sentences={refusals} />}
      <OutcomeNote outcome={steps.outcome} />
      <button
        type="button"
        className="btn"
        disabled={steps.isBusy}
        onClick={() => {
          steps.submit(null);
        }}
      >
        {words.action}
      </button>
    </Page>
  );
}
