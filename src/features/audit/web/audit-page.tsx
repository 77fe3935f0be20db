import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { MoreButton } from '#ui/more-button.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { useLog } from './api.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainCheck } from './chain-check.tsx';
import type { AuditAsked } from './filter.ts';
import { useAuditWords } from './words.ts';
import './audit.css';

const route = getRouteApi('/audit');

export function AuditPage(): ReactElement {
  const filter = route.useSearch();
  const { web } = useAuditWords();
  const title = useTitle(filter);
  const query = useLog(filter);
  const pages = query.data?.pages;
  if (pages === undefined)
    return query.isError ? <FailurePage error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton />;
  const entries = pages.flatMap((page) => page.entries);
  return (
    <Page title={title} lead={web.lead}>
      <AuditFilters filter={filter} entries={entries} verbs={pages[0]?.verbs ?? []} />
      {entries.length === 0 ? <Nothing filter={filter} /> : <AuditTable entries={entries} />}
      <MoreButton query={query} text={web.more} />
      <ChainCheck />
    </Page>
  );
}

function useTitle({ from, to }: AuditAsked): string {
  const { web } = useAuditWords();
  const formats = useFormats();
  if (from === undefined && to === undefined) return web.title;
  return web.titleSince(from === undefined ? null : formats.date(from), to === undefined ? null : formats.date(to));
}

function Nothing({ filter }: { readonly filter: AuditAsked }): ReactElement {
  const words = useAuditWords().web.nothing;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="note" role="status">
      <b>{words.title}.</b> {isFiltered ? words.filtered : words.empty}
    </div>
  );
}
