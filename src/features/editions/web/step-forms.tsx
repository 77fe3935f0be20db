import type { ReactElement } from 'react';
import { LONGEST_ANSWER_DAYS } from '#features/appeals/domain/deadline.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import type { EditionWork } from '../contract.ts';
import { editionsClient, useStep } from './api.ts';
import { DocumentFields, documentOf, noDocument, type DocumentValues } from './document-fields.tsx';
import { editionsWords } from './words.ts';

interface StepFormProps {
  readonly editionId: number;
  readonly onClose: () => void;
}

function Cancel({ onClose }: Pick<StepFormProps, 'onClose'>): ReactElement {
  const words = useWords(editionsWords).form;
  return (
    <Button isQuiet onPress={onClose}>
      {words.cancel}
    </Button>
  );
}

export function CheckForm({ editionId, onClose }: StepFormProps): ReactElement {
  const words = useWords(editionsWords);
  const form = useForm({ note: '' });
  const step = useStep(({ note }: { note: string }) =>
    editionsClient.command('check', { editionId, ...(note.trim() === '' ? {} : { note: note.trim() }) }),
  );
  return (
    <Form
      form={form}
      action={words.verbs.check}
      isBusy={step.isPending}
      error={step.error}
      sentences={words.refusals}
      aside={<Cancel onClose={onClose} />}
      onValid={(values) => {
        step.mutate(values, { onSuccess: onClose });
      }}
    >
      <p>{words.ask.check}</p>
      <TextArea label={words.form.note} hint={words.form.noteHint} rows={3} isOptional {...form.field('note')} />
    </Form>
  );
}

export function ShowForm({ editionId, work, onClose }: StepFormProps & { readonly work: EditionWork }): ReactElement {
  const words = useWords(editionsWords);
  const start = { opensOn: work.defaultOpensOn, answerDays: String(work.answerWorkingDays) };
  const form = useForm(start, ({ opensOn, answerDays }) => ({
    opensOn: opensOn < work.earliestOpensOn ? words.form.wrong.day : undefined,
    answerDays: isAnswerTerm(answerDays) ? undefined : words.form.wrong.answerDays,
  }));
  const step = useStep(({ opensOn, answerDays }: typeof start) =>
    editionsClient.command('showToSchools', { editionId, opensOn, answerWorkingDays: Number(answerDays) }),
  );
  return (
    <Form
      form={form}
      action={words.verbs.showToSchools}
      isBusy={step.isPending}
      error={step.error}
      sentences={words.refusals}
      aside={<Cancel onClose={onClose} />}
      onValid={(values) => {
        step.mutate(values, { onSuccess: onClose });
      }}
    >
      <p>{words.ask.showToSchools}</p>
      <TextField
        label={words.form.opensOn}
        hint={words.form.opensOnHint}
        type="date"
        isNarrow
        {...form.field('opensOn')}
      />
      <TextField
        label={words.form.answerDays}
        hint={words.form.answerDaysHint}
        inputMode="numeric"
        isNarrow
        {...form.field('answerDays')}
      />
    </Form>
  );
}

function isAnswerTerm(text: string): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= LONGEST_ANSWER_DAYS;
}

export function PublishForm({ editionId, onClose }: StepFormProps): ReactElement {
  const words = useWords(editionsWords);
  const form = useForm<DocumentValues>(noDocument, (values) => {
    const document = documentOf(values);
    const isHalf = document !== null && Object.values(document).includes('');
    return { title: isHalf ? words.form.wrong.document : undefined };
  });
  const step = useStep((values: DocumentValues) => {
    const document = documentOf(values);
    return editionsClient.command('publish', { editionId, ...(document === null ? {} : { document }) });
  });
  return (
    <Form
      form={form}
      action={words.verbs.publish}
      isBusy={step.isPending}
      error={step.error}
      sentences={words.refusals}
      aside={<Cancel onClose={onClose} />}
      onValid={(values) => {
        step.mutate(values, { onSuccess: onClose });
      }}
    >
      <p>{words.ask.publish}</p>
      <DocumentFields form={form} isOptional />
    </Form>
  );
}
