import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Refusal } from './client.ts';
import { useWords } from './language.tsx';
import { Page } from './page.tsx';
import { UnavailablePage } from './unavailable-page.tsx';
import { uiWords } from './words.ts';

/** Grey shapes of what will come. CSS keeps them unseen for the first 300 ms: a fast answer must not flicker. */
export function Skeleton(): ReactElement {
  const words = useWords(uiWords);
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words.loading}</span>
      <div className="bone bone-title" />
      <div className="bone bone-line" />
      <div className="bone bone-block" />
      <div className="bone bone-block" />
    </div>
  );
}

/** Sentences for the refusals of a feature, by code. */
type Sentences = Readonly<Record<string, string>>;

/** What happened, why and what to do, from a refusal or a fault. */
export function useReason(error: unknown, sentences: Sentences = {}): string {
  const words = useWords(uiWords);
  if (!(error instanceof Refusal)) return words.failure.unknown;
  const own = sentences[error.code ?? ''] ?? words.refusals[error.code ?? ''];
  if (own !== undefined) return own;
  const said = error.message === '' ? words.failure.unknown : `${error.message}.`;
  return error.faultId === null ? said : `${words.failure.unknown} ${words.faultNumber(error.faultId)}`;
}

interface FailureNoteProps {
  readonly error: unknown;
  readonly sentences?: Sentences;
}

export function FailureNote({ error, sentences = {} }: FailureNoteProps): ReactElement {
  const reason = useReason(error, sentences);
  return (
    <p className="note note-error" role="alert">
      {reason}
    </p>
  );
}

interface FailurePageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Of the feature, by the code of a refusal. */
  readonly sentences?: Readonly<Record<string, string>> | undefined;
}

export function FailurePage({ error, onRetry, sentences }: FailurePageProps): ReactElement {
  const words = useWords(uiWords);
  if (error instanceof Refusal && error.status === 403) return <UnavailablePage why="forbidden" />;
  if (error instanceof Refusal && error.status === 404) return <UnavailablePage why="notFound" />;
  return (
    <Page title={words.failure.title}>
      <FailureNote error={error} sentences={sentences ?? {}} />
      <button type="button" className="btn" onClick={onRetry}>
        {words.retry}
      </button>
    </Page>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly sentences?: FailurePageProps['sentences'];
  readonly children: (data: T) => ReactNode;
}

/** Skeleton, refusal or the thing itself. */
export function Loaded<T>({ query, sentences, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <FailurePage error={query.error} sentences={sentences} onRetry={() => void query.refetch()} />;
  return <Skeleton />;
}
