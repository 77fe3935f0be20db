import type { ReactElement } from 'react';
import './parts.css';

export interface YearSquare {
  readonly year: number;
  /** Filled: it was so; hollow: it was not; dotted: it could not be judged; crossed: there are no data. */
  readonly sign: 'filled' | 'hollow' | 'dotted' | 'crossed';
  /** The same in words. */
  readonly word: string;
}

/** Something that is or is not, year by year, oldest first. */
export function YearSquares({ years }: { readonly years: readonly YearSquare[] }): ReactElement {
  const label = years.map(({ year, word }) => `${String(year)}: ${word}`).join(', ');
  return (
    <span className="years" role="img" aria-label={label} title={label}>
      {years.map(({ year, sign }) => (
        <i key={year} className={`year-${sign}`} />
      ))}
    </span>
  );
}
