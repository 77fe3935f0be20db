import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '#ui/language.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { ResponsesShown } from './api.ts';
import { surveyWords } from './words.ts';

type Wave = ResponsesShown['wave'];
export type SurveyTab = 'responses' | 'results';

interface AboveProps {
  readonly wave: Wave;
  /** null: the page of one school, which has both. */
  readonly tab: SurveyTab | null;
  /** The reader sees nothing wider than this page. */
  readonly isAlone?: boolean;
  readonly children?: ReactNode;
}

/** Where the reader is: the survey, and which side of it. */
export function Above({ wave, tab, isAlone = false, children }: AboveProps): ReactElement {
  const words = useWords(surveyWords);
  const params = { waveId: String(wave.waveId) };
  return (
    <>
      <p className="crumb">
        <Link to="/monitoring">← {words.back}</Link> · {wave.title}
        {children}
      </p>
      {isAlone ? null : (
        <TabNav
          label={words.sections}
          tabs={['responses', 'results'] as const}
          current={tab}
          hasLine
          link={(one, mark) => (
            <Link to={one === 'responses' ? '/surveys/$waveId' : '/surveys/$waveId/results'} params={params} {...mark}>
              {words.tabs[one]}
            </Link>
          )}
        />
      )}
    </>
  );
}

/** Until when, or that it is over. */
export function useTerm({ state, dueOn }: Wave): string {
  const words = useWords(surveyWords);
  const formats = useFormats();
  return state === 'open' ? words.until(formats.date(dueOn)) : words.over(formats.date(dueOn));
}
