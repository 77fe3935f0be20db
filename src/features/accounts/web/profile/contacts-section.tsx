import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient, type Me } from '../api.ts';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

export function ContactsSection({ me }: { readonly me: Me }): ReactElement {
  const { contacts: words, refusals, saved } = useWords(profileWords);
  const queries = useQueryClient();
  const form = useForm({ name: me.name, phone: me.phone ?? '' }, ({ name }) => ({
    name: name.trim().length < 2 ? words.nameEmpty : undefined,
  }));
  const save = useMutation({
    mutationFn: ({ name, phone }: { name: string; phone: string }) =>
      accountsClient.command('changeContacts', { name, phone: phone.trim() === '' ? null : phone }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts', 'me'] }),
  });
  return (
    <Section name="contacts">
      <p className="text">{words.email(me.email)}</p>
      <Form
        form={form}
        action={words.action}
        isBusy={save.isPending}
        error={save.error}
        sentences={refusals}
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <TextField label={words.name} autoComplete="name" {...form.field('name')} />
        <TextField
          label={words.phone}
          hint={words.phoneHint}
          type="tel"
          autoComplete="tel"
          isOptional
          {...form.field('phone')}
        />
      </Form>
      {save.isSuccess ? <Notice kind="done">{saved}</Notice> : null}
    </Section>
  );
}
