import type { ReactElement, ReactNode } from 'react';

export interface FactRow {
  readonly name: string;
  /** Null: there is nothing to say, the row is left out. */
  readonly value: ReactNode;
}

/** Names and values beside each other, for reading down. */
export function FactRows({ rows }: { readonly rows: readonly FactRow[] }): ReactElement {
  return (
    <dl className="facts">
      {rows
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
