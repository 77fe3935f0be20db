import { type ReactElement, type ReactNode, useId } from 'react';
import './parts.css';

interface CardProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Where the numbers come from and where they lead. */
  readonly footer?: ReactNode;
}

export function Card({ title, children, footer }: CardProps): ReactElement {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
      {footer === undefined ? null : <div className="card-footer small">{footer}</div>}
    </section>
  );
}

/** Cards side by side while there is room, below each other on a phone. */
export function CardGrid({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="card-grid">{children}</div>;
}
