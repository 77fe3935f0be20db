import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useId, useMemo } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { DropZone } from '#ui/drop-zone.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type Methods, methodsQuery, useMethodCommand } from './api.ts';
import { nameOf, useMethodologyWords, useProblemWords } from './words.ts';
import './methodology.css';

/** Every method with the years of its versions: which one makes the lists, and what is being drafted. */
export function MethodsPage(): ReactElement {
  const words = useMethodologyWords().list;
  const mayDraft = useMay('methodology.saveDraft');
  const query = useQuery(methodsQuery);
  return (
    <Loaded query={query}>
      {({ methods }) => (
        <Page title={words.title(methods.length, countDrafts(methods))} lead={words.lead}>
          {mayDraft ? (
            <div className="actions no-print">
              <Link to="/methodology-draft" className="btn">
                {words.newDraft}
              </Link>
            </div>
          ) : null}
          <MethodTable methods={methods} />
          {mayDraft ? <ImportFile /> : null}
        </Page>
      )}
    </Loaded>
  );
}

type Method = Methods['methods'][number];

function countDrafts(methods: Methods['methods']): number {
  return methods.flatMap(({ versions }) => versions).filter(({ state }) => state === 'draft').length;
}

function MethodTable({ methods }: Pick<Methods, 'methods'>): ReactElement {
  const words = useMethodologyWords();
  const columns = useMemo((): readonly Column<Method>[] => {
    const { columns: headings } = words.list;
    return [
      {
        id: 'name',
        heading: headings.name,
        sortBy: ({ name }) => nameOf(words, name),
        cell: ({ name }) => (
          <Link to="/methodology/$name" params={{ name }}>
            {nameOf(words, name)}
          </Link>
        ),
      },
      {
        id: 'versions',
        heading: headings.versions,
        cell: ({ versions }) => (
          <ul className="plain">
            {versions.map((one) => (
              <li key={one.methodologyId}>
                {words.page.version(one.version)}: {one.isPreset ? words.preset : words.standings[one.standing]}
              </li>
            ))}
          </ul>
        ),
      },
      {
        id: 'spans',
        heading: headings.spans,
        cell: ({ spans }) => (
          <ul className="plain">
            {spans.map((span) => (
              <li key={String(span.from)}>{words.span(span.from, span.to, span.versions)}</li>
            ))}
          </ul>
        ),
      },
    ];
  }, [words]);
  return <DataTable label={words.list.caption} columns={columns} rows={methods} rowKey={({ name }) => name} isBare />;
}

function ImportFile(): ReactElement {
  const words = useMethodologyWords();
  const problemWords = useProblemWords();
  const navigate = useNavigate();
  const id = useId();
  const importing = useMethodCommand('import');
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = await file.text();
    const { methodologyId } = await importing.mutateAsync({ text });
    if (methodologyId !== null) await navigate({ to: '/methodology-draft', search: { id: methodologyId } });
  };
  const problems = importing.data?.problems ?? [];
  return (
    <section className="section no-print" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.list.import}</h2>
      {problems.length === 0 ? null : (
        <Notice kind="error">
          <p>{words.list.problems}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem.path}>{problemWords.problem(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {importing.error === null ? null : <FailureNote error={importing.error} sentences={words.sentences} />}
      <DropZone
        title={words.list.importLabel}
        hint={words.list.importHint}
        button={words.list.importButton}
        accept=".json,application/json"
        isBusy={importing.isPending}
        onFiles={([file]) => {
          take(file).catch(() => undefined);
        }}
      />
    </section>
  );
}
