import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import type { AskedChange, EditionShown, EditionWork } from '../contract.ts';
import { editionsClient, useStep } from './api.ts';
import { ChangeFields, type DraftChange } from './change-fields.tsx';
import { checkDocument, DocumentFields, noDocument, type DocumentValues } from './document-fields.tsx';
import { NewerChanges } from './newer-changes.tsx';
import type { EditionsWords } from './ru.ts';
import { SchoolFinder } from './school-finder.tsx';
import { editionsWords } from './words.ts';

interface AmendFormProps {
  readonly edition: EditionShown;
  /** A computation made after the edition. */
  readonly newer: EditionWork['newer'];
  readonly onClose: () => void;
}

interface Values extends DocumentValues {
  readonly changes: readonly DraftChange[];
}

/** A decision: its document and every change of it, published as the next edition at once. */
export function AmendForm({ edition, newer, onClose }: AmendFormProps): ReactElement {
  const words = useWords(editionsWords);
  const form = useForm<Values>({ ...noDocument, changes: [] }, (values) => ({
    ...checkDocument(values, words.form),
    q: values.changes.length === 0 ? words.form.wrong.changes : undefined,
    ...checkChanges(values.changes, words.form.wrong),
  }));
  const amend = useStep(({ title, number, date, changes }: Values) =>
    editionsClient.command('amend', {
      editionId: edition.editionId,
      document: { title: title.trim(), number: number.trim(), date },
      changes: changes.map(changeOf),
    }),
  );
  const { changes } = form.values;
  const put = (next: readonly DraftChange[]): void => {
    form.change({ changes: next });
  };
  return (
    <Form
      form={form}
      action={words.form.publishAmended}
      isBusy={amend.isPending}
      error={amend.error}
      sentences={words.refusals}
      aside={
        <Button isQuiet onPress={onClose}>
          {words.form.cancel}
        </Button>
      }
      onValid={(values) => {
        amend.mutate(values, {
          onSuccess: ({ editionId }) => {
            if (editionId !== null) onClose();
          },
        });
      }}
    >
      <Problems problems={amend.data?.problems ?? []} changes={changes} />
      <DocumentFields form={form} />
      {newer === null ? null : (
        <NewerChanges
          newer={newer}
          known={changes}
          onTake={(taken) => {
            put([...changes, ...taken]);
          }}
        />
      )}
      <Finder
        known={changes}
        onAdd={(change) => {
          put([...changes, change]);
        }}
      />
      <Chosen changes={changes} onChange={put} />
    </Form>
  );
}

interface ProblemsProps {
  readonly problems: readonly { readonly schoolId: number; readonly code: keyof EditionsWords['form']['problems'] }[];
  readonly changes: readonly DraftChange[];
}

/** All that stands against the decision; nothing was done. */
function Problems({ problems, changes }: ProblemsProps): ReactElement | null {
  const words = useWords(editionsWords).form;
  if (problems.length === 0) return null;
  const nameOf = (id: number): string => changes.find(({ schoolId }) => schoolId === id)?.schoolName ?? '';
  return (
    <Notice kind="error">
      <p>{words.refused}</p>
      <ul>
        {problems.map(({ schoolId, code }) => (
          <li key={schoolId}>
            {nameOf(schoolId)}: {words.problems[code]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function checkChanges(changes: readonly DraftChange[], wrong: { readonly reason: string; readonly cluster: string }) {
  return Object.fromEntries(
    changes.flatMap(({ schoolId, change, cluster, reason }) => [
      [`reason${String(schoolId)}`, reason.trim().length < 3 ? wrong.reason : undefined],
      [`cluster${String(schoolId)}`, change !== 'removed' && cluster === '' ? wrong.cluster : undefined],
    ]),
  ) as Readonly<Record<string, string | undefined>>;
}

function changeOf({ schoolId, change, cluster, reason }: DraftChange): AskedChange {
  return { schoolId, change, cluster: change === 'removed' || cluster === '' ? null : cluster, reason: reason.trim() };
}

interface FinderProps {
  readonly known: readonly DraftChange[];
  readonly onAdd: (change: DraftChange) => void;
}

function Finder({ known, onAdd }: FinderProps): ReactElement {
  const [question, setQuestion] = useState('');
  return (
    <SchoolFinder
      question={question}
      onQuestion={setQuestion}
      except={known.map(({ schoolId }) => schoolId)}
      onChoose={(school) => {
        onAdd({ ...school, change: 'removed', cluster: '', reason: '' });
        setQuestion('');
      }}
    />
  );
}

interface ChosenProps {
  readonly changes: readonly DraftChange[];
  readonly onChange: (changes: readonly DraftChange[]) => void;
}

function Chosen({ changes, onChange }: ChosenProps): ReactElement {
  const words = useWords(editionsWords).form;
  if (changes.length === 0) return <p className="small">{words.nothing}</p>;
  return (
    <ul className="edition-changes" aria-label={words.chosen}>
      {changes.map((change) => (
        <li key={change.schoolId}>
          <ChangeFields
            change={change}
            onChange={(part) => {
              onChange(changes.map((one) => (one === change ? { ...one, ...part } : one)));
            }}
            onRemove={() => {
              onChange(changes.filter((one) => one !== change));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
