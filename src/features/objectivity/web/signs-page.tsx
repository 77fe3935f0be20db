import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { SignRow } from '../contract.ts';
import { type Sign, signs } from '../domain/signs.ts';
import { objectivityClient, type SignsShown, useSigns } from './api.ts';
import { ReviewPanel } from './review-panel.tsx';
import { parseSigns } from './signs-filter.ts';
import { useColumns } from './use-columns.tsx';
import { objectivityWords, signWords } from './words.ts';

const route = getRouteApi('/results/signs');

/** Results worth a second look, and what was found out. */
export function SignsPage(): ReactElement {
  const filter = route.useSearch();
  return <Loaded query={useSigns(filter.year)}>{(shown) => <Shown shown={shown} kind={filter.sign} />}</Loaded>;
}

interface ShownProps {
  readonly shown: SignsShown;
  readonly kind: Sign | undefined;
}

function Shown({ shown, kind }: ShownProps): ReactElement {
  const words = useWords(objectivityWords);
  const { year, search, rows } = shown;
  if (year === null) {
    return (
      <Page title={words.none.title}>
        <p className="text">{words.none.text}</p>
      </Page>
    );
  }
  const above = <Years years={shown.years} year={year} />;
  if (search === null) {
    return (
      <Page title={words.notLooked.title(year)} lead={words.lead} above={above}>
        <EmptyState title={words.notLooked.heading} action={<Look year={year} word={words.look} />}>
          <p>{words.notLooked.text}</p>
        </EmptyState>
      </Page>
    );
  }
  const open = rows.filter(({ verdict }) => verdict === null).length;
  return (
    <Page title={words.title(year, open)} lead={words.lead} above={above}>
      <SearchState search={search} />
      {search.state === 'looking' ? null : (
        <div className="actions no-print">
          <Look year={year} word={words.lookAgain} isQuiet />
        </div>
      )}
      <Signs rows={rows} year={year} kind={kind} />
      <p className="small">{words.untold}</p>
    </Page>
  );
}

function SearchState({ search }: { readonly search: NonNullable<SignsShown['search']> }): ReactElement {
  const words = useWords(objectivityWords);
  const formats = useFormats();
  const { state, startedAt, schools, scores } = search;
  if (state === 'looking') return <p role="status">{words.looking}</p>;
  if (state === 'failed') return <p className="note note-error">{words.failed}</p>;
  return (
    <p className="small">
      {words.looked(formats.count(schools), formats.count(scores), formats.dateTime(startedAt))}{' '}
      {scores === 0 ? words.noScores : null}
    </p>
  );
}

interface LookProps {
  readonly year: number;
  readonly word: string;
  readonly isQuiet?: boolean;
}

function Look({ year, word, isQuiet = false }: LookProps): ReactElement | null {
  const words = useWords(objectivityWords);
  const mayLook = useMay('objectivity.look');
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: () => objectivityClient.command('look', { year }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['objectivity'] }),
  });
  if (!mayLook) return null;
  return (
    <>
      <Button
        isQuiet={isQuiet}
        isDisabled={look.isPending}
        onPress={() => {
          look.mutate();
        }}
      >
        {word}
      </Button>
      {look.isError ? <FailureNote error={look.error} sentences={words.refusals} /> : null}
    </>
  );
}

function Years({ years, year }: { readonly years: readonly number[]; readonly year: number }): ReactElement {
  const words = useWords(objectivityWords);
  return (
    <TabNav
      label={words.year}
      tabs={years.toReversed()}
      current={year}
      link={(one, mark) => (
        <Link to="/results/signs" search={{ year: one }} {...mark}>
          {one}
        </Link>
      )}
    />
  );
}

interface SignsProps {
  readonly rows: readonly SignRow[];
  readonly year: number;
  readonly kind: Sign | undefined;
}

function Kinds({ rows, year, kind }: SignsProps): ReactElement {
  const words = useWords(objectivityWords);
  const names = useWords(signWords).signs;
  const navigate = useNavigate();
  const change = (value: string | undefined): void => {
    void navigate({ to: '/results/signs', search: parseSigns({ year, sign: value }), replace: true });
  };
  const clear = (): void => {
    change(undefined);
  };
  return (
    <FilterBar
      chips={kind === undefined ? [] : [{ key: kind, text: `${words.kind}: ${names[kind]}`, onRemove: clear }]}
      onClear={clear}
      controls={
        <OneOf
          label={words.kind}
          any={words.anyKind(rows.length)}
          options={signs.map((value) => {
            const count = rows.filter(({ sign }) => sign === value).length;
            return { value, text: words.option(names[value], count) };
          })}
          chosen={kind}
          onChange={change}
        />
      }
    />
  );
}

function Signs({ rows: all, year, kind }: SignsProps): ReactElement {
  const words = useWords(objectivityWords);
  const [chosen, setChosen] = useState<SignRow | null>(null);
  const rows = kind === undefined ? all : all.filter(({ sign }) => sign === kind);
  const open = rows.filter(({ verdict }) => verdict === null).length;
  const columns = useColumns(setChosen);
  return (
    <>
      {all.length === 0 ? null : <Kinds rows={all} year={year} kind={kind} />}
      <DataTable
        label={words.table}
        columns={columns}
        rows={rows}
        rowKey={({ schoolId, procedureId, sign }) => `${String(schoolId)} ${String(procedureId)} ${sign}`}
        said={words.said(open, rows.length)}
        fileHref={(format) =>
          objectivityClient.href('export', { year, format, ...(kind === undefined ? {} : { sign: kind }) })
        }
        nothing={words.nothing}
      />
      {chosen === null ? null : (
        <ReviewPanel
          row={chosen}
          year={year}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
