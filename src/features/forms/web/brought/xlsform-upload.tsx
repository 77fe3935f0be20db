import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import type { OutputOf } from '#ui/client.ts';
import { Progress } from '#ui/progress.tsx';
import { FailureNote } from '#ui/states.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import type { formsContract } from '../../contract.ts';
import { formsClient, formsKey } from '../api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

type Outcome = OutputOf<typeof formsContract, 'import'>;

/** Makes a draft of an XLSForm and says what of the file is not in it. */
export function XlsformUpload(): ReactElement {
  const words = useWords({ ru, en }).file;
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) => formsClient.upload('import', { fileName: file.name }, { file, onProgress: setPercent }),
    onSuccess: () => queries.invalidateQueries({ queryKey: formsKey }),
  });
  return (
    <section className="section" aria-labelledby="xlsform">
      <h2 id="xlsform">{words.heading}</h2>
      <p className="text">{words.text}</p>
      <DropZone
        {...words.drop}
        accept=".xlsx"
        isBusy={send.isPending}
        onFiles={([file]) => {
          if (file !== undefined) send.mutate(file);
        }}
      />
      {send.isPending ? <Progress label={words.sending(send.variables.name)} percent={percent} /> : null}
      {send.isError ? <FailureNote error={send.error} /> : null}
      {send.data === undefined ? null : <Told outcome={send.data} />}
    </section>
  );
}

function Told({ outcome: { form, remarks, file } }: { readonly outcome: Outcome }): ReactElement {
  const { file: words, remarks: sentences, reasons } = useWords({ ru, en });
  const rows = [
    ...file.map((one) => ({ ...one, became: null, outcome: reasons[one.code] ?? one.code })),
    ...remarks.map((one) => ({ ...one, outcome: sentences[one.kind] })),
  ].map((one, index) => ({ ...one, index }));
  return (
    <div aria-live="polite">
      {form === null ? (
        <p className="note note-error">{words.notMade}</p>
      ) : (
        <p className="note note-done">
          {words.made(form.title, form.questions)}{' '}
          <Link to="/forms/$formId" params={{ formId: String(form.formId) }}>
            {words.open}
          </Link>
        </p>
      )}
      {rows.length === 0 ? null : (
        <DataTable
          label={words.remarks}
          rows={rows}
          rowKey={({ index }) => index}
          columns={[
            { id: 'place', heading: words.place, cell: (row) => words.placeOf(row.sheet, row.row, row.column) },
            { id: 'found', heading: words.found, cell: (row) => row.found },
            { id: 'became', heading: words.became, cell: (row) => row.became },
            { id: 'outcome', heading: words.outcome, cell: (row) => row.outcome },
          ]}
        />
      )}
    </div>
  );
}
