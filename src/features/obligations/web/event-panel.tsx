import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import type { CalendarRow } from '../contract-shapes.ts';
import { obligationsClient } from './api.ts';
import { eventErrors, eventValues, type EventValues, inputOf } from './event-values.ts';
import { MilestoneFields } from './milestone-fields.tsx';
import { PopulationFields } from './population-fields.tsx';
import { obligationsWords } from './words.ts';

interface EventPanelProps {
  /** Null: a new one. */
  readonly event: CalendarRow | null;
  readonly onClose: () => void;
}

/** A line of the plan is entered or changed. */
export function EventPanel({ event, onClose }: EventPanelProps): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.form;
  const queries = useQueryClient();
  const kept = event?.population ?? null;
  const form = useForm<EventValues>(eventValues(event), (values) => eventErrors(values, kept, words));
  const save = useMutation({
    mutationFn: async (values: EventValues): Promise<unknown> => {
      const input = inputOf(values, kept);
      if (event === null) return await obligationsClient.command('eventAdd', input);
      return await obligationsClient.command('eventChange', { ...input, eventId: event.id });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['obligations'] });
      onClose();
    },
  });
  return (
    <SidePanel title={event === null ? words.add : words.change} onClose={onClose}>
      <Form
        form={form}
        action={words.save}
        isBusy={save.isPending}
        error={save.error}
        sentences={all.refusals}
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <Fields form={form} />
        <PopulationFields
          values={form.values}
          onChange={(part) => {
            form.change(part);
          }}
          kept={kept}
        />
        <TargetFields form={form} />
        <MilestoneFields {...form.field('milestones')} error={form.errors['milestones']} />
      </Form>
    </SidePanel>
  );
}

interface FieldsProps {
  readonly form: FormState<EventValues>;
}

function Fields({ form }: FieldsProps): ReactElement {
  const words = useWords(obligationsWords).form;
  return (
    <>
      <TextArea label={words.title} rows={2} {...form.field('title')} />
      <TextField label={words.dueOn} type="date" isNarrow {...form.field('dueOn')} />
      <TextField
        label={words.startsOn}
        hint={words.startsHint}
        type="date"
        isNarrow
        isOptional
        {...form.field('startsOn')}
      />
      <TextField label={words.owner} {...form.field('owner')} />
      <TextArea
        label={words.coordinatorPart}
        hint={words.coordinatorHint}
        rows={3}
        isOptional
        {...form.field('coordinatorPart')}
      />
      <TextField label={words.source} hint={words.sourceHint} isOptional {...form.field('sourceDocument')} />
    </>
  );
}

function TargetFields({ form }: FieldsProps): ReactElement | null {
  const words = useWords(obligationsWords).form;
  if (form.values.subject === '') return null;
  return (
    <>
      <SelectField
        label={words.target}
        empty={words.noTarget}
        options={[
          { value: 'percent', label: words.percent },
          { value: 'count_per_unit', label: words.count },
        ]}
        {...form.field('target')}
      />
      {form.values.target === '' ? null : (
        <TextField label={words.targetValue} inputMode="numeric" isNarrow {...form.field('targetValue')} />
      )}
    </>
  );
}
