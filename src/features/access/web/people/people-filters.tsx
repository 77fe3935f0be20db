import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { SearchBox } from '#ui/search-box.tsx';
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
  const navigate = useNavigate();
  const change = (next: PeopleFilter): void =>
    void navigate({ to: '/people', search: next, resetScroll: false, replace: true });
  return (
    <section aria-label={words.heading} className="no-print">
      <div className="filters people-filters">
        <SearchBox
          label={words.search}
          value={filter.q ?? ''}
          onChange={(q) => {
            change({ ...filter, q });
          }}
        />
        <Choices filter={filter} onChange={change} />
      </div>
      <Chips filter={filter} onChange={change} />
    </section>
  );
}

function Choices({ filter, onChange }: FilterProps): ReactElement {
  const words = useWords(peopleWords).filters;
  const names = useWords(accessWords).roles;
  const municipalities = useMunicipalities().data?.municipalities ?? [];
  return (
    <>
      <label className="field">
        {words.role}
        <select
          value={filter.role ?? ''}
          onChange={({ target: { value } }) => {
            onChange({ ...filter, role: isRole(value) ? value : undefined });
          }}
        >
          <option value="">{words.anyRole}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {names[role]}
            </option>
          ))}
        </select>
      </label>
      {municipalities.length > 1 ? (
        <label className="field">
          {words.municipality}
          <select
            value={filter.municipality ?? ''}
            onChange={({ target: { value } }) => {
              onChange({ ...filter, municipality: value === '' ? undefined : Number(value) });
            }}
          >
            <option value="">{words.anyMunicipality}</option>
            {municipalities.map(({ municipalityId, name }) => (
              <option key={municipalityId} value={municipalityId}>
                {name}
              </option>
            ))}
          </select>
        </label>
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

function Chips({ filter, onChange }: FilterProps): ReactElement | null {
  const words = useWords(peopleWords).filters;
  const names = useWords(accessWords).roles;
  const municipalities = useMunicipalities().data?.municipalities ?? [];
  const { q, role, municipality, state } = filter;
  const name = municipalities.find(({ municipalityId }) => municipalityId === municipality)?.name;
  const chips = [
    { key: 'q', text: q === undefined ? null : `«${q}»` },
    { key: 'role', text: role === undefined ? null : names[role] },
    { key: 'municipality', text: municipality === undefined ? null : (name ?? words.municipality) },
    { key: 'state', text: state === undefined ? null : words.states[state] },
  ].flatMap(({ key, text }) => (text === null ? [] : [{ key, text }]));
  if (chips.length === 0) return null;
  return (
    <div className="filters">
      {chips.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-label={words.remove(text)}
          onClick={() => {
            onChange({ ...filter, [key]: undefined });
          }}
        >
          {text}
          <span aria-hidden="true">✕</span>
        </button>
      ))}
    </div>
  );
}
