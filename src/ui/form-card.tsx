import { type ReactElement, type ReactNode, useId } from 'react';
import './form.css';

interface FormCardProps {
  readonly title: string;
  /** What it does and to whom, before the first field. */
  readonly text?: ReactNode;
  readonly children: ReactNode;
}

/** A form that opens inside a page, for one thing of it. */
export function FormCard({ title, text, children }: FormCardProps): ReactElement {
  const heading = useId();
  return (
    <section className="card form-card" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {text === undefined ? null : <p className="text">{text}</p>}
      {children}
    </section>
  );
}
