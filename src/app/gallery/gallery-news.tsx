import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { Refusal } from '#ui/client.ts';
import { EmptyState, NothingMatches } from '#ui/empty-state.tsx';
import { JobProgress } from '#ui/job-progress.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { FailureNote, Skeleton } from '#ui/states.tsx';
import { useGalleryWords } from './words.ts';

const kinds = ['plain', 'done', 'warning', 'error'] as const;
const nothing = (): undefined => undefined;
const pages = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => Promise.resolve() };

export function GalleryNews(): ReactElement {
  const words = useGalleryWords().news;
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      {kinds.map((kind) => (
        <Notice key={kind} kind={kind}>
          <p>{words[kind]}</p>
        </Notice>
      ))}
      <FailureNote error={new Refusal(403, { code: 'forbidden' })} />
      <FailureNote error={new Refusal(500, { code: 'fault', faultId: '7f3a' })} />
      <Progress label={words.uploading} percent={0} />
      <Progress label={words.uploading} percent={64} />
      <JobProgress label={words.job} state="waiting" percent={0} />
      <JobProgress label={words.job} state="going" percent={38} onCancel={nothing} />
      <JobProgress label={words.job} state="going" percent={38} isCancelling onCancel={nothing} />
      <JobProgress label={words.jobDone} state="done" percent={100} outcome={<p>{words.jobOutcome}</p>} />
      <JobProgress label={words.jobFailed} state="failed" percent={12} outcome={<p>{words.jobReason}</p>} />
      <JobProgress label={words.jobCancelled} state="cancelled" percent={12} />
      <EmptyState title={words.empty} action={<Button onPress={nothing}>{words.emptyAction}</Button>}>
        <p>{words.emptyWords}</p>
      </EmptyState>
      <NothingMatches
        title={words.nothing}
        action={
          <Button isQuiet onPress={nothing}>
            {words.reset}
          </Button>
        }
      />
      <h3>{words.loading}</h3>
      <Skeleton />
      <MoreButton query={pages} text={words.emptyAction} />
    </section>
  );
}
