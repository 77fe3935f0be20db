import type { ReactElement, ReactNode } from 'react';
import { LONGEST_ANSWER_DAYS } from '#features/appeals/domain/deadline.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import type { EditionWork } from '../contract.ts';
import { editionsClient, useStep } from './api.ts';
import { DocumentFields, documentOf, noDocument, type DocumentValues } from './document-fields.tsx';
import { editionsWords } from './words.ts';

interface StepFormProps {
  readonly editionId: number;
  readonly onClose: () => void;
}

interface StepProps<V> {
  readonly verb: 'check' | 'showToSchools' | 'publish';
  readonly form: FormState<V>;
  readonly send: (values: V) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the step asks, its fields, and the way out of it. */
function StepForm<V>({ verb, form, send, onClose, children }: StepProps<V>): ReactElement {
  const words = useWords(editionsWords);
  const step = useStep(send);
  return (
    <Form
      form={form}
      action={words.verbs[verb]}
      isBusy={step.isPending}
      error={step.error}
      sentences={words.refusals}
      aside={
        <Button isQuiet onPress={onClose}>
          {words.form.cancel}
        </Button>
      }
      onValid={(values) => {
        step.mutate(values, { onSuccess: onClose });
      }}
    >
      <p>{words.ask[verb]}</p>
      {children}
    </Form>
  );
}

export function CheckForm({ editionId, onClose }: StepFormProps): ReactElement {
  const words = useWords(editionsWords);
  const form = useForm({ note: '' });
  const send = ({ note }: { note: string }): Promise<unknown> =>
    editionsClient.command('check', { editionId, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  return (
    <StepForm verb="check" form={form} send={send} onClose={onClose}>
      <TextArea label={words.form.note} hint={words.form.noteHint} rows={3} isOptional {...form.field('note')} />
    </StepForm>
  );
}

export function ShowForm({ editionId, work, onClose }: StepFormProps & { readonly work: EditionWork }): ReactElement {
  const words = useWords(editionsWords);
  const start = { opensOn: work.defaultOpensOn, answerDays: String(work.answerWorkingDays) };
  const form = useForm(start, ({ opensOn, answerDays }) => ({
    opensOn: opensOn < work.earliestOpensOn ? words.form.wrong.day : undefined,
    answerDays: isAnswerTerm(answerDays) ? undefined : words.form.wrong.answerDays,
  }));
  const send = ({ opensOn, answerDays }: typeof start): Promise<unknown> =>
    editionsClient.command('showToSchools', { editionId, opensOn, answerWorkingDays: Number(answerDays) });
  return (
    <StepForm verb="showToSchools" form={form} send={send} onClose={onClose}>
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
    </StepForm>
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
  const send = (values: DocumentValues): Promise<unknown> => {
    const document = documentOf(values);
    return editionsClient.command('publish', { editionId, ...(document === null ? {} : { document }) });
  };
  return (
    <StepForm verb="publish" form={form} send={send} onClose={onClose}>
      <DocumentFields form={form} isOptional />
    </StepForm>
  );
}
