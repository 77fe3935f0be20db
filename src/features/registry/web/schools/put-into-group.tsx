import { type ReactElement, useState } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { type GroupingChanged, registryClient } from '../api.ts';
import { UndoButton } from '../common/undo-button.tsx';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { schoolsWords } from './words.ts';

/** What the filter shows goes into a group: counted first, taken back after. */
export function PutIntoGroup({ schoolIds }: { readonly schoolIds: readonly number[] }): ReactElement {
  const words = useWords(schoolsWords).put;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="section no-print">
      <button
        type="button"
        className="btn quiet"
        aria-expanded={isOpen}
        disabled={schoolIds.length === 0}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? words.close : words.open(schoolIds.length)}
      </button>
      {isOpen ? <PutForm schoolIds={schoolIds} /> : null}
    </section>
  );
}

function PutForm({ schoolIds }: { readonly schoolIds: readonly number[] }): ReactElement {
  const words = useWords(schoolsWords).put;
  const { problems, refusals } = useWords(commonWords);
  const form = useForm({ grouping: '', on: '' }, ({ grouping, on }) => ({
    grouping: grouping.trim() === '' ? problems['name_missing'] : undefined,
    on: on === '' ? problems['day_missing'] : undefined,
  }));
  const [counted, setCounted] = useState<GroupingChanged | null>(null);
  const change = useRegistryChange(
    ({ isTrial }: { readonly isTrial: boolean }) =>
      registryClient.command('changeGrouping', {
        ...{ ...form.values, act: 'add', pasted: null, schoolIds: [...schoolIds], isTrial },
      }),
    setCounted,
  );
  const isReady = counted !== null && !counted.isSaved && counted.changed > 0;
  return (
    <div className="card">
      <h2>{words.heading}</h2>
      <Form
        form={form}
        action={isReady ? words.action(counted.changed) : words.check}
        isBusy={change.isPending}
        error={change.error}
        sentences={refusals}
        onValid={() => {
          change.mutate({ isTrial: !isReady });
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          {...form.field('grouping')}
          onChange={(grouping) => {
            form.change({ grouping });
            setCounted(null);
          }}
        />
        <TextField
          label={words.on}
          type="date"
          isNarrow
          {...form.field('on')}
          onChange={(on) => {
            form.change({ on });
            setCounted(null);
          }}
        />
        {counted === null || counted.isSaved ? null : <Notice>{words.counted(counted.meant, counted.changed)}</Notice>}
      </Form>
      {counted?.isSaved === true ? (
        <Notice kind="done">
          {words.done(counted.changed, form.values.grouping)}{' '}
          {counted.stepId === null ? null : <UndoButton stepId={counted.stepId} />}
        </Notice>
      ) : null}
    </div>
  );
}
