import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PasswordField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient } from '../api.ts';
import { CancelLink } from './totp-setup.tsx';
import { profileWords } from './words.ts';

export function TotpRemove({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { totp: words, password, refusals } = useWords(profileWords);
  const form = useForm({ password: '', code: '' }, (typed) => ({
    password: typed.password === '' ? password.currentEmpty : undefined,
    code: typed.code.trim() === '' ? words.codeEmpty : undefined,
  }));
  const remove = useMutation({
    mutationFn: (typed: { password: string; code: string }) => accountsClient.command('removeTotp', typed),
    onSuccess: onDone,
  });
  return (
    <Form
      form={form}
      action={words.remove}
      isBusy={remove.isPending}
      error={remove.error}
      sentences={refusals}
      aside={<CancelLink onCancel={onDone} />}
      onValid={(typed) => {
        remove.mutate(typed);
      }}
    >
      <PasswordField label={password.current} autoComplete="current-password" {...form.field('password')} />
      <TextField label={words.removeCode} autoComplete="one-time-code" isNarrow {...form.field('code')} />
    </Form>
  );
}
