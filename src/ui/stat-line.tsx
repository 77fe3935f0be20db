import type { ReactElement, ReactNode } from 'react';
import './parts.css';

export interface Stat {
  readonly key: string;
  /** The number as it is read; a link to its source where there is one. */
  readonly value: ReactNode;
  readonly label: string;
  readonly note?: ReactNode;
}

interface StatLineProps {
  readonly label: string;
  readonly stats: readonly Stat[];
}

/** A few numbers in a row, each with its words. */
export function StatLine({ label, stats }: StatLineProps): ReactElement {
  return (
    <ul className="stats" aria-label={label}>
      {stats.map(({ key, value, label: words, note }) => (
        <li key={key}>
          <span className="stat-value number">{value}</span>
          <span className="stat-label small">{words}</span>
          {note === undefined ? null : <span className="small">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
