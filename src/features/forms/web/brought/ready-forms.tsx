import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import type { OutputOf } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { formsContract } from '../../contract.ts';
import { formsClient, formsKey } from '../api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type ReadyRow = OutputOf<typeof formsContract, 'ready'>['forms'][number];

/** What comes with the product: a copy of the region's own is one press away. */
export function ReadyForms(): ReactElement {
  const words = useWords({ ru, en }).ready;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: [...formsKey, 'ready'],
    queryFn: ({ signal }) => formsClient.query('ready', {}, signal),
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: (code: string) => formsClient.command('addReady', { code }),
    onSuccess: async ({ formId }) => {
      await queries.invalidateQueries({ queryKey: formsKey });
      await navigate({ to: '/forms/$formId', params: { formId: String(formId) } });
    },
  });
  return (
    <section className="section" aria-labelledby="ready-forms">
      <h2 id="ready-forms">{words.heading}</h2>
      <p className="text">{words.text}</p>
      {error === null ? null : <FailureNote error={error} />}
      <Loaded query={query}>{({ forms }) => <ReadyTable forms={forms} isBusy={isPending} onAdd={mutate} />}</Loaded>
    </section>
  );
}

interface ReadyTableProps {
  readonly forms: readonly ReadyRow[];
  readonly isBusy: boolean;
  readonly onAdd: (code: string) => void;
}

function ReadyTable({ forms, isBusy, onAdd }: ReadyTableProps): ReactElement {
  const words = useWords({ ru, en }).ready;
  const formats = useFormats();
  return (
    <DataTable
      label={words.table}
      rows={forms}
      rowKey={(row) => row.code}
      columns={[
        { id: 'form', heading: words.form, cell: (row) => row.title },
        { id: 'about', heading: words.about, cell: (row) => words.subjects[row.subject] },
        {
          ...{ id: 'questions', heading: words.questions, align: 'end' },
          cell: (row) => formats.count(row.questions),
        },
        { ...{ id: 'minutes', heading: words.minutes, align: 'end' }, cell: (row) => formats.count(row.minutes) },
        {
          id: 'state',
          heading: words.state,
          cell: (row) => <State row={row} isBusy={isBusy} onAdd={onAdd} />,
        },
      ]}
    />
  );
}

function State({ row, isBusy, onAdd }: Omit<ReadyTableProps, 'forms'> & { readonly row: ReadyRow }): ReactElement {
  const words = useWords({ ru, en }).ready;
  const { inRegion, title, code } = row;
  if (inRegion !== null)
    return (
      <Link to="/forms/$formId" params={{ formId: String(inRegion.formId) }}>
        {words.present}
        <span className="unseen"> {title}</span>
      </Link>
    );
  return (
    <Button
      isQuiet
      isDisabled={isBusy}
      onPress={() => {
        onAdd(code);
      }}
    >
      {words.add}
      <span className="unseen"> {words.addNamed(title)}</span>
    </Button>
  );
}
