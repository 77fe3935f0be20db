import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType, ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { isOpen } from '../domain/appeal.ts';
import { AppealActions } from './appeal-actions.tsx';
import { AppealOutcome } from './appeal-outcome.tsx';
import { AppealTrace } from './appeal-trace.tsx';
import { type AppealShown, useAppeal } from './api.ts';
import { QueueSteps } from './queue-steps.tsx';
import { useEditionLine } from './use-edition-line.ts';
import { appealsWords } from './words.ts';
import './appeals.css';

const route = getRouteApi('/appeals/$appealId');

interface AppealPageProps {
  /** The sheet the appeal is about. */
  readonly Sheet: ComponentType<{ readonly schoolId: number; readonly year: number }>;
}

/** What was said on one side, the sheet on the other, the answer below what was said. */
export function AppealPage({ Sheet }: AppealPageProps): ReactElement {
  const appealId = Number(route.useParams().appealId);
  const query = useAppeal(appealId);
  return <Loaded query={query}>{(shown) => <Appeal key={appealId} shown={shown} Sheet={Sheet} />}</Loaded>;
}

function Appeal({ shown, Sheet }: AppealPageProps & { readonly shown: AppealShown }): ReactElement {
  const words = useWords(appealsWords);
  const formats = useFormats();
  const lineOf = useEditionLine();
  const { appeal, edition, steps } = shown;
  const { schoolId, year, state, grounds } = appeal;
  const due = isOpen(state) ? ` ${sentence(words.due(formats.date(appeal.answerBy), appeal.daysLeft))}.` : '';
  return (
    <Page
      title={words.appeal.title(appeal.schoolName, year)}
      lead={
        <>
          {words.appeal.lead(words.states[state], words.grounds[grounds])}
          <span className={appeal.isOverdue ? 'appeal-late' : undefined}>{due}</span>
        </>
      }
      above={<QueueSteps appealId={appeal.appealId} filter={route.useSearch()} />}
    >
      <p className="small">
        {appeal.municipality}. {lineOf(edition)}
      </p>
      <div className="appeal-sides">
        <div>
          <section className="section" aria-labelledby="trace">
            <h2 id="trace">{words.appeal.trace}</h2>
            <AppealTrace steps={steps} />
          </section>
          <AppealOutcome shown={shown} />
          <AppealActions shown={shown} />
        </div>
        <section className="appeal-sheet" aria-labelledby="sheet">
          <h2 id="sheet">{words.appeal.sheet}</h2>
          <Sheet schoolId={schoolId} year={year} />
        </section>
      </div>
    </Page>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
