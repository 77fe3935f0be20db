import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Confirm } from '#ui/confirm.tsx';
import { TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { type FieldErrors, type FormState, useForm } from '#ui/use-form.ts';
import { useFormats } from '#ui/use-formats.ts';
import { accessClient, type HandoverPreview } from '../api.ts';
import { textOrNull } from '../person/use-change.ts';
import { PersonPicker } from '../pick/person-picker.tsx';
import type { Picked } from '../pick/picker.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { type ItemDraft, ItemFields } from './item-fields.tsx';
import type { HandoverWords } from './ru.ts';
import { handoverWords } from './words.ts';

interface Values {
  readonly to: Picked | null;
  readonly on: string;
  readonly orderNumber: string;
  readonly items: readonly ItemDraft[];
  readonly note: string;
}

export function HandOverForm({ preview }: { readonly preview: HandoverPreview }): ReactElement {
  const words = useWords(handoverWords).act;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const form = useForm<Values>({ to: null, on: '', orderNumber: '', items: [], note: '' }, (values) =>
    check(values, words.wrong),
  );
  const send = useMutation({
    mutationFn: (values: Values) => accessClient.command('handOver', asked(preview.assignment.assignmentId, values)),
    onSuccess: async ({ handoverId }) => {
      await queries.invalidateQueries({ queryKey: ['access'] });
      await navigate({ to: '/handovers/$handoverId', params: { handoverId: String(handoverId) } });
    },
    onError: () => {
      setIsAsking(false);
    },
  });
  return (
    <Form
      form={form}
      action={words.action}
      isBusy={send.isPending}
      error={send.error}
      sentences={refusals}
      onValid={() => {
        setIsAsking(true);
      }}
    >
      <Fields form={form} personId={preview.from.personId} />
      {isAsking ? (
        <Question
          preview={preview}
          values={form.values}
          isBusy={send.isPending}
          onConfirm={() => {
            send.mutate(form.values);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </Form>
  );
}

interface FieldsProps {
  readonly form: FormState<Values>;
  readonly personId: number;
}

function Fields({ form, personId }: FieldsProps): ReactElement {
  const words = useWords(handoverWords).act;
  return (
    <>
      <PersonPicker label={words.to} hint={words.toHint} without={personId} {...form.field('to')} />
      {form.values.to === null ? (
        <p className="small">
          <Link to="/people" search={{ view: 'invite' }}>
            {words.invite}
          </Link>
        </p>
      ) : null}
      <TextField label={words.on} hint={words.onHint} type="date" isNarrow {...form.field('on')} />
      <TextField label={words.order} isOptional {...form.field('orderNumber')} />
      <ItemFields {...form.field('items')} />
      <TextArea label={words.note} hint={words.noteHint} isOptional {...form.field('note')} />
    </>
  );
}

function check({ to, on, items }: Values, words: HandoverWords['act']['wrong']): FieldErrors {
  const blank = items.flatMap(({ text, key }) => (text.trim() === '' ? [[`item-${String(key)}`, words.text]] : []));
  return {
    to: to === null ? words.to : undefined,
    on: on === '' ? words.on : undefined,
    ...(Object.fromEntries(blank) as FieldErrors),
  };
}

function asked(assignmentId: number, values: Values): Parameters<typeof accessClient.command<'handOver'>>[1] {
  const { to, on, orderNumber, note, items } = values;
  if (to === null) throw new Error('the form was not checked');
  return {
    assignmentId,
    toPersonId: to.id,
    on,
    orderNumber: textOrNull(orderNumber),
    note: textOrNull(note),
    items: items.map(({ kind, text, due, school }) => ({
      kind,
      text: text.trim(),
      dueOn: due === '' ? null : due,
      schoolId: school?.id ?? null,
    })),
  };
}

interface QuestionProps {
  readonly preview: HandoverPreview;
  readonly values: Values;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Question({ preview, values, ...question }: QuestionProps): ReactElement {
  const words = useWords(handoverWords).act.confirm;
  const formats = useFormats();
  return (
    <Confirm title={words.title} action={words.action} {...question}>
      <p>{words.text(preview.from.name, values.to?.text ?? '', formats.date(values.on))}</p>
      {values.items.length === 0 ? null : <p>{words.items(values.items.length)}</p>}
    </Confirm>
  );
}
