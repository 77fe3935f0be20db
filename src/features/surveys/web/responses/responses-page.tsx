import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { StatLine } from '#ui/stat-line.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type ResponsesShown, useResponses } from '../api.ts';
import { Above, useTerm } from '../frame.tsx';
import type { SurveyWords } from '../ru.ts';
import { surveyWords } from '../words.ts';
import { Conditions } from './conditions.tsx';
import { ResponseTable } from './response-table.tsx';
import type { ResponsesSearch } from './search.ts';

const route = getRouteApi('/surveys/$waveId');

interface ResponsesPageProps {
  /** What is done with the whole wave, by who launches: the campaigns' own. */
  readonly actions: (waveId: number) => ReactNode;
}

/** How many answered, school by school: never who. */
export function ResponsesPage({ actions }: ResponsesPageProps): ReactElement {
  const waveId = Number(route.useParams().waveId);
  const search = route.useSearch();
  const { municipality, q } = search;
  const query = useResponses({ waveId, municipality, q });
  return (
    <Loaded query={query}>{(shown) => <Responses shown={shown} search={search} actions={actions(waveId)} />}</Loaded>
  );
}

interface ResponsesProps {
  readonly shown: ResponsesShown;
  readonly search: ResponsesSearch;
  readonly actions: ReactNode;
}

function Responses({ shown, search, actions }: ResponsesProps): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const term = useTerm(shown.wave);
  const mayClose = useMay('campaigns.close');
  const { wave, rows, totals } = shown;
  const isAll = search.municipality === undefined && search.q === undefined;
  const [own, ...others] = rows;
  // Who has one school of it works on the page of the school.
  if (isAll && !mayClose && own !== undefined && others.length === 0)
    return (
      <Navigate
        to="/surveys/$waveId/$unitId"
        params={{ waveId: String(wave.waveId), unitId: String(own.unitId) }}
        replace
      />
    );
  const isNone = isAll && own === undefined;
  return (
    <Page
      title={isNone ? words.responses.empty : titleOf(shown, words, formats)}
      lead={`${term} ${words.responses.lead}`}
      above={<Above wave={wave} tab="responses" />}
    >
      {isNone ? (
        <EmptyState title={words.responses.empty}>
          <p>{words.responses.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <div className="actions no-print">{actions}</div>
          {totals.length === 0 ? null : <Totals totals={totals} />}
          <Conditions shown={shown} search={search} />
          <ResponseTable shown={shown} search={search} />
        </>
      )}
    </Page>
  );
}

function titleOf(
  { totals, silent, total }: ResponsesShown,
  { responses: words }: SurveyWords,
  formats: Formats,
): string {
  const answered = totals.reduce((sum, one) => sum + one.answered, 0);
  const invited = totals.reduce((sum, one) => sum + one.invited, 0);
  if (total === 0) return words.titleNothing;
  if (invited === 0) return words.titleNone;
  return words.title(answered, formats.count(answered), formats.count(invited)) + words.silent(silent);
}

function Totals({ totals }: Pick<ResponsesShown, 'totals'>): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  return (
    <StatLine
      label={words.responses.stats}
      stats={totals.map(({ respondents, answered, invited, enough, schools }) => ({
        key: respondents,
        value: words.answeredOf(formats.count(answered), formats.count(invited)),
        label: words.groups[respondents],
        note: words.responses.enoughOf(enough, schools),
      }))}
    />
  );
}
