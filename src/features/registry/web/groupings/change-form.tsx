import { type ReactElement, useState } from 'react';
import { SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { type GroupingChanged, registryClient } from '../api.ts';
import { Problems } from '../common/problems.tsx';
import { UndoButton } from '../common/undo-button.tsx';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { groupingsWords } from './words.ts';

interface Values {
  readonly grouping: string;
  readonly act: 'add' | 'remove';
  readonly on: string;
  readonly pasted: string;
}

/** A pasted list: counted first, done whole, taken back after. */
export function ChangeForm(): ReactElement {
  const words = useWords(groupingsWords);
  const { problems } = useWords(commonWords);
  const form = useForm<Values>({ grouping: '', act: 'add', on: '', pasted: '' }, ({ grouping, on, pasted }) => ({
    grouping: grouping.trim() === '' ? problems['name_missing'] : undefined,
    on: on === '' ? problems['day_missing'] : undefined,
    pasted: pasted.trim() === '' ? problems['no_school'] : undefined,
  }));
  const [answer, setAnswer] = useState<GroupingChanged | null>(null);
  const send = useRegistryChange(
    (isTrial: boolean) => registryClient.command('changeGrouping', { ...form.values, schoolIds: [], isTrial }),
    setAnswer,
  );
  const isReady = answer !== null && !answer.isSaved && answer.problems.length === 0 && answer.changed > 0;
  const field = <K extends keyof Values>(name: K) => ({
    name,
    value: form.values[name],
    onChange: (value: Values[K] | '') => {
      form.change({ [name]: value });
      setAnswer(null);
    },
  });
  return (
    <section className="section no-print" aria-labelledby="change">
      <h2 id="change">{words.form}</h2>
      <Problems problems={answer?.problems ?? []} />
      <Form
        form={form}
        action={isReady ? words.action[form.values.act](answer.changed) : words.check}
        isBusy={send.isPending}
        error={send.error}
        onValid={() => {
          send.mutate(!isReady);
        }}
      >
        <TextField label={words.name} hint={words.nameHint} {...field('grouping')} />
        <SelectField
          label={words.act}
          options={(['add', 'remove'] as const).map((value) => ({ value, label: words.acts[value] }))}
          {...field('act')}
        />
        <TextField label={words.day} type="date" isNarrow {...field('on')} />
        <TextArea label={words.pasted} hint={words.pastedHint} rows={8} {...field('pasted')} />
        <Counted answer={answer} />
      </Form>
      <Done answer={answer} />
    </section>
  );
}

interface AnswerProps {
  readonly answer: GroupingChanged | null;
}

function Counted({ answer }: AnswerProps): ReactElement | null {
  const words = useWords(groupingsWords);
  if (answer === null || answer.isSaved || answer.problems.length > 0) return null;
  return <Notice>{words.counted(answer.meant, answer.changed)}</Notice>;
}

function Done({ answer }: AnswerProps): ReactElement | null {
  const words = useWords(groupingsWords);
  if (answer?.isSaved !== true) return null;
  return (
    <Notice kind="done">
      {words.done} {answer.stepId === null ? null : <UndoButton key={answer.stepId} stepId={answer.stepId} />}
    </Notice>
  );
}
