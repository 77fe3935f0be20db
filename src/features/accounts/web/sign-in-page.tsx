import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DemoLoading, useDemoState } from '#features/demo/web/public.tsx';
import { PasswordField, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient, type Welcome, welcomeQuery } from './api.ts';
import { CodeStep } from './code-step.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { Personas } from './personas.tsx';
import { returnPath } from './return-path.ts';
import { rememberReturn } from './remembered-return.ts';
import { type Steps, useSteps } from './use-steps.ts';
import type { AccountsWebWords } from './ru.ts';
import { accountsWords } from './words.ts';
import './accounts.css';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactElement {
  const query = useQuery(welcomeQuery);
  const demo = useDemoState();
  return (
    <Loaded query={query}>
      {(welcome) => {
        if (demo === 'loading' && welcome.personas.length === 0) return <Awaited />;
        return welcome.isFresh ? <Fresh /> : <SignIn welcome={welcome} />;
      }}
    </Loaded>
  );
}

/** Nobody can come in yet: the invented people come with their region. */
function Awaited(): ReactElement {
  const words = useWords(accountsWords).awaited;
  return (
    <Page title={words.title} lead={words.lead}>
      <DemoLoading />
    </Page>
  );
}

function Fresh(): ReactElement {
  const words = useWords(accountsWords).fresh;
  return (
    <Page title={words.title} lead={words.lead}>
      <ol className="text">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="text">{words.lost}</p>
    </Page>
  );
}

interface Typed {
  readonly login: string;
  readonly password: string;
}

function SignIn({ welcome }: { readonly welcome: Welcome }): ReactElement {
  const words = useWords(accountsWords).signIn;
  const path = returnPath(route.useSearch().to);
  const steps = useSteps<Typed>((typed, code) => accountsClient.command('signIn', { ...typed, code }), path);
  if (steps.isCodeAsked) return <CodeStep steps={steps} />;
  const { personas } = welcome;
  return (
    <Page title={words.title} lead={leadOf(welcome, path, words)}>
      {personas.length === 0 ? null : (
        <>
          <Personas personas={personas} path={path} />
          <h2>{words.own}</h2>
        </>
      )}
      <OutcomeNote outcome={steps.outcome} />
      {welcome.identityProvider === null ? null : <ProviderButton name={welcome.identityProvider} path={path} />}
      <PasswordForm steps={steps} />
      <p className="small text">{words.noAccount}</p>
    </Page>
  );
}

function leadOf({ personas }: Welcome, path: string, words: AccountsWebWords['signIn']): string {
  if (personas.length > 0) return words.leadDemonstration;
  return path === '/' ? words.lead : words.leadReturn;
}

function PasswordForm({ steps }: { readonly steps: Steps<Typed> }): ReactElement {
  const { signIn: words, refusals } = useWords(accountsWords);
  const form = useForm({ login: '', password: '' }, ({ login, password }) => ({
    login: login.trim() === '' ? words.loginEmpty : undefined,
    password: password === '' ? words.passwordEmpty : undefined,
  }));
  return (
    <Form
      form={form}
      action={words.action}
      isBusy={steps.isBusy}
      error={steps.error}
      sentences={refusals}
      aside={<Link to="/reset">{words.forgot}</Link>}
      onValid={(typed) => {
        steps.submit({ login: typed.login.trim(), password: typed.password });
      }}
    >
      <TextField label={words.login} autoComplete="username" isPlain {...form.field('login')} />
      <PasswordField label={words.password} autoComplete="current-password" {...form.field('password')} />
    </Form>
  );
}

function ProviderButton({ name, path }: { readonly name: string; readonly path: string }): ReactElement {
  const { signIn: words, refusals } = useWords(accountsWords);
  const start = useMutation({
    mutationFn: () => accountsClient.command('startIdentity', {}),
    onSuccess: ({ url }) => {
      rememberReturn(path);
      location.assign(url);
    },
  });
  return (
    <div className="provider">
      <button
        type="button"
        className="btn quiet"
        disabled={start.isPending}
        onClick={() => {
          start.mutate();
        }}
      >
        {words.provider(name)}
      </button>
      {start.isError ? <FailureNote error={start.error} sentences={refusals} /> : null}
      <p className="small">{words.or}</p>
    </div>
  );
}
