import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { PasswordField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient, type Me } from '../api.ts';
import { NewPasswordField, useNewPasswordCheck } from '../new-password-field.tsx';
import { accountsWords } from '../words.ts';
import { Section } from './section.tsx';
import { profileWords } from './words.ts';

export function PasswordSection({ me }: { readonly me: Me }): ReactElement {
  const words = useWords(profileWords).password;
  const [state, setState] = useState<'shut' | 'open' | 'done'>('shut');
  return (
    <Section name="password">
      {me.hasPassword ? null : <p className="text">{words.absent}</p>}
      {state === 'done' ? <Notice kind="done">{words.done}</Notice> : null}
      {state === 'open' ? (
        <ChangeForm
          me={me}
          onDone={() => {
            setState('done');
          }}
        />
      ) : null}
      {me.hasPassword && state !== 'open' ? (
        <Button
          isQuiet
          onPress={() => {
            setState('open');
          }}
        >
          {words.open}
        </Button>
      ) : null}
    </Section>
  );
}

function ChangeForm({ me, onDone }: { readonly me: Me; readonly onDone: () => void }): ReactElement {
  const { password: words, refusals } = useWords(profileWords);
  const { problems } = useWords(accountsWords).password;
  const queries = useQueryClient();
  const check = useNewPasswordCheck();
  const form = useForm({ password: '', newPassword: '' }, ({ password, newPassword }) => ({
    password: password === '' ? words.currentEmpty : undefined,
    newPassword: check(newPassword, me),
  }));
  const save = useMutation({
    mutationFn: (values: { password: string; newPassword: string }) => accountsClient.command('changePassword', values),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  return (
    <Form
      form={form}
      action={words.action}
      isBusy={save.isPending}
      error={save.error}
      sentences={{ ...problems, ...refusals }}
      onValid={(values) => {
        save.mutate(values);
      }}
    >
      <p className="text">{words.text}</p>
      <PasswordField label={words.current} autoComplete="current-password" {...form.field('password')} />
      <NewPasswordField label={words.next} whose={me} {...form.field('newPassword')} />
    </Form>
  );
}
