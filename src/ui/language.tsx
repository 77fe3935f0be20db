import { createContext, type ReactElement, type ReactNode, use, useEffect, useMemo, useState } from 'react';

export type Language = 'ru' | 'en';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const key = 'opora.language';
const LanguageContext = createContext<Choice>({ language: 'ru', choose: () => undefined });

function remembered(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'ru';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(key, next);
        // The server words its refusals in the language of the cookie.
        document.cookie = `language=${next}; path=/; max-age=31536000; samesite=lax`;
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  return use(LanguageContext);
}

/** The words of a catalogue in the language of the reader. */
export function useWords<W>(catalogue: { readonly ru: W; readonly en: W }): W {
  return catalogue[useLanguage().language];
}
