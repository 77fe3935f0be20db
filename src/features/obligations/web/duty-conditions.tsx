import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { municipalitiesQuery } from '#features/registry/web/public.tsx';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useLanguage, useWords } from '#ui/language.tsx';
import { holders, sources, standings } from '../domain/deadline.ts';
import { monthName } from './month-name.ts';
import { monthAfter } from './month.ts';
import { type DutiesSearch, parseDuties } from './search.ts';
import { obligationsWords } from './words.ts';

const route = getRouteApi('/calendar/duties');

interface ConditionsProps {
  readonly filter: DutiesSearch;
  readonly today: string;
}

function useChange(filter: DutiesSearch): (part: Readonly<Record<string, unknown>>) => void {
  const navigate = route.useNavigate();
  return (part) => {
    void navigate({ search: parseDuties({ ...filter, ...part }), replace: true });
  };
}

interface Said {
  readonly key: string;
  readonly text: string;
}

function useChips(filter: DutiesSearch): readonly Said[] {
  const all = useWords(obligationsWords);
  const { language } = useLanguage();
  const words = all.duties;
  const places = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  const nameOf = (id: number): string =>
    places.find(({ municipalityId }) => municipalityId === id)?.name ?? words.municipality;
  return [
    ...chip('standing', filter.standing, (value) => all.standings[value]),
    ...chip('source', filter.source, (value) => all.sources[value]),
    ...chip('holder', filter.holder, (value) => all.holders[value]),
    ...chip('part', filter.part, (value) => all.parts[value]),
    ...chip('sourceId', filter.sourceId, () => words.oneThing),
    ...chip('municipalityId', filter.municipalityId, nameOf),
    ...chip('schoolId', filter.schoolId, () => words.oneSchool),
    ...chip('month', filter.month, (value) => monthName(value, language)),
    ...chip('search', filter.search, (value) => value),
  ];
}

function chip<V>(key: string, value: V | undefined, say: (value: V) => string): readonly Said[] {
  return value === undefined ? [] : [{ key, text: say(value) }];
}

/** State, source, holder; municipality and month behind «Добавить условие»; each in the address. */
export function DutyConditions({ filter, today }: ConditionsProps): ReactElement {
  const words = useWords(obligationsWords).duties;
  const navigate = route.useNavigate();
  const change = useChange(filter);
  const chips = useChips(filter);
  return (
    <FilterBar
      search={{
        label: words.search,
        value: filter.search ?? '',
        onChange: (search) => {
          change({ search });
        },
      }}
      chips={chips.map((chip) => ({
        ...chip,
        onRemove: () => {
          change({ [chip.key]: undefined });
        },
      }))}
      onClear={() => {
        void navigate({ search: {}, replace: true });
      }}
      controls={<Choices filter={filter} />}
      panel={<Panel filter={filter} today={today} />}
    />
  );
}

function Choices({ filter }: Pick<ConditionsProps, 'filter'>): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.duties;
  const change = useChange(filter);
  return (
    <>
      <OneOf
        label={words.stateOf}
        any={words.anyState}
        options={standings.map((value) => ({ value, text: all.standings[value] }))}
        chosen={filter.standing}
        onChange={(standing) => {
          change({ standing });
        }}
      />
      <OneOf
        label={words.sourceOf}
        any={words.anySource}
        options={sources.map((value) => ({ value, text: all.sources[value] }))}
        chosen={filter.source}
        onChange={(source) => {
          change({ source });
        }}
      />
      <OneOf
        label={words.holderOf}
        any={words.anyHolder}
        options={holders.map((value) => ({ value, text: all.holders[value] }))}
        chosen={filter.holder}
        onChange={(holder) => {
          change({ holder });
        }}
      />
    </>
  );
}

/** Months before and after this one that are offered. */
const MONTHS = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

function Panel({ filter, today }: ConditionsProps): ReactElement {
  const words = useWords(obligationsWords).duties;
  const { language } = useLanguage();
  const change = useChange(filter);
  const places = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  return (
    <>
      <OneOf
        label={words.municipality}
        any={words.anyMunicipality}
        options={places.map(({ municipalityId, name }) => ({ value: municipalityId, text: name }))}
        chosen={filter.municipalityId}
        onChange={(municipalityId) => {
          change({ municipalityId });
        }}
      />
      <OneOf
        label={words.month}
        any={words.anyMonth}
        options={MONTHS.map((count) => {
          const value = monthAfter(today.slice(0, 7), count);
          return { value, text: monthName(value, language) };
        })}
        chosen={filter.month}
        onChange={(month) => {
          change({ month });
        }}
      />
    </>
  );
}
