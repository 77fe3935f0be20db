import { type ReactElement, useState } from 'react';
import { accountsClient } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { PersonShown } from '../api.ts';
import { MasqueradeForm } from './masquerade-form.tsx';
import { BlockForm } from './block-form.tsx';
import { ResetForm } from './reset-form.tsx';
import { useChange } from './use-change.ts';
import { useAccountRefusals } from './use-account-refusals.ts';
import { personWords } from './words.ts';

interface PersonProps {
  readonly person: PersonShown;
}
const forms = { block: BlockForm, resetLink: ResetForm, masquerade: MasqueradeForm } as const;
type Open = keyof typeof forms;
const verbs: Readonly<Record<Open, string>> = {
  resetLink: 'accounts.makeResetLink',
  masquerade: 'accounts.beginMasquerade',
  block: 'accounts.block',
};

/** The account: what may be done with it, one question at a time. */
export function AccountActions({ person }: PersonProps): ReactElement | null {
  const words = useWords(personWords).account;
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { offered, canUnblock, canEnd } = offersOf(person);
  if (offered.length === 0 && !canUnblock && !canEnd) return null;
  const Shown = open === null ? null : forms[open];
  return (
    <section className="section no-print" aria-labelledby="access">
      <h2 id="access">{words.heading}</h2>
      {said === null ? null : <Notice kind="done">{said}</Notice>}
      {Shown === null ? (
        <div className="actions">
          {offered.map((one) => (
            <Button
              key={one}
              isQuiet
              onPress={() => {
                setSaid(null);
                setOpen(one);
              }}
            >
              {words[one]}
            </Button>
          ))}
          {canUnblock ? <Unblock person={person} onSaid={setSaid} /> : null}
          {canEnd ? <EndSessions person={person} onSaid={setSaid} /> : null}
        </div>
      ) : (
        <Shown
          person={person}
          onClose={(text) => {
            setOpen(null);
            setSaid(text);
          }}
        />
      )}
    </section>
  );
}

interface Offers {
  readonly offered: readonly Open[];
  readonly canUnblock: boolean;
  readonly canEnd: boolean;
}

/** A guest has no account to do anything with. */
function offersOf({ may, state, isGuest, openSessions }: PersonShown): Offers {
  if (isGuest) return { offered: [], canUnblock: false, canEnd: false };
  return {
    offered: (Object.keys(verbs) as Open[]).filter((one) => may.includes(verbs[one]) && state === 'active'),
    canUnblock: state === 'blocked' && may.includes('accounts.unblock'),
    canEnd: openSessions > 0 && may.includes('accounts.endSessionsOf'),
  };
}

interface QuickProps extends PersonProps {
  readonly onSaid: (text: string) => void;
}

function Unblock({ person: { personId }, onSaid }: QuickProps): ReactElement {
  const words = useWords(personWords).account;
  const refusals = useAccountRefusals();
  const unblock = useChange(
    () => accountsClient.command('unblock', { personId }),
    () => {
      onSaid(words.unblocked);
    },
  );
  return (
    <>
      <Button
        isDisabled={unblock.isPending}
        onPress={() => {
          unblock.mutate(undefined);
        }}
      >
        {words.unblock}
      </Button>
      {unblock.isError ? <FailureNote error={unblock.error} sentences={refusals} /> : null}
    </>
  );
}

function EndSessions({ person: { personId }, onSaid }: QuickProps): ReactElement {
  const words = useWords(personWords).account;
  const refusals = useAccountRefusals();
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => {
    setIsAsking(false);
  };
  const end = useChange(
    () => accountsClient.command('endSessionsOf', { personId }),
    ({ ended }) => {
      onSaid(words.ended(ended));
    },
  );
  return (
    <>
      <Button
        isQuiet
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {words.endSessions}
      </Button>
      {end.isError ? <FailureNote error={end.error} sentences={refusals} /> : null}
      {isAsking ? (
        <Confirm
          title={words.endSessionsTitle}
          action={words.endSessions}
          isBusy={end.isPending}
          onConfirm={() => {
            end.mutate(undefined, { onSettled: close });
          }}
          onClose={close}
        >
          <p>{words.endSessionsText}</p>
        </Confirm>
      ) : null}
    </>
  );
}
