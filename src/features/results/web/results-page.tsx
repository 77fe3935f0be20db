import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
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
      <MoreButton query={query} text={words.more} />
    </Page>
  );
}

function BatchTable({ batches }: { readonly batches: readonly Batch[] }): ReactElement {
  const words = useWords(resultsWords).batches;
  const formats = useFormats();
  const columns = useMemo((): readonly Column<Batch>[] => {
    const count = (id: string, heading: string, of: (batch: Batch) => number): Column<Batch> => ({
      ...{ id, heading, align: 'end', width: 12 },
      cell: (batch) => (batch.rowsTotal === 0 ? null : formats.count(of(batch))),
    });
    return [
      {
        ...{ id: 'file', heading: words.file, width: 40 },
        cell: ({ batchId, fileName }) => (
          <Link to="/results/$batchId" params={{ batchId: String(batchId) }} className="file-name">
            {fileName}
          </Link>
        ),
      },
      {
        ...{ id: 'state', heading: words.state, width: 20 },
        cell: ({ state }) => <span className={`state state-${state}`}>{words.states[state]}</span>,
      },
      count('rows', words.rows, ({ rowsAccepted }) => rowsAccepted),
      count('rejected', words.rejected, ({ rowsRejected }) => rowsRejected),
      {
        ...{ id: 'when', heading: words.when, width: 16 },
        cell: ({ createdAt }) => <span className="small">{formats.dateTime(createdAt)}</span>,
      },
    ];
  }, [words, formats]);
  return (
    <DataTable
      label={words.caption}
      heading={<h2>{words.caption}</h2>}
      columns={columns}
      rows={batches}
      rowKey={({ batchId }) => batchId}
      isBare
    />
  );
}
