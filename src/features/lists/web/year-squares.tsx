import type { ReactElement } from 'react';
import type { Explanation } from '../domain/explanation.ts';
import { useListsWords } from './words.ts';

/** The last list years, oldest first: filled is listed, hollow is not, dotted could not be judged, crossed has no data. */
export function YearSquares({ history }: { readonly history: Explanation['history'] }): ReactElement {
  const { domain } = useListsWords();
  const label = history.map(({ year, state }) => `${String(year)}: ${domain.historyStates[state]}`).join(', ');
  return (
    <span className="years" role="img" aria-label={label} title={label}>
      {history.map(({ year, state }) => (
        <i key={year} className={`year-${state}`} />
      ))}
    </span>
  );
}
