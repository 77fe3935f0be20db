import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { readTexts, writeTexts, type Settings } from '#features/methodology/domain/fields.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { joinSettings, splitSettings } from '#features/methodology/domain/settings-text.ts';
import { nameOf, ParameterFields, useMethodologyWords } from '#features/methodology/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { Refusal } from '#ui/client.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { FailureNote, FailurePage, Skeleton } from '#ui/states.tsx';
import { type Tried, useTry } from './api.ts';
import { Changes } from './changes.tsx';
import { Said } from './said.tsx';
import { Variants } from './variants.tsx';
import { useWhatifWords } from './words.ts';
import './whatif.css';

const route = getRouteApi('/what-if/$year');

/** Parameters on one side, who comes and who goes on the other; the address holds the question. */
export function WhatIfPage(): ReactElement {
  const words = useWhatifWords();
  const year = Number(route.useParams().year);
  const search = route.useSearch();
  const query = useTry(year, search);
  if (query.data !== undefined) {
    const failure = query.error === null ? null : <FailureNote error={query.error} sentences={words.sentences} />;
    return <Shown year={year} tried={query.data} isStale={query.isPlaceholderData} failure={failure} />;
  }
  if (!query.isError) return <Skeleton />;
  const isMissing = query.error instanceof Refusal && query.error.status === 404;
  if (!isMissing) return <FailurePage error={query.error} onRetry={() => void query.refetch()} />;
  return <Page title={words.none.title(year)} lead={words.none.lead} />;
}

interface ShownProps {
  readonly year: number;
  readonly tried: Tried;
  readonly isStale: boolean;
  readonly failure: ReactElement | null;
}

function Shown({ year, tried, isStale, failure }: ShownProps): ReactElement {
  const words = useWhatifWords();
  const methods = useMethodologyWords();
  const { method, baseParameters, compared, against } = tried;
  const last = useLast(compared);
  const { settings, change } = useSettings(baseParameters);
  const isChanged = Object.keys(settings).length > 0;
  const above = (
    <p className="crumb">
      <Link to="/lists/$year" params={{ year: String(year) }}>
        ← {words.back(year)}
      </Link>
    </p>
  );
  return (
    <Page
      title={titleOf(words, year, last)}
      lead={words.lead(nameOf(methods, method.name), method.version)}
      above={above}
    >
      {against === null ? null : <Against name={against} year={year} />}
      <div className="whatif">
        <section className="whatif-fields card" aria-label={words.fields}>
          <h2>{words.fields}</h2>
          <ParameterFields base={baseParameters} settings={settings} problems={tried.problems} onChange={change} />
        </section>
        <section className="whatif-result" aria-label={words.result} aria-busy={isStale}>
          {isChanged ? <Said base={baseParameters} tried={tried} year={year} /> : null}
          {isChanged ? (
            <Button
              isQuiet
              onPress={() => {
                change({});
              }}
            >
              {words.reset}
            </Button>
          ) : null}
          {tried.problems.length === 0 ? null : (
            <Notice kind="warning">{last === null ? words.wrongFromStart : words.wrong}</Notice>
          )}
          {failure}
          {last === null ? null : <Changes compared={last} />}
        </section>
      </div>
      <Variants year={year} />
    </Page>
  );
}

function Against({ name, year }: { readonly name: string; readonly year: number }): ReactElement {
  const words = useWhatifWords();
  const { set } = route.useSearch();
  return (
    <p className="note">
      {words.against(name)}{' '}
      <Link to="/what-if/$year" params={{ year: String(year) }} search={{ set }}>
        {words.againstList}
      </Link>
    </p>
  );
}

function titleOf(words: ReturnType<typeof useWhatifWords>, year: number, compared: Tried['compared']): string {
  if (compared === null) return words.titleWrong(year);
  const { before, after } = compared.region;
  return compared.schools.length === 0 ? words.titleSame(year, after) : words.title(year, before, after);
}

/** While a field is wrong the last valid answer stays. */
function useLast(compared: Tried['compared']): Tried['compared'] {
  const [last, setLast] = useState(compared);
  if (compared !== null && compared !== last) setLast(compared);
  return compared ?? last;
}

const WAIT_MS = 150;

/** What is typed shows at once; the address, and with it the question, follows when the hand rests. */
function useSettings(base: Parameters): { readonly settings: Settings; readonly change: (next: Settings) => void } {
  const { set = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState<{ readonly from: string; readonly settings: Settings } | null>(null);
  const isTyping = typed !== null && typed.from === set;
  const settings = isTyping ? typed.settings : readTexts(splitSettings(set));
  const text = joinSettings(writeTexts(settings, base));
  useEffect(() => {
    if (!isTyping || text === set) return undefined;
    const timer = setTimeout(() => {
      const next = text === '' ? undefined : text;
      void navigate({ search: (known) => ({ ...known, set: next }), replace: true, resetScroll: false });
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isTyping, navigate, set, text]);
  return {
    settings,
    change: (next) => {
      setTyped({ from: set, settings: next });
    },
  };
}
