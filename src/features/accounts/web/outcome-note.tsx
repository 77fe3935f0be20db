import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import type { SignInOutcome } from './api.ts';
import { accountsWords } from './words.ts';

/** Why nobody came in, and what to do. */
export function OutcomeNote({ outcome }: { readonly outcome: SignInOutcome | undefined }): ReactElement | null {
  const words = useWords(accountsWords).outcomes;
  if (outcome === undefined || outcome.outcome === 'signed_in' || outcome.outcome === 'code_needed') return null;
  return (
    <Notice kind={outcome.outcome === 'wait' ? 'warning' : 'error'}>
      <p>{words[outcome.outcome](outcome.waitSeconds)}</p>
    </Notice>
  );
}
