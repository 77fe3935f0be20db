import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import type { ResponsesShown } from '../api.ts';
import { standings } from '../standing.ts';
import { surveyWords } from '../words.ts';
import type { ResponsesSearch } from './search.ts';

const route = getRouteApi('/surveys/$waveId');

interface ConditionsProps {
  readonly shown: ResponsesShown;
  readonly search: ResponsesSearch;
}

/** Which schools, and which standing of their groups. */
export function Conditions({ shown, search }: ConditionsProps): ReactElement {
  const { responses: words, standings: names } = useWords(surveyWords);
  const navigate = route.useNavigate();
  const { municipalities } = shown;
  const change = (part: Partial<ResponsesSearch>): void => {
    void navigate({ search: { ...search, ...part }, replace: true });
  };
  const place = municipalities.find(({ municipalityId }) => municipalityId === search.municipality);
  const chips = [
    { key: 'municipality', text: place?.name ?? '' },
    { key: 'standing', text: search.standing === undefined ? '' : names[search.standing] },
  ].filter(({ text }) => text !== '');
  return (
    <FilterBar
      search={{
        ...{ label: words.search, value: search.q ?? '' },
        onChange: (q) => {
          change({ q });
        },
      }}
      chips={chips.map(({ key, text }) => ({
        ...{ key, text },
        onRemove: () => {
          change({ [key]: undefined });
        },
      }))}
      onClear={() => {
        change({ municipality: undefined, standing: undefined, q: undefined });
      }}
      controls={
        <>
          {municipalities.length < 2 && place === undefined ? null : (
            <OneOf
              label={words.municipality}
              any={words.anyMunicipality}
              options={municipalities.map(({ municipalityId, name }) => ({ value: municipalityId, text: name }))}
              chosen={search.municipality}
              onChange={(municipality) => {
                change({ municipality: municipality === undefined ? undefined : Number(municipality) });
              }}
            />
          )}
          <OneOf
            label={words.standing}
            any={words.any}
            options={standings.map((value) => ({ value, text: names[value] }))}
            chosen={search.standing}
            onChange={(value) => {
              change({ standing: standings.find((one) => one === value) });
            }}
          />
        </>
      }
    />
  );
}
