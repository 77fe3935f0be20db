import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Skeleton } from '#ui/states.tsx';
import { accountsClient } from './api.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { takeReturn } from './remembered-return.ts';
import { useStartOver } from './start-over.ts';
import { accountsWords } from './words.ts';

/** Back from the identity provider: its answer is handed to the server once, and leaves the address with this page. */
export function SignInReturnPage(): ReactElement {
  const { provider: words, refusals } = useWords(accountsWords);
  const startOver = useStartOver();
  const query = useRouterState({ select: ({ location }) => location.searchStr.replace(/^\?/, '') });
  const finish = useQuery({
    queryKey: ['accounts', 'finish', query],
    queryFn: () => accountsClient.command('finishIdentity', { query }),
    retry: false,
    staleTime: Infinity,
  });
  const outcome = finish.data?.outcome;
  useEffect(() => {
    if (outcome === 'signed_in') startOver(takeReturn());
  }, [outcome, startOver]);
  if (!finish.isError && (outcome === undefined || outcome === 'signed_in'))
    return (
      <Page title={words.title}>
        <Skeleton />
      </Page>
    );
  return (
    <Page title={words.failed}>
      {finish.isError ? <FailureNote error={finish.error} sentences={refusals} /> : null}
      {outcome === 'wrong' ? <Notice kind="error">{words.wrong}</Notice> : <OutcomeNote outcome={finish.data} />}
      <Link to="/sign-in" className="btn" replace>
        {words.again}
      </Link>
    </Page>
  );
}
