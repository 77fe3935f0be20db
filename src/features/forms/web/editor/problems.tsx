import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { formsWords } from '../words.ts';
import { problemsIn, useEditing } from './context.ts';

/** Everything wrong at a place that has no field of its own to tell it. */
export function Problems({ at }: { readonly at: string }): ReactElement | null {
  const words = useWords(formsWords).problems;
  const told = problemsIn(useEditing().problems, at);
  if (told.length === 0) return null;
  const sentences = [...new Set(told.map((problem) => words[problem.kind](problem)))];
  return (
    <div className="form-error" role="status">
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  );
}
