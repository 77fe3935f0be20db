import type { ReactElement, ReactNode } from 'react';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';

interface PageProps {
  /** A sentence of fact, also the title of the window. */
  readonly title: string;
  readonly lead?: ReactNode;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, lead, above, children }: PageProps): ReactElement {
  const words = useWords(uiWords);
  return (
    <>
      <title>{`${title} · ${words.name}`}</title>
      {above}
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </>
  );
}
