import { Link, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState, NothingMatches } from '#ui/empty-state.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { ReadyForms } from '../brought/ready-forms.tsx';
import { XlsformUpload } from '../brought/xlsform-upload.tsx';
import { useForms, type FormRow, type FormsListed } from '../api.ts';
import { en } from './en.ts';
import { NewForm } from './new-form.tsx';
import { ru, type FormsListWords } from './ru.ts';

/** The forms of the region: what is asked, how long it takes, whether it may be asked yet. */
export function FormsPage(): ReactElement {
  const { retired } = useSearch({ from: '/forms' });
  const query = useForms(retired === true ? 'only' : 'without');
  return <Loaded query={query}>{(data) => <Forms data={data} isRetired={retired === true} />}</Loaded>;
}

function Forms({ data, isRetired }: { readonly data: FormsListed; readonly isRetired: boolean }): ReactElement {
  const words = useWords({ ru, en });
  const [open, setOpen] = useState<'new' | 'brought' | null>(null);
  const { forms, mayChange } = data;
  const add = mayChange ? (
    <>
      {(['new', 'brought'] as const).map((way) => (
        <Button
          key={way}
          isQuiet={way === 'brought'}
          isExpanded={open === way}
          onPress={() => {
            setOpen(open === way ? null : way);
          }}
        >
          {way === 'new' ? words.add : words.bring}
        </Button>
      ))}
    </>
  ) : undefined;
  const isEmpty = forms.length === 0 && !isRetired;
  return (
    <Page title={isRetired ? words.old : words.title(forms.length)} lead={words.lead}>
      {mayChange ? (
        <TabNav
          label={words.which}
          tabs={['current', 'old'] as const}
          current={isRetired ? 'old' : 'current'}
          link={(tab, mark) => (
            <Link to="/forms" search={{ retired: tab === 'old' ? true : undefined }} {...mark}>
              {words[tab]}
            </Link>
          )}
        />
      ) : null}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} action={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <div className="actions">{add}</div>
      )}
      {open === 'new' ? (
        <NewForm
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
      {open === 'brought' ? (
        <>
          <ReadyForms />
          <XlsformUpload />
        </>
      ) : null}
      {isEmpty ? null : <Table forms={forms} />}
    </Page>
  );
}

function stateOf({ published, draft, isRetired }: FormRow, words: FormsListWords): string {
  if (isRetired) return words.retired;
  if (published === null) return words.draftOnly;
  return draft === null ? words.published : words.publishedAndDraft;
}

function Table({ forms }: { readonly forms: readonly FormRow[] }): ReactElement {
  const words = useWords({ ru, en });
  const formats = useFormats();
  return (
    <DataTable
      label={words.table}
      rows={forms}
      rowKey={(row) => row.formId}
      nothing={<NothingMatches title={words.noneRetired} />}
      columns={[
        {
          id: 'form',
          heading: words.form,
          sortBy: (row) => row.title,
          cell: (row) => (
            <Link to="/forms/$formId" params={{ formId: String(row.formId) }}>
              {row.title}
            </Link>
          ),
        },
        { id: 'about', heading: words.about, cell: (row) => words.subjects[row.subject], sortBy: (row) => row.subject },
        {
          id: 'state',
          heading: words.state,
          cell: (row) => stateOf(row, words),
          sortBy: (row) => stateOf(row, words),
        },
        {
          ...{ id: 'questions', heading: words.questions, align: 'end' },
          cell: (row) => formats.count(row.questions),
          sortBy: (row) => row.questions,
        },
        {
          ...{ id: 'minutes', heading: words.minutes, align: 'end' },
          cell: (row) => formats.count(row.minutes),
          sortBy: (row) => row.minutes,
        },
        {
          ...{ id: 'waves', heading: words.waves, align: 'end' },
          cell: (row) => formats.count(row.waves),
          sortBy: (row) => row.waves,
        },
        {
          ...{ id: 'changed', heading: words.changed },
          cell: (row) => formats.date(row.changedAt),
          sortBy: (row) => row.changedAt,
        },
      ]}
    />
  );
}
