import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accountsClient, type OpenedInvitation } from './api.ts';
import { BrokenLink } from './broken-link.tsx';
import { CodeStep } from './code-step.tsx';
import { useRoleName } from './held-role.ts';
import { InvitationForm, type Acceptance } from './invitation-form.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useSteps } from './use-steps.ts';
import { accountsWords } from './words.ts';

export function InvitationPage(): ReactElement {
  const token = useLinkToken();
  return token === null ? <BrokenLink /> : <Opened key={token} token={token} />;
}

function Opened({ token }: { readonly token: string }): ReactElement {
  const { invitation: words, refusals, link } = useWords(accountsWords);
  const opened = useQuery({
    queryKey: ['accounts', 'invitation', token],
    queryFn: () => accountsClient.command('openInvitation', { token }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (opened.data !== undefined) return <Invitation token={token} invitation={opened.data} />;
  if (!opened.isError) return <Skeleton />;
  return (
    <Page title={words.closed}>
      <FailureNote error={opened.error} sentences={refusals} />
      <p className="text">{words.ask}</p>
      <Link to="/sign-in" className="btn">
        {link.signIn}
      </Link>
    </Page>
  );
}

interface InvitationProps {
  readonly token: string;
  readonly invitation: OpenedInvitation;
}

function Invitation({ token, invitation }: InvitationProps): ReactElement {
  const words = useWords(accountsWords).invitation;
  const roleName = useRoleName();
  const formats = useFormats();
  const steps = useSteps<Acceptance>((typed, code) =>
    accountsClient.command('acceptInvitation', { token, ...typed, code }),
  );
  if (steps.isCodeAsked) return <CodeStep steps={steps} />;
  const lead = words.lead(invitation.invitedBy, formats.date(invitation.expiresAt));
  return (
    <Page title={words.title(roleName(invitation))} lead={lead}>
      <OutcomeNote outcome={steps.outcome} />
      <InvitationForm invitation={invitation} steps={steps} />
    </Page>
  );
}
