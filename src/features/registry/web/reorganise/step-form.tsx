import { type ReactElement, useState } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { reorganisations } from '../../domain/reorganise.ts';
import { type Reorganised, registryClient } from '../api.ts';
import { Problems } from '../common/problems.tsx';
import { UndoButton } from '../common/undo-button.tsx';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { Preview } from './preview.tsx';
import { type FieldsProps, Sources, Successors } from './step-fields.tsx';
import { firstValues, type StepValues, wishOf } from './wish.ts';
import { reorganiseWords } from './words.ts';

interface StepFormProps {
  readonly school: { readonly id: number; readonly text: string; readonly code: string } | null;
}

/** One form for every kind: filled in, shown what passes on, written down; taken back right after if it was wrong. */
export function StepForm({ school }: StepFormProps): ReactElement {
  const words = useWords(reorganiseWords);
  const { problems } = useWords(commonWords);
  const form = useForm<StepValues>(firstValues('merge', school), ({ on, sources }) => ({
    on: on === '' ? problems['day_missing'] : undefined,
    from0: sources.every((source) => source === null) ? problems['no_school'] : undefined,
  }));
  const [tried, setTried] = useState<Reorganised | null>(null);
  const send = useRegistryChange(
    (isTrial: boolean) => registryClient.command('reorganise', wishOf(form.values, isTrial)),
    (answer, isTrial) => {
      setTried(answer);
      if (!isTrial && answer.isSaved) form.reset();
    },
  );
  const isReady = tried !== null && !tried.isSaved && tried.problems.length === 0;
  const change = (part: Partial<StepValues>): void => {
    form.change(part);
    setTried(null);
  };
  return (
    <section className="section" aria-labelledby="step">
      <h2 id="step">{words.form}</h2>
      {tried?.isSaved === true && tried.stepId !== null ? (
        <Notice kind="done">
          {words.done} <UndoButton stepId={tried.stepId} />
        </Notice>
      ) : null}
      <Problems problems={tried?.problems ?? []} />
      <Form
        form={form}
        action={isReady ? words.take : words.preview}
        isBusy={send.isPending}
        error={send.error}
        onValid={() => {
          send.mutate(!isReady);
        }}
      >
        <Kind values={form.values} onChange={change} />
        <Sources values={form.values} onChange={change} />
        <TextField
          label={words.on}
          hint={words.onHint}
          type="date"
          isNarrow
          name="on"
          value={form.values.on}
          onChange={(on) => {
            change({ on });
          }}
        />
        <Successors values={form.values} onChange={change} />
        {isReady ? <Preview tried={tried} kind={form.values.kind} /> : null}
      </Form>
    </section>
  );
}

function Kind({ values, onChange }: FieldsProps): ReactElement {
  const words = useWords(reorganiseWords);
  return (
    <SelectField
      label={words.kind}
      options={reorganisations.map((value) => ({ value, label: words.kinds[value] }))}
      name="kind"
      value={values.kind}
      onChange={(kind) => {
        if (kind !== '') onChange({ kind });
      }}
    />
  );
}
