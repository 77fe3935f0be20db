import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useDemoState } from '#features/demo/web/public.tsx';
import { CheckField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { isLogin, normaliseLogin } from '../domain/login.ts';
import { accountsClient, welcomeQuery } from './api.ts';
import { BrokenLink } from './broken-link.tsx';
import { NewPasswordField, useNewPasswordCheck } from './new-password-field.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { SetupDemonstration } from './setup-demonstration.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useSteps } from './use-steps.ts';
import { accountsWords } from './words.ts';

/** The first page of an installation: by the link of the program's window. */
export function SetupPage(): ReactElement {
  const token = useLinkToken();
  const query = useQuery(welcomeQuery);
  const demo = useDemoState();
  return (
    <Loaded query={query}>
      {({ isFresh }) => {
        if (demo === 'loading' || demo === 'loaded') return <Navigate to="/sign-in" replace />;
        if (!isFresh) return <Done />;
        return token === null ? <BrokenLink /> : <Setup token={token} />;
      }}
    </Loaded>
  );
}

function Done(): ReactElement {
  const { setup: words, link } = useWords(accountsWords);
  return (
    <Page title={words.done.title} lead={words.done.lead}>
      <Link to="/sign-in" className="btn">
        {link.signIn}
      </Link>
    </Page>
  );
}

function Setup({ token }: { readonly token: string }): ReactElement {
  const words = useWords(accountsWords).setup;
  return (
    <Page title={words.title} lead={words.lead}>
      <AdministratorForm token={token} />
      <SetupDemonstration token={token} />
    </Page>
  );
}

const empty = { name: '', login: '', password: '', isOperator: true };

function AdministratorForm({ token }: { readonly token: string }): ReactElement {
  const { setup: words, refusals, password } = useWords(accountsWords);
  const checkPassword = useNewPasswordCheck();
  const steps = useSteps<typeof empty>((typed) => accountsClient.command('setUp', { token, ...typed }));
  const form = useForm(empty, (typed) => ({
    name: typed.name.trim().length < 2 ? words.nameEmpty : undefined,
    login: isLogin(normaliseLogin(typed.login)) ? undefined : words.loginWrong,
    password: checkPassword(typed.password, typed),
  }));
  return (
    <>
      <OutcomeNote outcome={steps.outcome} />
      <Form
        form={form}
        action={words.action}
        isBusy={steps.isBusy}
        error={steps.error}
        sentences={{ ...refusals, ...password.problems }}
        onValid={steps.submit}
      >
        <TextField label={words.name} autoComplete="name" {...form.field('name')} />
        <TextField
          label={words.login}
          hint={words.loginHint}
          autoComplete="username"
          isPlain
          {...form.field('login')}
        />
        <NewPasswordField label={words.password} whose={form.values} {...form.field('password')} />
        <CheckField label={words.isOperator} hint={words.isOperatorHint} {...form.field('isOperator')} />
      </Form>
    </>
  );
}
