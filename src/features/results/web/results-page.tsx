import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Batch } from '../contract.ts';
import { batchesQuery } from './api.ts';
import { FileDrop } from './file-drop.tsx';
import { resultsWords } from './words.ts';
import './results.css';

export function ResultsPage(): ReactElement {
  const words = useWords(resultsWords).batches;
  const mayUpload = useMay('results.upload');
  const query = useInfiniteQuery(batchesQuery);
  const shown = query.data;
  if (shown === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const batches = shown.pages.flatMap((page) => page.batches);
  const count = (state: Batch['state']): number => batches.filter((one) => one.state === state).length;
  return (
    <Page title={words.title(batches.length, count('staged'), count('committed'))}>
      {mayUpload ? (
        <div className="section">
          <FileDrop />
        </div>
      ) : null}
      {batches.length === 0 ? null : <BatchTable batches={batches} />}
      {query.hasNextPage ? (
        <button type="button" className="btn quiet" onClick={() => void query.fetchNextPage()}>
          {words.more}
        </button>
      ) : null}
    </Page>
  );
}

function BatchTable({ batches }: { readonly batches: readonly Batch[] }): ReactElement {
  const words = useWords(resultsWords).batches;
  const formats = useFormats();
  return (
    <table className="cards">
      <caption>
        <h2>{words.caption}</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" className="num">
            {words.rows}
          </th>
          <th scope="col" className="num">
            {words.rejected}
          </th>
          <th scope="col">{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.batchId}>
            <th scope="row" className="file-name">
              <Link to="/results/$batchId" params={{ batchId: String(batch.batchId) }}>
                {batch.fileName}
              </Link>
            </th>
            <td>
              <span className={`state state-${batch.state}`}>{words.states[batch.state]}</span>
            </td>
            <td className="num number" data-heading={words.rows}>
              {batch.rowsTotal === 0 ? '' : formats.count(batch.rowsAccepted)}
            </td>
            <td className="num number" data-heading={words.rejected}>
              {batch.rowsTotal === 0 ? '' : formats.count(batch.rowsRejected)}
            </td>
            <td className="small">{formats.dateTime(batch.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
