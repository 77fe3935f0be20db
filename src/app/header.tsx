import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { welcomeQuery } from '#features/accounts/web/public.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { ViewButton, ViewPanel } from '#ui/view-panel.tsx';
import { useView } from '#ui/view.tsx';
import { en } from './en.ts';
import { ru } from './ru.ts';

interface HeaderProps {
  /** Whose installation this is. */
  readonly place: ReactNode;
  readonly account?: ReactNode;
}

export function Header({ place, account }: HeaderProps): ReactElement {
  const words = useWords({ ru, en });
  const { view } = useView();
  const panelId = useId();
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {words.name}
        </Link>
        {place}
        <div className="top-tools">
          <ViewButton isOpen={isPanelOpen} panelId={panelId} onChange={setIsPanelOpen} />
          <LanguageSwitch />
        </div>
        {account}
      </header>
      {view.isOn && isPanelOpen ? (
        <ViewPanel
          id={panelId}
          onClose={() => {
            setIsPanelOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Whose installation this is, for who is not signed in. */
export function WelcomeName(): ReactElement | null {
  const { data } = useQuery(welcomeQuery);
  return data === undefined || data.regionName === '' ? null : <span className="small">{data.regionName}</span>;
}

function LanguageSwitch(): ReactElement {
  const { language, choose } = useLanguage();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <button
      type="button"
      className="link small"
      lang={other}
      onClick={() => {
        choose(other);
      }}
    >
      {{ ru, en }[other].self}
    </button>
  );
}
