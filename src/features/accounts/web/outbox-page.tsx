import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useOutbox } from './outbox-api.ts';
import { OutboxTable } from './outbox-table.tsx';
import { outboxWords } from './outbox-words.ts';
import './outbox.css';

const route = getRouteApi('/outbox');

/** Letters that wait for the post or for the printer: without a mail server this is how links reach people. */
export function OutboxPage(): ReactElement {
  const words = useWords(outboxWords);
  const state = route.useSearch().state ?? 'waiting';
  const query = useOutbox(state);
  const pages = query.data?.pages;
  const [first] = pages ?? [];
  if (pages === undefined || first === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const messages = pages.flatMap((page) => page.messages);
  const waiting = messages.filter((message) => message.state === 'waiting' || message.state === 'failed').length;
  return (
    <Page
      title={state === 'all' ? words.titleAll : words.title(waiting, query.hasNextPage)}
      lead={first.hasMail ? words.leadMail : words.leadNoMail}
    >
      {first.hasMail ? null : <NoMail />}
      <nav aria-label={words.states} className="no-print">
        <ul className="tabs outbox-tabs">
          <StateLink isCurrent={state === 'waiting'} text={words.waiting} />
          <StateLink isCurrent={state === 'all'} state="all" text={words.all} />
        </ul>
      </nav>
      {messages.length === 0 ? (
        <p className="note" role="status">
          {state === 'all' ? words.noneAll : words.none}
        </p>
      ) : (
        <OutboxTable key={state} messages={messages} />
      )}
      {query.hasNextPage ? (
        <div className="actions no-print">
          <button
            type="button"
            className="btn quiet"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.more}
          </button>
        </div>
      ) : null}
    </Page>
  );
}

interface StateLinkProps {
  readonly isCurrent: boolean;
  readonly state?: 'all';
  readonly text: string;
}

function StateLink({ isCurrent, state, text }: StateLinkProps): ReactElement {
  return (
    <li>
      <Link
        to="/outbox"
        search={{ state }}
        activeProps={{}}
        resetScroll={false}
        {...(isCurrent && { 'aria-current': 'true' as const })}
      >
        {text}
      </Link>
    </li>
  );
}

function NoMail(): ReactElement {
  const words = useWords(outboxWords).noMail;
  return (
    <details className="card outbox-no-mail no-print">
      <summary>{words.summary}</summary>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="small">{words.settings}</p>
    </details>
  );
}
