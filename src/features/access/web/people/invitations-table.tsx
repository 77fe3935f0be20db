import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accessClient, type InvitationShown } from '../api.ts';
import { useRefusals } from '../refusals/use-refusals.ts';
import { accessWords } from '../role-words.ts';
import { LinkSheet } from './link-sheet.tsx';
import { peopleWords } from './words.ts';

export function InvitationsTable({ invitations }: { readonly invitations: readonly InvitationShown[] }): ReactElement {
  const words = useWords(peopleWords).invitations;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const renew = useMutation({
    mutationFn: ({ invitation, by }: Renewal) =>
      accessClient.command('renewInvitation', { invitationId: invitation.invitationId, by }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['access', 'invitations'] }),
  });
  return (
    <>
      {renew.isError ? <FailureNote error={renew.error} sentences={refusals} /> : null}
      {renew.data === undefined ? null : <Renewed invitation={renew.variables.invitation} outcome={renew.data} />}
      <table className="cards no-print">
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">
              <span className="unseen">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <Row
              key={invitation.invitationId}
              invitation={invitation}
              isBusy={renew.isPending}
              onRenew={(by) => {
                renew.mutate({ invitation, by });
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface Renewal {
  readonly invitation: InvitationShown;
  readonly by: 'mail' | 'print';
}

interface RenewedProps {
  readonly invitation: InvitationShown;
  readonly outcome: { readonly link: string | null; readonly isMailed: boolean };
}

function Renewed({ invitation, outcome }: RenewedProps): ReactElement {
  const words = useWords(peopleWords).invitations;
  const { name, role, territory } = invitation;
  if (outcome.link !== null) return <LinkSheet name={name} role={role} territory={territory} link={outcome.link} />;
  return <Notice kind="done">{outcome.isMailed ? words.mailed : words.queued}</Notice>;
}

interface RowProps {
  readonly invitation: InvitationShown;
  readonly isBusy: boolean;
  readonly onRenew: (by: 'mail' | 'print') => void;
}

function Row({ invitation, isBusy, onRenew }: RowProps): ReactElement {
  const words = useWords(peopleWords).invitations;
  const names = useWords(accessWords);
  const formats = useFormats();
  const { name, email, role, territory, state, invitedBy, invitedAt, expiresAt } = invitation;
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="small break-all">{email ?? words.onPaper}</div>
      </th>
      <td data-heading={words.role}>
        {names.roles[role]}, {territory ?? names.wholeRegion}
      </td>
      <td data-heading={words.state}>
        <span className={state === 'expired' ? 'late' : undefined}>{words.states[state]}</span>
        {state === 'waiting' ? <div className="small">{words.until(formats.date(expiresAt))}</div> : null}
      </td>
      <td data-heading={words.by}>
        {invitedBy}
        <div className="small">{formats.date(invitedAt)}</div>
      </td>
      <td>
        {state === 'waiting' || state === 'expired' ? (
          <Actions invitation={invitation} isBusy={isBusy} onRenew={onRenew} />
        ) : null}
      </td>
    </tr>
  );
}

function Actions({ invitation, isBusy, onRenew }: RowProps): ReactElement {
  const words = useWords(peopleWords).invitations;
  const { name, email } = invitation;
  const renewals = email === null ? (['print'] as const) : (['mail', 'print'] as const);
  return (
    <div className="row-actions">
      {renewals.map((by) => (
        <LinkButton
          key={by}
          isDisabled={isBusy}
          label={words.forName(words[by], name)}
          onPress={() => {
            onRenew(by);
          }}
        >
          {words[by]}
        </LinkButton>
      ))}
      <Withdraw invitation={invitation} />
    </div>
  );
}

function Withdraw({ invitation: { invitationId, name } }: { readonly invitation: InvitationShown }): ReactElement {
  const words = useWords(peopleWords).invitations;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const { title, text, action } = words.confirm;
  return (
    <AskedAction
      verb={words.withdraw}
      label={words.forName(words.withdraw, name)}
      question={{ title: title(name), text, action }}
      sentences={refusals}
      command={() => accessClient.command('withdrawInvitation', { invitationId })}
      onDone={() => queries.invalidateQueries({ queryKey: ['access', 'invitations'] })}
    />
  );
}
