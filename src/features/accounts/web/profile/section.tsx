import type { ReactElement, ReactNode } from 'react';
import { useWords } from '#ui/language.tsx';
import { type ProfileWords } from './ru.ts';
import { profileWords } from './words.ts';

export type SectionName = keyof ProfileWords['headings'];

interface SectionProps {
  readonly name: SectionName;
  readonly children: ReactNode;
}

/** A part of the profile with its anchor. */
export function Section({ name, children }: SectionProps): ReactElement {
  const words = useWords(profileWords).headings;
  return (
    <section className="section" aria-labelledby={name}>
      <h2 id={name}>{words[name]}</h2>
      {children}
    </section>
  );
}
