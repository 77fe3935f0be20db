import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { accountsClient, type Me, meQuery, useStartOver } from '#features/accounts/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { endedQuery } from './session-end.tsx';

/** What makes this look at the system an unusual one, above every page. */
export function Banners({ me }: { readonly me: Me }): ReactElement {
  return (
    <>
      <EndedBanner />
      {me.masqueradedBy === null ? null : <MasqueradeBanner me={me} />}
      {me.isGuest ? <GuestBanner me={me} /> : null}
      {me.isDemonstration && me.masqueradedBy === null ? <DemonstrationBanner /> : null}
    </>
  );
}

/** The session ended while a page was open: what is typed in it stays, and another tab may sign in. */
function EndedBanner(): ReactElement | null {
  const words = useWords({ ru, en }).banners;
  const queries = useQueryClient();
  const { data: isEnded } = useQuery(endedQuery);
  const to = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    if (!isEnded) return;
    const look = (): void => {
      const back = queries.query({ ...meQuery, staleTime: 0 });
      void back.then(() => queries.setQueryData(endedQuery.queryKey, false)).catch(() => undefined);
    };
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, [isEnded, queries]);
  if (!isEnded) return null;
  return (
    <div className="banner banner-warning" role="alert">
      <p>{words.ended}</p>
      <a className="btn quiet" href={`/sign-in?to=${encodeURIComponent(to)}`} target="_blank" rel="noreferrer">
        {words.signInAgain}
      </a>
    </div>
  );
}

function MasqueradeBanner({ me }: { readonly me: Me }): ReactElement {
  const words = useWords({ ru, en }).banners;
  const startOver = useStartOver();
  const end = useMutation({
    mutationFn: () => accountsClient.command('endMasquerade', {}),
    onSuccess: () => {
      startOver('/people');
    },
  });
  return (
    <div className="banner banner-warning" role="region" aria-label={words.masqueradeLabel}>
      <p>{words.masquerade(me.name)}</p>
      <button
        type="button"
        className="btn quiet"
        disabled={end.isPending}
        onClick={() => {
          end.mutate();
        }}
      >
        {words.endMasquerade}
      </button>
      {end.isError ? <FailureNote error={end.error} /> : null}
    </div>
  );
}

function GuestBanner({ me }: { readonly me: Me }): ReactElement {
  const words = useWords({ ru, en }).banners;
  const formats = useFormats();
  const last = me.roles[0]?.validTo ?? null;
  return (
    <div className="banner" role="region" aria-label={words.guestLabel}>
      <p>{words.guest(last === null ? null : formats.lastDay(last))}</p>
    </div>
  );
}

function DemonstrationBanner(): ReactElement {
  const words = useWords({ ru, en }).banners;
  return (
    <div className="banner" role="region" aria-label={words.demonstrationLabel}>
      <p>{words.demonstration}</p>
      <Link to="/sign-in">{words.changePerson}</Link>
    </div>
  );
}
