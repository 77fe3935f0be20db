import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { compileForm } from '#features/forms/domain/compile.ts';
import { Refusal } from '#ui/client.ts';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { FailurePage, Skeleton } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type OpenedSurvey, surveysClient } from '../api.ts';
import { Answering } from './answering.tsx';
import { CodeForm, CodePage } from './code-page.tsx';
import { forgetAnswers, readAnswers } from './kept-answers.ts';
import type { RespondentWords } from './ru.ts';
import { forgetCode, useCode } from './use-code.ts';
import { respondentWords } from './words.ts';
import './respondent.css';

/** For who was given a slip: no account, no name, one answer. */
export function SurveyPage(): ReactElement {
  const { code, put } = useCode();
  const [done, setDone] = useState<string | null>(null);
  if (code === null) return <CodePage onCode={put} />;
  if (code === done) return <Thanks code={code} />;
  const onDone = (): void => {
    setDone(code);
  };
  return <Opened key={code} code={code} onCode={put} onDone={onDone} />;
}

interface OpenedProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onDone: () => void;
}

function Opened({ code, onCode, onDone }: OpenedProps): ReactElement {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const query = useQuery({
    queryKey: ['surveys', 'open', code],
    queryFn: () => surveysClient.command('open', { code }),
    ...{ staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const error = refusal ?? query.error;
  if (error !== null) return <Refused code={code} error={error} onCode={onCode} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton />;
  return <Opening code={code} survey={query.data} onDone={onDone} onRefused={setRefusal} />;
}

interface OpeningProps {
  readonly code: string;
  readonly survey: OpenedSurvey;
  readonly onDone: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** What it is, for whom, and that nobody learns who answers: before the first question. */
function Opening({ code, survey, onDone, onRefused }: OpeningProps): ReactElement {
  const words = useWords(respondentWords);
  const formats = useFormats();
  const { title, school, respondents, dueOn, definition } = survey;
  const compiled = useMemo(() => {
    const made = compileForm(definition);
    return made.ok ? made.value : null;
  }, [definition]);
  const said = [words.forWhom[respondents], words.until(formats.date(dueOn)), words.minutes(definition.minutes)];
  return (
    <div className="survey">
      <Page title={title} lead={`${school}. ${said.join(' ')}`}>
        {definition.purpose === '' ? null : <p className="text">{definition.purpose}</p>}
        <div className="note survey-note">
          <b>{words.nobodyLearns}</b>
          <p>{words.nobodyLearnsText}</p>
        </div>
        {compiled === null ? (
          <Notice kind="error">{words.broken}</Notice>
        ) : (
          <Answering code={code} compiled={compiled} onDone={onDone} onRefused={onRefused} />
        )}
      </Page>
    </div>
  );
}

/** Refusals that are the end of it, each with a page that says what to do. */
function endOf(error: unknown, words: RespondentWords): keyof RespondentWords['titles'] | null {
  const code = error instanceof Refusal ? (error.code ?? '') : '';
  return Object.hasOwn(words.titles, code) ? (code as keyof RespondentWords['titles']) : null;
}

interface RefusedProps {
  readonly code: string;
  readonly error: unknown;
  readonly onCode: (code: string) => void;
  readonly onRetry: () => void;
}

function Refused({ code, error, onCode, onRetry }: RefusedProps): ReactElement {
  const words = useWords(respondentWords);
  const end = endOf(error, words);
  if (end === null) return <FailurePage error={error} onRetry={onRetry} />;
  // What was sent over a line that broke was taken after all.
  if (end === 'used' && readAnswers(code).isTried) return <Thanks code={code} />;
  return (
    <Page title={words.titles[end]} lead={words.texts[end]}>
      {end === 'link_invalid' ? <CodeForm onCode={onCode} /> : null}
    </Page>
  );
}

function Thanks({ code }: { readonly code: string }): ReactElement {
  const words = useWords(respondentWords);
  useEffect(() => {
    forgetAnswers(code);
    forgetCode();
  }, [code]);
  return <Page title={words.thanks} lead={words.thanksText} />;
}
