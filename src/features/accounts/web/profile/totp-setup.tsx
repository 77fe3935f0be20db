import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { CopyBox } from '#ui/copy-box.tsx';
import { PasswordField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient } from '../api.ts';
import { profileWords } from './words.ts';

interface TotpSetupProps {
  readonly onDone: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The password first: an open screen must not be enough to lock its owner out. */
export function TotpSetup({ onDone, onCancel }: TotpSetupProps): ReactElement {
  const { totp: words, password, refusals } = useWords(profileWords);
  const form = useForm({ password: '' }, (typed) => ({
    password: typed.password === '' ? password.currentEmpty : undefined,
  }));
  const begin = useMutation({
    mutationFn: (typed: { password: string }) => accountsClient.command('beginTotp', typed),
  });
  if (begin.data !== undefined) return <Confirm begun={begin.data} onDone={onDone} onCancel={onCancel} />;
  return (
    <Form
      form={form}
      action={words.next}
      isBusy={begin.isPending}
      error={begin.error}
      sentences={refusals}
      aside={<CancelLink onCancel={onCancel} />}
      onValid={(typed) => {
        begin.mutate(typed);
      }}
    >
      <PasswordField label={password.current} autoComplete="current-password" {...form.field('password')} />
    </Form>
  );
}

interface ConfirmProps extends TotpSetupProps {
  readonly begun: { readonly secret: string; readonly svg: string };
}

function Confirm({ begun, onDone, onCancel }: ConfirmProps): ReactElement {
  const { totp: words, refusals } = useWords(profileWords);
  const form = useForm({ code: '' }, ({ code }) => ({ code: code.trim() === '' ? words.codeEmpty : undefined }));
  const confirm = useMutation({
    mutationFn: (typed: { code: string }) => accountsClient.command('confirmTotp', typed),
    onSuccess: ({ recoveryCodes }) => {
      onDone(recoveryCodes);
    },
  });
  return (
    <Form
      form={form}
      action={words.confirm}
      isBusy={confirm.isPending}
      error={confirm.error}
      sentences={refusals}
      aside={<CancelLink onCancel={onCancel} />}
      onValid={(typed) => {
        confirm.mutate(typed);
      }}
    >
      <p>{words.scan}</p>
      <img
        className="qr"
        src={`data:image/svg+xml,${encodeURIComponent(begun.svg)}`}
        alt={words.qr}
        width={220}
        height={220}
      />
      <CopyBox label={words.secret} text={begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')} />
      <TextField
        label={words.code}
        hint={words.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        isNarrow
        {...form.field('code')}
      />
    </Form>
  );
}

export function CancelLink({ onCancel }: { readonly onCancel: () => void }): ReactElement {
  const words = useWords(profileWords).totp;
  return <LinkButton onPress={onCancel}>{words.cancel}</LinkButton>;
}
