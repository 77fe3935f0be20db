import type { ReactElement, ReactNode } from 'react';
import './parts.css';

interface EmptyStateProps {
  /** What will be here: «Здесь будут обращения школ». */
  readonly title: string;
  /** Who fills it, and when. */
  readonly children: ReactNode;
  /** The button or link that starts it; absent for who may not. */
  readonly action?: ReactNode;
}

/** Nothing is here yet, and that teaches: what will be, who fills it, how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <div className="text">{children}</div>
      {action === undefined ? null : <div className="actions">{action}</div>}
    </section>
  );
}

interface NothingMatchesProps {
  /** «Ни одна из 87 школ не подходит под условия». */
  readonly title: string;
  readonly action?: ReactNode;
}

/** There is something, but the conditions leave none of it: said with the way back to all. */
export function NothingMatches({ title, action }: NothingMatchesProps): ReactElement {
  return (
    <div className="empty" role="status">
      <p>{title}</p>
      {action === undefined ? null : <div className="actions">{action}</div>}
    </div>
  );
}
