import type { ReactElement } from 'react';
import { YearSquares as Squares } from '#ui/year-squares.tsx';
import type { Explanation } from '../domain/explanation.ts';
import { useListsWords } from './words.ts';

const signs = { listed: 'filled', not_listed: 'hollow', not_evaluable: 'dotted', no_data: 'crossed' } as const;

/** The last list years, oldest first. */
export function YearSquares({ history }: { readonly history: Explanation['history'] }): ReactElement {
  const { domain } = useListsWords();
  return (
    <Squares
      years={history.map(({ year, state }) => ({ year, sign: signs[state], word: domain.historyStates[state] }))}
    />
  );
}
