import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { accountsClient, type Me, useRoleName, useStartOver } from '#features/accounts/web/public.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { CheckField } from '#ui/fields.tsx';
import { forgetAllKept, listKept } from '#ui/kept.ts';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Who works here and how to leave; a plain disclosure, so that Tab and Esc do what everybody expects. */
export function AccountMenu({ me }: { readonly me: Me }): ReactElement {
  const words = useWords({ ru, en }).account;
  const roleName = useRoleName();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
  };
  useEffect(() => {
    const leave = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const [first] = me.roles;
  const more = me.roles.length - 1;
  return (
    <div
      className="account"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        close();
        button.current?.focus();
      }}
    >
      <button
        type="button"
        className="account-button"
        ref={button}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className="account-name">{me.name}</span>
        <span className="small account-role">
          {first === undefined ? words.noRole : roleName(first)}
          {more > 0 ? words.more(more) : null}
        </span>
      </button>
      {isOpen ? <Panel me={me} onWalk={close} /> : null}
    </div>
  );
}

interface PanelProps {
  readonly me: Me;
  readonly onWalk: () => void;
}

function Panel({ me, onWalk }: PanelProps): ReactElement {
  const words = useWords({ ru, en }).account;
  const roleName = useRoleName();
  return (
    <div className="account-panel">
      <ul className="small">
        {me.roles.map((held) => (
          <li key={`${held.role} ${String(held.municipalityId)} ${String(held.schoolId)}`}>{roleName(held)}</li>
        ))}
      </ul>
      {me.isGuest ? null : (
        <Link to="/profile" onClick={onWalk}>
          {words.profile}
        </Link>
      )}
      {me.isDemonstration ? (
        <Link to="/sign-in" onClick={onWalk}>
          {words.changePerson}
        </Link>
      ) : null}
      <SignOut />
    </div>
  );
}

/** What was typed and not sent does not stay on a computer that others use, unless the person says so. */
function SignOut(): ReactElement {
  const words = useWords({ ru, en }).account;
  const startOver = useStartOver();
  const [unsent, setUnsent] = useState(0);
  const [isLeft, setIsLeft] = useState(false);
  const leave = useMutation({
    mutationFn: () => accountsClient.command('signOut', {}),
    onSuccess: () => {
      if (!isLeft) forgetAllKept();
      startOver('/sign-in');
    },
  });
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        disabled={leave.isPending}
        onClick={() => {
          const kept = listKept().length;
          if (kept > 0) setUnsent(kept);
          else leave.mutate();
        }}
      >
        {words.signOut}
      </button>
      {leave.isError ? <FailureNote error={leave.error} /> : null}
      {unsent === 0 ? null : (
        <Confirm
          title={words.unsent(unsent)}
          action={words.signOut}
          isBusy={leave.isPending}
          onConfirm={() => {
            leave.mutate();
          }}
          onClose={() => {
            setUnsent(0);
          }}
        >
          <p>{words.unsentLead}</p>
          <CheckField name="leave" label={words.leaveUnsent} value={isLeft} onChange={setIsLeft} />
        </Confirm>
      )}
    </>
  );
}
