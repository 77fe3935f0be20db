import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { SurveyPlace } from '../../contract.ts';
import type { Respondents } from '../../domain/respondents.ts';
import { type ResultsShown, useResults } from '../api.ts';
import { Above, useTerm } from '../frame.tsx';
import type { SurveyWords } from '../ru.ts';
import { surveyWords } from '../words.ts';
import { GroupResults } from './group-results.tsx';
import { PlaceTable } from './place-table.tsx';

const route = getRouteApi('/surveys/$waveId/results');

/** What was answered in the region or a municipality; below the minimum, why it is not shown. */
export function ResultsPage(): ReactElement {
  const waveId = Number(route.useParams().waveId);
  const { municipality, group } = route.useSearch();
  const query = useResults({ waveId, municipalityId: municipality });
  return <Loaded query={query}>{(shown) => <Results shown={shown} group={group} />}</Loaded>;
}

interface ResultsProps {
  readonly shown: ResultsShown;
  readonly group: Respondents | undefined;
}

function Results({ shown, group }: ResultsProps): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const term = useTerm(shown.wave);
  const { wave, groups, above } = shown;
  return (
    <Page
      title={titleOf(shown, words, formats)}
      lead={term}
      above={
        <Above wave={wave} tab="results">
          <Wider waveId={wave.waveId} above={above} />
        </Above>
      }
    >
      {groups.length === 0 ? (
        <EmptyState title={words.results.none}>
          <p>{words.results.noneText}</p>
        </EmptyState>
      ) : (
        <GroupResults
          groups={groups}
          chosen={group}
          link={(tab, said, mark) => (
            <Link
              to="/surveys/$waveId/results"
              params={{ waveId: String(wave.waveId) }}
              search={(known) => ({ ...known, group: tab })}
              {...mark}
            >
              {said}
            </Link>
          )}
        />
      )}
      <PlaceTable shown={shown} />
    </Page>
  );
}

function titleOf({ place, groups }: ResultsShown, { results: words }: SurveyWords, formats: Formats): string {
  const answered = groups.reduce((sum, one) => sum + one.answered, 0);
  return answered === 0 ? words.titleNone(place.name) : words.title(place.name, formats.count(answered), answered);
}

interface WiderProps {
  readonly waveId: number;
  readonly above: readonly SurveyPlace[];
}

/** The way back to the wider places. */
function Wider({ waveId, above }: WiderProps): ReactElement {
  return (
    <>
      {above.map(({ kind, municipalityId, name }) => (
        <span key={name}>
          {' · '}
          <Link
            to="/surveys/$waveId/results"
            params={{ waveId: String(waveId) }}
            search={{ municipality: kind === 'municipality' ? (municipalityId ?? undefined) : undefined }}
          >
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}
