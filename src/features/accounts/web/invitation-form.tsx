import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PasswordField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { isLogin, normaliseLogin } from '../domain/login.ts';
import type { OpenedInvitation } from './api.ts';
import { NewPasswordField, useNewPasswordCheck } from './new-password-field.tsx';
import type { Steps } from './use-steps.ts';
import { accountsWords } from './words.ts';

export interface Acceptance {
  readonly name: string;
  readonly login: string | null;
  readonly password: string;
}

interface InvitationFormProps {
  readonly invitation: OpenedInvitation;
  readonly steps: Steps<Acceptance>;
}

/** A new account, or the password of the one that the address has. */
export function InvitationForm({ invitation, steps }: InvitationFormProps): ReactElement {
  const { invitation: words, signIn, setup, password, refusals } = useWords(accountsWords);
  const { email, hasAccount } = invitation;
  const checkPassword = useNewPasswordCheck();
  const form = useForm({ name: invitation.name, login: '', password: '' }, (typed) => ({
    name: typed.name.trim().length < 2 ? setup.nameEmpty : undefined,
    login: email !== null || isLogin(normaliseLogin(typed.login)) ? undefined : setup.loginWrong,
    password: hasAccount
      ? typed.password === ''
        ? signIn.passwordEmpty
        : undefined
      : checkPassword(typed.password, { name: typed.name, login: email ?? typed.login }),
  }));
  const whose = { name: form.values.name, login: email ?? form.values.login };
  return (
    <Form
      form={form}
      action={words.accept}
      isBusy={steps.isBusy}
      error={steps.error}
      sentences={{ ...refusals, ...password.problems }}
      onValid={({ name, login, password: typed }) => {
        steps.submit({ name, login: email === null ? login : null, password: typed });
      }}
    >
      {email === null ? null : <p className="text">{hasAccount ? words.known(email) : words.loginIs(email)}</p>}
      <TextField label={words.name} hint={words.nameHint} autoComplete="name" {...form.field('name')} />
      {email === null ? (
        <TextField
          label={words.login}
          hint={words.loginHint}
          autoComplete="username"
          isPlain
          {...form.field('login')}
        />
      ) : null}
      {hasAccount ? (
        <>
          <PasswordField label={words.knownPassword} autoComplete="current-password" {...form.field('password')} />
          <p className="text">
            <Link to="/reset">{words.forgot}</Link>
          </p>
        </>
      ) : (
        <NewPasswordField label={words.password} whose={whose} {...form.field('password')} />
      )}
    </Form>
  );
}
