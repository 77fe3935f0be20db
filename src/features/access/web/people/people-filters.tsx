import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FilterBar, OneOf, type FilterChip } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { isRole, roles } from '../../domain/roles.ts';
import { useMunicipalities } from '../api.ts';
import { accessWords } from '../role-words.ts';
import type { PeopleFilter } from './filter.ts';
import { peopleWords } from './words.ts';

interface FilterProps {
  readonly filter: PeopleFilter;
  readonly onChange: (next: PeopleFilter) => void;
}

export function PeopleFilters({ filter }: { readonly filter: PeopleFilter }): ReactElement {
  const words = useWords(peopleWords).filters;
  const chips = useChips(filter);
  const navigate = useNavigate();
  const change = (next: PeopleFilter): void =>
    void navigate({ to: '/people', search: next, resetScroll: false, replace: true });
  return (
    <div className="people-filters">
      <FilterBar
        search={{
          label: words.search,
          value: filter.q ?? '',
          onChange: (q) => {
            change({ ...filter, q });
          },
        }}
        controls={<Choices filter={filter} onChange={change} />}
        chips={chips.map(({ key, text }) => ({
          key,
          text,
          onRemove: () => {
            change({ ...filter, [key]: undefined });
          },
        }))}
        onClear={() => {
          change({ view: filter.view });
        }}
      />
    </div>
  );
}

function Choices({ filter, onChange }: FilterProps): ReactElement {
  const words = useWords(peopleWords).filters;
  const names = useWords(accessWords).roles;
  const municipalities = useMunicipalities().data?.municipalities ?? [];
  return (
    <>
      <OneOf
        label={words.role}
        any={words.anyRole}
        options={roles.map((role) => ({ value: role, text: names[role] }))}
        chosen={filter.role}
        onChange={(role) => {
          onChange({ ...filter, role: role !== undefined && isRole(role) ? role : undefined });
        }}
      />
      {municipalities.length > 1 ? (
        <OneOf
          label={words.municipality}
          any={words.anyMunicipality}
          options={municipalities.map(({ municipalityId, name }) => ({ value: municipalityId, text: name }))}
          chosen={filter.municipality}
          onChange={(id) => {
            onChange({ ...filter, municipality: id === undefined ? undefined : Number(id) });
          }}
        />
      ) : null}
      <label className="field">
        {words.state}
        <select
          value={filter.state ?? 'active'}
          onChange={({ target: { value } }) => {
            onChange({ ...filter, state: value === 'blocked' || value === 'all' ? value : undefined });
          }}
        >
          {(['active', 'blocked', 'all'] as const).map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function useChips({ q, role, municipality, state }: PeopleFilter): readonly Pick<FilterChip, 'key' | 'text'>[] {
  const words = useWords(peopleWords).filters;
  const names = useWords(accessWords).roles;
  const municipalities = useMunicipalities().data?.municipalities ?? [];
  const name = municipalities.find(({ municipalityId }) => municipalityId === municipality)?.name;
  return [
    { key: 'q', text: q === undefined ? null : `«${q}»` },
    { key: 'role', text: role === undefined ? null : names[role] },
    { key: 'municipality', text: municipality === undefined ? null : (name ?? words.municipality) },
    { key: 'state', text: state === undefined ? null : words.states[state] },
  ].flatMap(({ key, text }) => (text === null ? [] : [{ key, text }]));
}
