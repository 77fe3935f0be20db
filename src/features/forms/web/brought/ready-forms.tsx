import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { formsClient, formsKey } from '../api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** What comes with the product: a copy of the region's own is one press away. */
export function ReadyForms(): ReactElement {
  const words = useWords({ ru, en }).ready;
  const formats = useFormats();
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
      <Loaded query={query}>
        {({ forms }) => (
          <DataTable
            label={words.table}
            rows={forms}
            rowKey={(row) => row.code}
            columns={[
              {
                id: 'form',
                heading: words.form,
                cell: (row) => (
                  <>
                    {row.title} <span className="quiet">{words.subjects[row.subject]}</span>
                  </>
                ),
              },
              {
                ...{ id: 'questions', heading: words.questions, align: 'end' },
                cell: (row) => formats.count(row.questions),
              },
              { ...{ id: 'minutes', heading: words.minutes, align: 'end' }, cell: (row) => formats.count(row.minutes) },
              {
                id: 'state',
                heading: words.state,
                cell: (row) =>
                  row.inRegion === null ? (
                    <Button
                      isQuiet
                      isDisabled={isPending}
                      onPress={() => {
                        mutate(row.code);
                      }}
                    >
                      {words.add}
                      <span className="unseen"> {words.addNamed(row.title)}</span>
                    </Button>
                  ) : (
                    <Link to="/forms/$formId" params={{ formId: String(row.inRegion.formId) }}>
                      {words.present}
                      <span className="unseen"> {row.title}</span>
                    </Link>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
