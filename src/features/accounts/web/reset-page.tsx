import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { useForm } from '#ui/use-form.ts';
import { accountsClient, welcomeQuery } from './api.ts';
import { CodeStep } from './code-step.tsx';
import { NewPasswordField, useNewPasswordCheck } from './new-password-field.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useSteps } from './use-steps.ts';
import { accountsWords } from './words.ts';

/** Without a link it is asked for; with one the password is set. */
export function ResetPage(): ReactElement {
  const token = useLinkToken();
  return token === null ? <Ask /> : <SetPassword key={token} token={token} />;
}

function Ask(): ReactElement {
  const { reset, signIn, refusals } = useWords(accountsWords);
  const words = reset.ask;
  const hasMail = useQuery(welcomeQuery).data?.hasMail !== false;
  const form = useForm({ login: '' }, ({ login }) => ({ login: login.trim() === '' ? signIn.loginEmpty : undefined }));
  const ask = useMutation({ mutationFn: (login: string) => accountsClient.command('askReset', { login }) });
  if (ask.isSuccess)
    return (
      <Page title={words.sent} lead={hasMail ? words.sentLead : words.sentLeadNoMail}>
        <p className="text">{words.still}</p>
        <Link to="/sign-in" className="btn">
          {words.back}
        </Link>
      </Page>
    );
  return (
    <Page title={words.title} lead={hasMail ? words.lead : words.leadNoMail}>
      <Form
        form={form}
        action={words.action}
        isBusy={ask.isPending}
        error={ask.error}
        sentences={refusals}
        aside={<Link to="/sign-in">{words.back}</Link>}
        onValid={({ login }) => {
          ask.mutate(login.trim());
        }}
      >
        <TextField label={signIn.login} autoComplete="username" isPlain {...form.field('login')} />
      </Form>
    </Page>
  );
}

function SetPassword({ token }: { readonly token: string }): ReactElement {
  const { reset: words, setup, refusals, password } = useWords(accountsWords);
  const checkPassword = useNewPasswordCheck();
  // Whose link it is only the server knows, so the parts of a name are judged there.
  const whose = { login: '', name: '' };
  const steps = useSteps<string>((typed, code) => accountsClient.command('reset', { token, password: typed, code }));
  const form = useForm({ password: '' }, (typed) => ({ password: checkPassword(typed.password, whose) }));
  if (steps.isCodeAsked) return <CodeStep steps={steps} />;
  return (
    <Page title={words.title} lead={words.lead}>
      <OutcomeNote outcome={steps.outcome} />
      <Form
        form={form}
        action={words.action}
        isBusy={steps.isBusy}
        error={steps.error}
        sentences={{ ...refusals, ...password.problems }}
        aside={steps.error === null ? undefined : <AgainLink />}
        onValid={(typed) => {
          steps.submit(typed.password);
        }}
      >
        <NewPasswordField label={setup.password} whose={whose} {...form.field('password')} />
      </Form>
    </Page>
  );
}

/** A link that does not work any more is asked for anew: a whole load, so that the old one is forgotten. */
function AgainLink(): ReactElement {
  return <a href="/reset">{useWords(accountsWords).reset.again}</a>;
}
