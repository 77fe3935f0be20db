import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Standing } from './standing.ts';
import { surveyWords } from './words.ts';
import '#ui/parts.css';
import './surveys.css';

/** Colour for the eye, and always the word. */
export function StandingMark({ standing }: { readonly standing: Standing }): ReactElement {
  const words = useWords(surveyWords).standings;
  return <span className={`mark standing-${standing}`}>{words[standing]}</span>;
}
