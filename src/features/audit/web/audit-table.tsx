import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Entry } from './api.ts';
import { useSaid } from './use-said.ts';
import { useAuditWords } from './words.ts';

/** Newest first, as it comes. */
export function AuditTable({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const { web, log } = useAuditWords();
  const formats = useFormats();
  const columns = useMemo(
    (): readonly Column<Entry>[] => [
      {
        ...{ id: 'when', heading: web.when, width: 15 },
        cell: ({ happenedAt, seq }) => (
          <span className="number">
            <time dateTime={happenedAt}>{formats.dateTime(happenedAt)}</time>
            <span className="small audit-number">№ {seq}</span>
          </span>
        ),
      },
      { ...{ id: 'who', heading: web.who, width: 20 }, cell: (entry) => <Who entry={entry} /> },
      {
        ...{ id: 'what', heading: web.what, width: 20, isRowName: true },
        cell: ({ verb, outcome }) => (
          <>
            {log.verbs[verb] ?? verb}
            {outcome === 'denied' ? <b className="audit-denied"> · {web.denied}</b> : null}
          </>
        ),
      },
      { ...{ id: 'about', heading: web.about, width: 20 }, cell: (entry) => <About entry={entry} /> },
      {
        ...{ id: 'changes', heading: web.changes, width: 25 },
        cell: (entry) => (isAsked(entry) ? null : <Changes entry={entry} />),
      },
    ],
    [web, log, formats],
  );
  return (
    <DataTable label={web.caption(entries.length)} columns={columns} rows={entries} rowKey={({ seq }) => seq} isBare />
  );
}

function Who({ entry }: { readonly entry: Entry }): ReactElement {
  const { web } = useAuditWords();
  const { person, masqueradedBy, address, browser } = entry;
  return (
    <>
      {person === null ? (
        <span className="small">{address === 'cli' ? web.commandLine : web.nobody}</span>
      ) : (
        <Link to="/people/$personId" params={{ personId: String(person.personId) }}>
          {person.name}
        </Link>
      )}
      {masqueradedBy === null ? null : <div className="small audit-eyes">{web.eyesOf(masqueradedBy)}</div>}
      <div className="small" title={browser}>
        {address}
      </div>
    </>
  );
}

function About({ entry }: { readonly entry: Entry }): ReactElement {
  const { web } = useAuditWords();
  const { subject, school, municipality, objectKind, objectId } = entry;
  if (isAsked(entry)) return <Changes entry={entry} />;
  const kind = web.kinds[objectKind];
  const names = [subject, school, municipality].filter((name) => name !== null);
  const isNamed = subject !== null && objectKind === 'person';
  return (
    <>
      {names.map((name) => (
        <div key={name}>{name}</div>
      ))}
      {kind === undefined || isNamed ? null : (
        <div className="small">
          {kind}
          {objectId === null ? null : ` № ${objectId}`}
        </div>
      )}
    </>
  );
}

function Changes({ entry }: { readonly entry: Entry }): ReactElement | null {
  const { web } = useAuditWords();
  const said = useSaid();
  if (entry.isErased) return <span className="small">{web.erased}</span>;
  const told = entry.changes.filter((change) => isTold(entry, change));
  if (told.length === 0) return null;
  return (
    <ul className="audit-changes">
      {told.map(({ field, before, after }) => (
        <li key={field}>
          <span className="small">{said.field(field)}: </span>
          {before === null ? null : (
            <>
              <span className="unseen">{web.was} </span>
              <s>{said.value(field, before)}</s>
              <span aria-hidden="true"> → </span>
              <span className="unseen">, {web.became} </span>
            </>
          )}
          {after === null ? web.empty : said.value(field, after)}
        </li>
      ))}
    </ul>
  );
}

/** Nothing was changed: the row holds what was asked for. */
function isAsked({ objectKind }: Entry): boolean {
  return objectKind === 'input';
}

/** How many rows a page takes, and that a list was looked at as it opens by itself, says nothing about anybody. */
function isTold({ objectKind }: Entry, { field, after }: Entry['changes'][number]): boolean {
  if (field === 'limit') return false;
  return objectKind !== 'input' || field !== 'state' || (after !== 'active' && after !== 'waiting');
}
