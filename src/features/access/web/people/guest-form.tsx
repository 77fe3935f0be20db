import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
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

interface GuestFormProps {
  /** Whether the link that was made here still opens anything. */
  readonly isOpen: (guestLinkId: number) => boolean;
  readonly onClose: () => void;
}

export function GuestForm({ isOpen, onClose }: GuestFormProps): ReactElement {
  const { guests: words, invite, place } = useWords(peopleWords);
  const refusals = useRefusals();
  const queries = useQueryClient();
  const levels = useOwnLevels()(levelsOf.guest);
  const form = useForm<Values>({ ...noPlace, label: '', to: '' }, (values) => ({
    label: values.label.trim().length < 2 ? words.wrong.label : undefined,
    ...checkPlace(values, levels, { ...place.wrong, level: words.wrong.level }),
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
      {make.data === undefined ? words.cancel : words.done}
    </Button>
  );
  if (make.data !== undefined)
    return (
      <>
        {isOpen(make.data.guestLinkId) ? <Made label={make.variables.label} link={make.data.link} /> : null}
        <div className="actions">{close}</div>
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

function Made({ label, link }: { readonly label: string; readonly link: string }): ReactElement {
  const words = useWords(peopleWords).guests;
  return (
    <>
      <Notice kind="done">{words.made}</Notice>
      <CopyBox label={`${words.link}: ${label}`} text={link} />
    </>
  );
}
