import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { MoreButton } from '#ui/more-button.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type Act, useActs } from './api.ts';
import { useActWords } from './act-words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export function ActsList(): ReactElement {
  const words = useWords({ ru, en }).acts;
  const query = useActs();
  const acts = query.data?.pages.flatMap((page) => page.acts);
  return (
    <section className="section" aria-labelledby="acts">
      <h2 id="acts">{words.heading}</h2>
      {query.isError ? <FailureNote error={query.error} /> : null}
      {acts?.length === 0 ? <p className="text">{words.none}</p> : null}
      {acts === undefined || acts.length === 0 ? null : <ActsTable acts={acts} />}
      <MoreButton query={query} text={words.more} />
    </section>
  );
}

function ActsTable({ acts }: { readonly acts: readonly Act[] }): ReactElement {
  const words = useWords({ ru, en }).acts;
  const formats = useFormats();
  const { subject, deleted } = useActWords();
  const columns: readonly Column<Act>[] = [
    {
      ...{ id: 'act', heading: words.act, width: 20 },
      cell: ({ actId, madeAt }) => (
        <>
          <Link to="/privacy/acts/$actId" params={{ actId: String(actId) }}>
            {words.number(actId)}
          </Link>
          <div className="small">{formats.date(madeAt)}</div>
        </>
      ),
    },
    { id: 'what', heading: words.what, width: 25, cell: subject },
    { id: 'deleted', heading: words.deleted, width: 30, cell: deleted },
    { id: 'by', heading: words.by, width: 25, cell: ({ madeBy }) => madeBy ?? words.program },
  ];
  return <DataTable label={words.heading} columns={columns} rows={acts} rowKey={({ actId }) => actId} isBare />;
}
