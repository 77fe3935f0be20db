import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { uiWords } from '#ui/words.ts';
import { useForm } from '#ui/use-form.ts';
import { dayAfter } from '../../domain/term.ts';
import { levelsOf } from '../../domain/roles.ts';
import { accessClient } from '../api.ts';
import { checkPlace, noPlace, placeOf, type PlaceValues } from '../place/place.ts';
import { PlaceFields, useOwnLevels } from '../place/place-fields.tsx';
import { useRefusals } from '../refusals/use-refusals.ts';
import { peopleWords } from './words.ts';

interface Values extends PlaceValues {
  readonly label: string;
  readonly to: string;
}

export function GuestForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { guests: words, invite, place } = useWords(peopleWords);
  const { cancel } = useWords(uiWords);
  const refusals = useRefusals();
  const queries = useQueryClient();
  const levels = useOwnLevels()(levelsOf.guest);
  const form = useForm<Values>({ ...noPlace, label: '', to: '' }, (values) => ({
    label: values.label.trim().length < 2 ? words.wrong.label : undefined,
    ...checkPlace(values, levels, place.wrong),
    to: values.to === '' ? invite.wrong.day : undefined,
  }));
  const make = useMutation({
    mutationFn: (values: Values) =>
      accessClient.command('makeGuestLink', {
        ...placeOf(values, levels),
        label: values.label.trim(),
        validTo: dayAfter(values.to),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['access', 'guestLinks'] }),
  });
  const close = (
    <Button isQuiet onPress={onClose}>
      {cancel}
    </Button>
  );
  if (make.data !== undefined)
    return (
      <>
        <Notice kind="done">{words.made}</Notice>
        <CopyBox label={`${words.link}: ${make.variables.label}`} text={make.data.link} />
      </>
    );
  return (
    <Form
      form={form}
      action={words.make}
      isBusy={make.isPending}
      error={make.error}
      sentences={refusals}
      aside={close}
      onValid={(values) => {
        make.mutate(values);
      }}
    >
      <TextField label={words.label} hint={words.labelHint} {...form.field('label')} />
      <PlaceFields
        levels={levels}
        label={words.place}
        values={form.values}
        onChange={(part) => {
          form.change(part);
        }}
      />
      <TextField label={words.to} hint={words.toHint} type="date" isNarrow {...form.field('to')} />
    </Form>
  );
}
