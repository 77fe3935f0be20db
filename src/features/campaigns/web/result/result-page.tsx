import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { TabNav } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { campaignsClient, type SummaryShown } from '../api.ts';
import { AnswerTable } from './answer-table.tsx';
import { QuestionResult } from './question-result.tsx';
import type { ResultSearch } from './search.ts';
import { resultWords } from './words.ts';
import './result.css';

const route = getRouteApi('/monitoring/$waveId/result');

/** What a wave brought: by question, or answer by answer. */
export function ResultPage(): ReactElement {
  const waveId = Number(route.useParams().waveId);
  const search = route.useSearch();
  const { municipality } = search;
  const query = useQuery({
    queryKey: ['campaigns', 'summary', waveId, municipality],
    queryFn: ({ signal }) => campaignsClient.query('summary', { waveId, municipality }, signal),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query}>{(shown) => <Result shown={shown} search={search} />}</Loaded>;
}

interface ResultProps {
  readonly shown: SummaryShown;
  readonly search: ResultSearch;
}

function Result({ shown, search }: ResultProps): ReactElement {
  const words = useWords(resultWords);
  const formats = useFormats();
  const { wave, given, units } = shown;
  return (
    <Page
      title={words.title(formats.count(given), units, wave.subject)}
      lead={words.lead}
      above={
        <p className="crumb">
          <Link to="/monitoring/$waveId" params={{ waveId: String(wave.waveId) }} search={{}}>
            ← {words.back}
          </Link>{' '}
          · {wave.title}
        </p>
      }
    >
      <Place shown={shown} search={search} />
      {given === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Views waveId={wave.waveId} search={search} />
          {search.view === 'answers' ? (
            <AnswerTable wave={wave} search={search} />
          ) : (
            <Questions shown={shown} search={search} />
          )}
        </>
      )}
    </Page>
  );
}

function Views({ waveId, search }: { readonly waveId: number; readonly search: ResultSearch }): ReactElement {
  const words = useWords(resultWords);
  return (
    <TabNav
      label={words.views}
      tabs={['questions', 'answers'] as const}
      current={search.view ?? 'questions'}
      hasLine
      link={(tab, mark) => (
        <Link
          to="/monitoring/$waveId/result"
          params={{ waveId: String(waveId) }}
          search={{ municipality: search.municipality, view: tab === 'answers' ? tab : undefined }}
          {...mark}
        >
          {words[tab]}
        </Link>
      )}
    />
  );
}

function Place({ shown, search }: ResultProps): ReactElement | null {
  const words = useWords(resultWords);
  const navigate = route.useNavigate();
  const { municipalities } = shown;
  const place = municipalities.find(({ municipalityId }) => municipalityId === search.municipality);
  if (municipalities.length < 2 && place === undefined) return null;
  const change = (municipality: number | undefined): void => {
    void navigate({ search: { ...search, municipality }, replace: true });
  };
  const clear = (): void => {
    change(undefined);
  };
  return (
    <FilterBar
      chips={place === undefined ? [] : [{ key: 'municipality', text: place.name, onRemove: clear }]}
      onClear={clear}
      controls={
        <OneOf
          label={words.municipality}
          any={words.anyMunicipality}
          options={municipalities.map(({ municipalityId, name }) => ({ value: municipalityId, text: name }))}
          chosen={search.municipality}
          onChange={(municipality) => {
            change(municipality === undefined ? undefined : Number(municipality));
          }}
        />
      }
    />
  );
}

function Questions({ shown, search }: ResultProps): ReactElement {
  const { definition, questions, wave } = shown;
  const byCode = new Map(questions.map((one) => [one.code, one]));
  return (
    <>
      {definition.sections.map(({ code, title, fields }) => (
        <section key={code} className="section" aria-labelledby={`section-${code}`}>
          <h2 id={`section-${code}`}>{title}</h2>
          {fields.map((field) => {
            const summary = byCode.get(field.code);
            return summary === undefined ? null : (
              <QuestionResult key={field.code} waveId={wave.waveId} {...{ field, summary, search }} />
            );
          })}
        </section>
      ))}
    </>
  );
}
