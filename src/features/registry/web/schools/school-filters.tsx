import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FilterBar, type FilterChip, OneOf, Several } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { schoolKinds, schoolLevels, schoolStatuses } from '../../domain/school.ts';
import { groupingsQuery, municipalitiesQuery } from '../api.ts';
import { commonWords } from '../common/words.ts';
import { en } from '../en.ts';
import { ru } from '../ru.ts';
import { type SchoolsSearch, withoutConditions } from './school-filter.ts';
import { schoolsWords } from './words.ts';

interface FiltersProps {
  readonly search: SchoolsSearch;
  readonly onChange: (next: SchoolsSearch) => void;
}

export function SchoolFilters({ search, onChange }: FiltersProps): ReactElement {
  const words = useWords({ ru, en });
  return (
    <FilterBar
      search={{
        label: words.search,
        value: search.q ?? '',
        onChange: (q) => {
          onChange({ ...search, q: q === '' ? undefined : q });
        },
      }}
      chips={useChips(search, onChange)}
      onClear={() => {
        onChange(withoutConditions(search));
      }}
      panel={<Panel search={search} onChange={onChange} />}
    />
  );
}

function useChips(search: SchoolsSearch, onChange: FiltersProps['onChange']): readonly FilterChip[] {
  const words = useWords(schoolsWords);
  const common = useWords(commonWords);
  const formats = useFormats();
  const places = useQuery(municipalitiesQuery).data?.municipalities;
  const { q, municipality, kind, level, status, place, grouping, on } = search;
  const listed = <V extends string>(values: readonly V[] | undefined, names: Readonly<Record<V, string>>) =>
    values?.map((value) => names[value]).join(', ');
  const name = places?.find(({ municipalityId }) => municipalityId === municipality)?.name;
  const texts: Partial<Record<keyof SchoolsSearch, string | undefined>> = {
    q: q === undefined ? undefined : `«${q}»`,
    municipality: municipality === undefined ? undefined : (name ?? words.municipality),
    kind: listed(kind, common.kinds),
    level: listed(level, common.levels),
    status: listed(status, common.statuses),
    place: place === undefined ? undefined : common.places[place],
    grouping: grouping === undefined ? undefined : `${words.grouping}: ${grouping}`,
    on: on === undefined ? undefined : words.onChip(formats.date(on)),
  };
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined
      ? []
      : [
          {
            key,
            text,
            onRemove: () => {
              onChange({ ...search, [key]: undefined });
            },
          },
        ],
  );
}

function Panel({ search, onChange }: FiltersProps): ReactElement {
  const words = useWords(schoolsWords);
  const common = useWords(commonWords);
  const options = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, text: names[value] }));
  return (
    <>
      <Several
        legend={words.level}
        options={options(schoolLevels, common.levels)}
        chosen={search.level}
        onChange={(level) => {
          onChange({ ...search, level });
        }}
      />
      <Several
        legend={words.status}
        options={options(schoolStatuses, common.statuses)}
        chosen={search.status}
        onChange={(status) => {
          onChange({ ...search, status });
        }}
      />
      <Several
        legend={words.kind}
        options={options(schoolKinds, common.kinds)}
        chosen={search.kind}
        onChange={(kind) => {
          onChange({ ...search, kind });
        }}
      />
      <Single search={search} onChange={onChange} />
    </>
  );
}

/** Conditions of one value: where, which group, as of which day. */
function Single({ search, onChange }: FiltersProps): ReactElement {
  const words = useWords(schoolsWords);
  const common = useWords(commonWords);
  const municipalities = useQuery(municipalitiesQuery).data?.municipalities ?? [];
  const groupings = useQuery(groupingsQuery(undefined)).data?.groupings ?? [];
  return (
    <div>
      <OneOf
        label={words.municipality}
        any={words.any}
        options={municipalities.map(({ municipalityId, name }) => ({ value: municipalityId, text: name }))}
        chosen={search.municipality}
        onChange={(id) => {
          onChange({ ...search, municipality: id === undefined ? undefined : Number(id) });
        }}
      />
      <OneOf
        label={words.grouping}
        any={words.anyPlace}
        options={groupings.map(({ grouping }) => ({ value: grouping, text: grouping }))}
        chosen={search.grouping}
        onChange={(grouping) => {
          onChange({ ...search, grouping });
        }}
      />
      <OneOf
        label={words.place}
        any={words.anyPlace}
        options={(['rural', 'urban'] as const).map((value) => ({ value, text: common.places[value] }))}
        chosen={search.place}
        onChange={(place) => {
          onChange({ ...search, place: place === 'rural' || place === 'urban' ? place : undefined });
        }}
      />
      <label className="field">
        {words.on}
        <input
          type="date"
          value={search.on ?? ''}
          onChange={({ target: { value } }) => {
            onChange({ ...search, on: value === '' ? undefined : value });
          }}
        />
      </label>
    </div>
  );
}
