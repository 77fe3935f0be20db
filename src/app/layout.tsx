import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { isOutside, type Me, meQuery, useRoleName } from '#features/accounts/web/public.tsx';
import { RegionName } from '#features/registry/web/public.tsx';
import { ReaderContext } from '#ui/unavailable-page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Banners } from './banners.tsx';
import { Header, WelcomeName } from './header.tsx';
import { useKeepView } from './keep-view.tsx';
import { Navigation } from './navigation.tsx';

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
  useKeepView(me);
  const main = useFocusOnWalk();
  const roleName = useRoleName();
  const reader = [me.name, ...me.roles.slice(0, 3).map(roleName)].join(', ');
  return (
    <>
      <Header place={<RegionName />} account={<AccountMenu me={me} />} />
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
      <Header place={<WelcomeName />} />
      <main id="main" className="outside" tabIndex={-1} ref={main}>
        {children}
      </main>
    </>
  );
}
