import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useInvitations } from '../api.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { peopleWords } from './words.ts';

const states = ['waiting', 'all'] as const;
type State = (typeof states)[number];

/** Who has not come yet: a new link, or none any more. */
export function InvitationsView({ state }: { readonly state: State }): ReactElement {
  const words = useWords(peopleWords).invitations;
  const mayInvite = useMay('access.invite');
  const query = useInvitations(state);
  const pages = query.data?.pages;
  if (pages === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const invitations = pages.flatMap((page) => page.invitations);
  return (
    <Page
      title={state === 'all' ? words.titleAll : words.title(invitations.length, query.hasNextPage)}
      lead={words.lead}
    >
      <TabNav
        label={words.which}
        tabs={states}
        current={state}
        link={(one, mark) => (
          <Link to="/people" search={{ view: 'invitations', state: one === 'all' ? one : undefined }} {...mark}>
            {words[one]}
          </Link>
        )}
      />
      {invitations.length === 0 ? (
        <>
          <p className="note" role="status">
            {state === 'all' ? words.noneAll : words.none}
          </p>
          {mayInvite ? (
            <Link className="btn quiet" to="/people" search={{ view: 'invite' }}>
              {words.invite}
            </Link>
          ) : null}
        </>
      ) : (
        <InvitationsTable invitations={invitations} />
      )}
      <MoreButton query={query} text={words.more} />
    </Page>
  );
}
