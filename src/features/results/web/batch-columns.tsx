import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { fields } from '../domain/fields.ts';
import { type BatchShown, resultsClient } from './api.ts';
import { resultsWords } from './words.ts';

interface BatchProps {
  readonly batch: BatchShown;
}

/** The columns as understood; a wrong guess is mended here and remembered for files with the same headings. */
export function BatchColumns({ batch }: BatchProps): ReactElement | null {
  const words = useWords(resultsWords).columns;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(batch.mapping);
  const again = useMutation({
    mutationFn: () => resultsClient.command('remap', { batchId: batch.batchId, mapping: chosen }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['results'] }),
  });
  if (batch.mapping.length === 0) return null;
  const isOpen = batch.state === 'staged' || batch.state === 'refused';
  const isChanged = chosen.some(({ field }, index) => field !== batch.mapping[index]?.field);
  const choose = (place: number, field: string | null): void => {
    setChosen(chosen.map((one, index) => (index === place ? { ...one, field } : one)));
  };
  return (
    <section className="section">
      <table className="cards columns">
        <caption>
          <h2>{words.heading}</h2>
          {isOpen ? <span className="small">{words.hint}</span> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.inFile}</th>
            <th scope="col">{words.readAs}</th>
            <th scope="col">{words.example}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.map(({ heading, field }, place) => (
            <tr key={`${String(place)} ${heading}`}>
              <th scope="row">{heading}</th>
              <td>
                <FieldSelect
                  heading={heading}
                  field={field}
                  isOpen={isOpen}
                  onChange={(next) => {
                    choose(place, next);
                  }}
                />
              </td>
              <td className="small">{exampleOf(batch, heading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {again.isError ? <FailureNote error={again.error} /> : null}
      {isChanged ? (
        <div className="actions">
          <button
            type="button"
            className="btn"
            disabled={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {words.again}
          </button>
        </div>
      ) : null}
    </section>
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
  onChange(field: string | null): void;
}

function FieldSelect({ heading, field, isOpen, onChange }: FieldSelectProps): ReactElement {
  const words = useWords(resultsWords).columns;
  const known = fields.find((one) => one === field);
  if (!isOpen) return <>{known === undefined ? words.skip : words.fields[known]}</>;
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
          {words.fields[one]}
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
