import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { RegionName } from '#features/registry/web/public.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
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

export function Layout(): ReactElement {
  const words = useWords({ ru, en });
  const main = useFocusOnWalk();
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {words.name}
        </Link>
        <RegionName />
        <LanguageSwitch />
      </header>
      <div className="shell">
        <Navigation />
        <main id="main" tabIndex={-1} ref={main}>
          <Outlet />
        </main>
      </div>
    </>
  );
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
