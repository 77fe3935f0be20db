import type { ReactElement } from 'react';
import './parts.css';

interface BadgeProps {
  readonly count: number;
  /** What is counted, for the ear: «4 дела ждут вас». */
  readonly label: string;
}

/** How many wait behind a link; nothing waits: nothing is shown. */
export function Badge({ count, label }: BadgeProps): ReactElement | null {
  if (count === 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="unseen">{label}</span>
    </span>
  );
}
