import type { ReactElement } from 'react';
import { Notice } from '#ui/notice.tsx';
import { useWords } from '#ui/language.tsx';
import { commonWords } from './words.ts';

export interface Problem {
  readonly code: string;
  readonly found: string | null;
}

/** Everything that is wrong, at once. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }): ReactElement | null {
  const { problems: sentences } = useWords(commonWords);
  if (problems.length === 0) return null;
  return (
    <Notice kind="error">
      <ul>
        {problems.map(({ code, found }, index) => (
          <li key={`${code} ${String(index)}`}>
            {sentences[code] ?? code} {found !== null && sentences[code]?.endsWith(':') === true ? found : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
