import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { type Message, useOutbox } from './outbox-api.ts';
import { OutboxTable } from './outbox-table.tsx';
import { outboxWords } from './outbox-words.ts';
import './outbox.css';

const route = getRouteApi('/outbox');

/** Letters that wait for the post or for the printer: without a mail server this is how links reach people. */
export function OutboxPage(): ReactElement {
  const words = useWords(outboxWords);
  const state = route.useSearch().state ?? 'waiting';
  const query = useOutbox(state);
  const [marked, setMarked] = useState(0);
  const pages = query.data?.pages;
  if (pages === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const messages = pages.flatMap((page) => page.messages);
  const hasMail = pages[0]?.hasMail === true;
  const waiting = messages.filter((message) => message.state === 'waiting' || message.state === 'failed').length;
  return (
    <Page
      title={state === 'all' ? words.titleAll : words.title(waiting, query.hasNextPage)}
      lead={hasMail ? words.leadMail : words.leadNoMail}
    >
      {hasMail ? null : <NoMail />}
      <States state={state} />
      {marked === 0 ? null : <Notice kind="done">{words.marked(marked)}</Notice>}
      <Messages key={state} state={state} messages={messages} onMarked={setMarked} />
      <MoreButton query={query} text={words.more} />
    </Page>
  );
}

const states = ['waiting', 'all'] as const;
type State = (typeof states)[number];

function States({ state }: { readonly state: State }): ReactElement {
  const words = useWords(outboxWords);
  return (
    <TabNav
      label={words.states}
      tabs={states}
      current={state}
      hasLine
      link={(one, mark) => (
        <Link to="/outbox" search={{ state: one === 'all' ? one : undefined }} resetScroll={false} {...mark}>
          {words[one]}
        </Link>
      )}
    />
  );
}

interface MessagesProps {
  readonly state: State;
  readonly messages: readonly Message[];
  readonly onMarked: (count: number) => void;
}

function Messages({ state, messages, onMarked }: MessagesProps): ReactElement {
  const words = useWords(outboxWords);
  if (messages.length > 0) return <OutboxTable messages={messages} onMarked={onMarked} />;
  return (
    <p className="note" role="status">
      {state === 'all' ? words.noneAll : words.none}
    </p>
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
