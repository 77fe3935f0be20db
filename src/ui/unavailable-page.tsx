import { createContext, type ReactElement, type ReactNode, use } from 'react';
import { useWords } from './language.tsx';
import { Page } from './page.tsx';
import { uiWords } from './words.ts';

/** Who reads, in words: name, role, territory. The shell knows; the pages only show it. */
export const ReaderContext = createContext<ReactNode>(null);

/** A refusal that says what it is, why, whom to ask and where to go; what lies behind it stays unsaid. */
export function UnavailablePage({ why }: { readonly why: 'forbidden' | 'notFound' }): ReactElement {
  const words = useWords(uiWords).unavailable;
  const reader = use(ReaderContext);
  return (
    <Page title={words.title} lead={words[why]}>
      {reader === null ? null : (
        <p className="text">
          {words.reader} {reader}.
        </p>
      )}
      <p className="text">{words.todo}</p>
      <div className="actions">
        <a className="btn" href="/">
          {words.home}
        </a>
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            history.back();
          }}
        >
          {words.back}
        </button>
      </div>
    </Page>
  );
}
