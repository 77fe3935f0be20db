import type { ReactElement } from 'react';
import './bar.css';

interface BarProps {
  readonly part: number;
  readonly whole: number;
  /** Of what; the number itself is said beside it. */
  readonly label: string;
}

/** A share as a length, from nothing to the whole. Drawn, for browsers fill their own meter each in its way. */
export function Bar({ part, whole, label }: BarProps): ReactElement | null {
  if (whole <= 0) return null;
  const percent = (100 * Math.max(0, Math.min(part, whole))) / whole;
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect width={percent} height="10" />
    </svg>
  );
}
