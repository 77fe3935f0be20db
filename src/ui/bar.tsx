import type { ReactElement } from 'react';
import './bar.css';

interface BarProps {
  readonly part: number;
  readonly whole: number;
  /** Of what; the number itself is said beside it. */
  readonly label: string;
}

/** A share as a length, from nothing to the whole. */
export function Bar({ part, whole, label }: BarProps): ReactElement | null {
  if (whole <= 0) return null;
  return <meter className="bar" min={0} max={whole} value={Math.min(part, whole)} aria-label={label} />;
}
