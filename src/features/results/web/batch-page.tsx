import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { WhoSees } from '#features/access/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Progress } from '#ui/progress.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Formats } from '#ui/format.ts';
import { useFormats } from '#ui/use-formats.ts';
import { type BatchShown, isBusy, useBatch } from './api.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchColumns, BatchPreview } from './batch-columns.tsx';
import { BatchProblems } from './batch-problems.tsx';
import { BatchSlices } from './batch-slices.tsx';
import type { ResultsWebWords } from './ru.ts';
import { resultsWords } from './words.ts';
import './results.css';

const route = getRouteApi('/results/$batchId');

export function BatchPage(): ReactElement {
  const { batchId } = route.useParams();
  const query = useBatch(Number(batchId));
  const state = query.data?.state;
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'committed' && state !== 'rolled_back') return;
    void queries.invalidateQueries({ queryKey: ['lists'] });
    void queries.invalidateQueries({ queryKey: ['registry'] });
  }, [state, queries]);
  return <Loaded query={query}>{(batch) => <BatchShownPage batch={batch} />}</Loaded>;
}

function BatchShownPage({ batch }: { readonly batch: BatchShown }): ReactElement {
  const words = useWords(resultsWords);
  const formats = useFormats();
  const above = (
    <p className="crumb">
      <Link to="/results">← {words.batch.back}</Link>
    </p>
  );
  return (
    <Page
      title={titleOf(words, batch, formats)}
      lead={words.batch.file(batch.fileName, formats.dateTime(batch.createdAt))}
      above={above}
    >
      {isBusy(batch) ? <Busy batch={batch} /> : <Settled batch={batch} />}
    </Page>
  );
}

function titleOf({ batch: { titles } }: ResultsWebWords, batch: BatchShown, formats: Formats): string {
  const { state, rowsTotal, rowsAccepted, rowsRejected } = batch;
  if (state === 'staged')
    return titles.staged(formats.count(rowsTotal), rowsTotal, formats.count(rowsRejected), rowsRejected);
  if (state === 'committed') return titles.committed(formats.count(rowsAccepted), rowsAccepted);
  return titles[state];
}

function Busy({ batch }: { readonly batch: BatchShown }): ReactElement {
  const words = useWords(resultsWords).batch;
  return (
    <Progress label={batch.state === 'reading' ? words.reading : words.committing} percent={batch.progressPercent} />
  );
}

function Settled({ batch }: { readonly batch: BatchShown }): ReactElement {
  return (
    <>
      <Verdict batch={batch} />
      <BatchActions batch={batch} />
      <BatchSlices batch={batch} />
      <BatchProblems batch={batch} />
      <BatchColumns key={batch.mapping.map(({ field }) => field).join()} batch={batch} />
      <BatchPreview batch={batch} />
      <WhoSees verb="results.batch" />
    </>
  );
}

function Verdict({ batch }: { readonly batch: BatchShown }): ReactElement {
  const words = useWords(resultsWords).batch;
  const formats = useFormats();
  const { verdict, state, sameAsBatchId } = batch;
  const tone = { accept: 'note-done', accept_with_warnings: 'note-warning', reject: 'note-error' };
  return (
    <>
      {state === 'failed' ? <p className="note note-error">{words.failed}</p> : null}
      {state === 'rolled_back' && batch.committedAt !== null ? <p className="note">{words.rolledBack}</p> : null}
      {verdict !== null && (state === 'staged' || state === 'refused') ? (
        <p className={`note ${tone[verdict]}`}>
          {words.verdicts[verdict]}
          {verdict === 'reject'
            ? null
            : ` ${words.summary(formats.count(batch.participants), formats.count(batch.low))}`}
        </p>
      ) : null}
      {sameAsBatchId === null || state !== 'staged' ? null : (
        <p className="note">
          {words.same}{' '}
          <Link to="/results/$batchId" params={{ batchId: String(sameAsBatchId) }}>
            {words.openSame}
          </Link>
        </p>
      )}
    </>
  );
}
