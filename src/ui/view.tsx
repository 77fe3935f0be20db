import { createContext, type ReactElement, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { ordinaryView, readView, type View, writeView } from '#kernel/view.ts';

interface ViewChoice {
  readonly view: View;
  /** Chosen by the reader here, and not yet known to their profile. */
  readonly isUnsaved: boolean;
  /** What the reader chooses. */
  readonly choose: (part: Partial<View>) => void;
  /** What the profile says, or has taken over. */
  readonly follow: (view: View) => void;
}

const YEAR_SECONDS = 31_536_000;
const unsavedKey = 'opora.view.unsaved';
const ViewContext = createContext<ViewChoice>({
  view: ordinaryView,
  isUnsaved: false,
  choose: () => undefined,
  follow: () => undefined,
});

function remembered(): View {
  return readView(/(?:^|; )view=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

/** The low-vision version: of this browser by a cookie, of the person by what the shell keeps in the profile. */
export function ViewProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [view, setView] = useState(remembered);
  const [isUnsaved, setIsUnsaved] = useState(() => sessionStorage.getItem(unsavedKey) !== null);
  const written = writeView(view);
  useEffect(() => {
    document.cookie = `view=${written}; path=/; max-age=${String(YEAR_SECONDS)}; samesite=lax`;
    // The same as view.js does before the first paint.
    if (written.startsWith('on.')) document.documentElement.dataset['view'] = written.replaceAll('.', ' ');
    else delete document.documentElement.dataset['view'];
  }, [written]);
  const choice = useMemo(
    () => ({
      view,
      isUnsaved,
      choose: (part: Partial<View>) => {
        sessionStorage.setItem(unsavedKey, '1');
        setIsUnsaved(true);
        setView((known) => ({ ...known, ...part }));
      },
      follow: (next: View) => {
        sessionStorage.removeItem(unsavedKey);
        setIsUnsaved(false);
        setView(next);
      },
    }),
    [view, isUnsaved],
  );
  return <ViewContext value={choice}>{children}</ViewContext>;
}

export function useView(): ViewChoice {
  return use(ViewContext);
}

/** False when the reader asked for no pictures: show the table of a chart at once instead of the chart. */
export function useHasPictures(): boolean {
  const { view } = use(ViewContext);
  return !view.isOn || view.hasPictures;
}
