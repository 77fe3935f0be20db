import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
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
  const columns = useColumns(renew.isPending, renew.mutate);
  return (
    <>
      {renew.isError ? <FailureNote error={renew.error} sentences={refusals} /> : null}
      {renew.data === undefined ? null : <Renewed invitation={renew.variables.invitation} outcome={renew.data} />}
      <div className="no-print">
        <DataTable
          label={words.caption}
          columns={columns}
          rows={invitations}
          rowKey={({ invitationId }) => invitationId}
          isBare
        />
      </div>
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

type Renew = (renewal: Renewal) => void;

function useColumns(isBusy: boolean, onRenew: Renew): readonly Column<InvitationShown>[] {
  const words = useWords(peopleWords).invitations;
  const names = useWords(accessWords);
  const formats = useFormats();
  return useMemo(
    (): readonly Column<InvitationShown>[] => [
      {
        ...{ id: 'person', heading: words.person, width: 28 },
        cell: ({ name, email }) => (
          <>
            {name}
            <div className="small break-all">{email ?? words.onPaper}</div>
          </>
        ),
      },
      {
        ...{ id: 'role', heading: words.role, width: 24 },
        cell: ({ role, territory }) => `${names.roles[role]}, ${territory ?? names.wholeRegion}`,
      },
      {
        ...{ id: 'state', heading: words.state, width: 16 },
        cell: ({ state, expiresAt }) => (
          <>
            <span className={state === 'expired' ? 'late' : undefined}>{words.states[state]}</span>
            {state === 'waiting' ? <div className="small">{words.until(formats.date(expiresAt))}</div> : null}
          </>
        ),
      },
      {
        ...{ id: 'by', heading: words.by, width: 16 },
        cell: ({ invitedBy, invitedAt }) => (
          <>
            {invitedBy}
            <div className="small">{formats.date(invitedAt)}</div>
          </>
        ),
      },
      {
        ...{ id: 'actions', heading: words.actions, width: 16, isForActions: true },
        cell: (invitation) =>
          invitation.state === 'waiting' || invitation.state === 'expired' ? (
            <Actions invitation={invitation} isBusy={isBusy} onRenew={onRenew} />
          ) : null,
      },
    ],
    [words, names, formats, isBusy, onRenew],
  );
}

interface ActionsProps {
  readonly invitation: InvitationShown;
  readonly isBusy: boolean;
  readonly onRenew: Renew;
}

function Actions({ invitation, isBusy, onRenew }: ActionsProps): ReactElement {
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
            onRenew({ invitation, by });
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
