import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { isOutside, type Me, meQuery, useRoleName, welcomeQuery } from '#features/accounts/web/public.tsx';
import { RegionName } from '#features/registry/web/public.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { ReaderContext } from '#ui/unavailable-page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Banners } from './banners.tsx';
import { en } from './en.ts';
import { Navigation } from './navigation.tsx';
import { ru } from './ru.ts';

/** After a walk to another page the keyboard and the screen reader start at its content, as after an ordinary load. */
function useFocusOnWalk(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** Somebody else signed in by another tab: nothing that the former reader was shown may stay on this one. */
function useReloadForAnother({ personId, masqueradedBy }: Me): void {
  const reader = `${String(personId)} ${masqueradedBy ?? ''}`;
  const first = useRef(reader);
  useEffect(() => {
    if (first.current !== reader) location.reload();
  }, [reader]);
}

/** Two frames: one for who works here, one for who has yet to come in. */
export function Layout(): ReactElement {
  // While the next page is on its way the former one is still shown, in its own frame.
  const path = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  const isStranger = isOutside(path);
  const { data: me } = useQuery({ ...meQuery, enabled: !isStranger });
  if (isStranger) {
    return (
      <OutsideFrame>
        <Outlet />
      </OutsideFrame>
    );
  }
  return me === undefined ? <OutsideFrame /> : <InsideFrame me={me} />;
}

function InsideFrame({ me }: { readonly me: Me }): ReactElement {
  useReloadForAnother(me);
  const main = useFocusOnWalk();
  const roleName = useRoleName();
  const reader = [me.name, ...me.roles.slice(0, 3).map(roleName)].join(', ');
  return (
    <>
      <SkipLink />
      <header className="top">
        <Brand />
        <RegionName />
        <LanguageSwitch />
        <AccountMenu me={me} />
      </header>
      <Banners me={me} />
      <div className="shell">
        <Navigation />
        <main id="main" tabIndex={-1} ref={main}>
          <ReaderContext value={reader}>
            <Outlet />
          </ReaderContext>
        </main>
      </div>
    </>
  );
}

export function OutsideFrame({ children }: { readonly children?: ReactNode }): ReactElement {
  const main = useFocusOnWalk();
  return (
    <>
      <SkipLink />
      <header className="top">
        <Brand />
        <WelcomeName />
        <LanguageSwitch />
      </header>
      <main id="main" className="outside" tabIndex={-1} ref={main}>
        {children}
      </main>
    </>
  );
}

function SkipLink(): ReactElement {
  const words = useWords({ ru, en });
  return (
    <a className="skip" href="#main">
      {words.skip}
    </a>
  );
}

function Brand(): ReactElement {
  const words = useWords({ ru, en });
  return (
    <Link to="/" className="brand">
      {words.name}
    </Link>
  );
}

/** Whose installation this is, for who is not signed in. */
function WelcomeName(): ReactElement | null {
  const { data } = useQuery(welcomeQuery);
  return data === undefined || data.regionName === '' ? null : <span className="small">{data.regionName}</span>;
}

function LanguageSwitch(): ReactElement {
  const { language, choose } = useLanguage();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <span className="language">
      <button
        type="button"
        className="link"
        lang={other}
        onClick={() => {
          choose(other);
        }}
      >
        {{ ru, en }[other].self}
      </button>
    </span>
  );
}
