import type { ReactElement, ReactNode } from 'react';
import './parts.css';

/** Steps of the ordered scale, light to dark; `none` stands outside of it. */
export type ScaleStep = 'none' | 'basic' | 'moderate' | 'strong';

interface MarkProps {
  readonly step: ScaleStep;
  /** The word: the colour never stands alone. */
  readonly children: ReactNode;
}

/** A place on the ordered scale: lightness for the eye, and always the word. */
export function Mark({ step, children }: MarkProps): ReactElement {
  return <span className={`mark mark-${step}`}>{children}</span>;
}
