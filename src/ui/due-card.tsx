import { type ReactElement, type ReactNode, useId } from 'react';
import './parts.css';

export type DueTone = 'late' | 'soon' | 'later';

interface DueCardProps {
  readonly tone: DueTone;
  /** «на 2 дня позже», «2 дня», «может подождать». */
  readonly when: string;
  /** «срок был 13 марта». */
  readonly day?: string;
  readonly title: string;
  readonly children?: ReactNode;
  /** One verb: «Проверить». */
  readonly action: ReactNode;
}

/** Something that waits for the reader: when, what, why, and the one thing to do. */
export function DueCard({ tone, when, day, title, children, action }: DueCardProps): ReactElement {
  const heading = useId();
  return (
    <article className={`due due-${tone}`} aria-labelledby={heading}>
      <p className="due-when">
        <b>{when}</b>
        {day === undefined ? null : <span>{day}</span>}
      </p>
      <div className="due-what">
        <h3 id={heading}>{title}</h3>
        {children === undefined ? null : <div className="small">{children}</div>}
      </div>
      <div className="due-action">{action}</div>
    </article>
  );
}
