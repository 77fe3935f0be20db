import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { fields } from '../domain/fields.ts';
import { type BatchShown, resultsClient } from './api.ts';
import { readingWords, resultsWords } from './words.ts';

interface BatchProps {
  readonly batch: BatchShown;
}

/** The columns as understood; a wrong guess is mended here and remembered for files with the same headings. */
export function BatchColumns({ batch }: BatchProps): ReactElement | null {
  const { columns: words, refusals } = useWords(resultsWords);
  const queries = useQueryClient();
  const mayRemap = useMay('results.remap');
  const [chosen, setChosen] = useState(batch.mapping);
  const again = useMutation({
    mutationFn: () => resultsClient.command('remap', { batchId: batch.batchId, mapping: chosen }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['results'] }),
  });
  if (batch.mapping.length === 0) return null;
  const isOpen = mayRemap && (batch.state === 'staged' || batch.state === 'refused');
  const isChanged = chosen.some(({ field }, index) => field !== batch.mapping[index]?.field);
  const choose = (place: number, field: string | null): void => {
    setChosen(chosen.map((one, index) => (index === place ? { ...one, field } : one)));
  };
  return (
    <section className="section" aria-labelledby="columns">
      <h2 id="columns">{words.heading}</h2>
      {isOpen ? <p className="small">{words.hint}</p> : null}
      <ColumnTable batch={batch} mapping={chosen} isOpen={isOpen} onChoose={choose} />
      {again.isError ? <FailureNote error={again.error} sentences={refusals} /> : null}
      {isChanged ? (
        <div className="actions">
          <Button
            isDisabled={again.isPending}
            onPress={() => {
              again.mutate();
            }}
          >
            {words.again}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface ColumnTableProps extends BatchProps {
  readonly mapping: BatchShown['mapping'];
  readonly isOpen: boolean;
  readonly onChoose: (place: number, field: string | null) => void;
}

function ColumnTable({ batch, mapping, isOpen, onChoose }: ColumnTableProps): ReactElement {
  const words = useWords(resultsWords).columns;
  return (
    <table className="cards columns">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.inFile}</th>
          <th scope="col">{words.readAs}</th>
          <th scope="col">{words.example}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.map(({ heading, field }, place) => (
          <tr key={`${String(place)} ${heading}`}>
            <th scope="row">{heading}</th>
            <td>
              <FieldSelect
                heading={heading}
                field={field}
                isOpen={isOpen}
                onChange={(next) => {
                  onChoose(place, next);
                }}
              />
            </td>
            <td className="small">{exampleOf(batch, heading)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function exampleOf({ previewHeadings, previewRows }: BatchShown, heading: string): string {
  const place = previewHeadings.indexOf(heading);
  return previewRows.map((row) => row[place] ?? '').find((cell) => cell !== '') ?? '';
}

interface FieldSelectProps {
  readonly heading: string;
  readonly field: string | null;
  readonly isOpen: boolean;
  readonly onChange: (field: string | null) => void;
}

function FieldSelect({ heading, field, isOpen, onChange }: FieldSelectProps): ReactElement {
  const words = useWords(resultsWords).columns;
  const names = useWords(readingWords).fields;
  const known = fields.find((one) => one === field);
  if (!isOpen) return <>{known === undefined ? words.skip : names[known]}</>;
  return (
    <select
      aria-label={`${words.readAs}: ${heading}`}
      value={field ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value);
      }}
    >
      <option value="">{words.skip}</option>
      {fields.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}

export function BatchPreview({ batch }: BatchProps): ReactElement | null {
  const words = useWords(resultsWords).columns;
  if (batch.previewRows.length === 0) return null;
  return (
    <section className="section">
      <h2 id="preview">{words.preview}</h2>
      <p className="small">{words.previewMasked}</p>
      <div className="table-frame" role="region" aria-labelledby="preview" tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{words.previewCaption}</caption>
          <thead>
            <tr>
              {batch.previewHeadings.map((heading, place) => (
                <th key={`${String(place)} ${heading}`} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.previewRows.map((row, line) => (
              <tr key={`${String(line)} ${row.join('|')}`}>
                {row.map((cell, place) => (
                  <td key={`${String(place)} ${cell}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
