import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import type { ListShown } from './api.ts';
import { FilterPanel } from './filter-panel.tsx';
import { type Filter, withoutConditions } from './filter.ts';
import { type ListsWords, useListsWords } from './words.ts';

export type Change = (next: Filter) => void;

/** Goes to another view of the same list. */
export function useChange(year: number): Change {
  const navigate = useNavigate();
  return (search) =>
    void navigate({ to: '/lists/$year', params: { year: String(year) }, search, resetScroll: false, replace: true });
}

interface ListFiltersProps {
  readonly filter: Filter;
  readonly shown: ListShown;
  readonly onChange: Change;
}

export function ListFilters({ filter, shown, onChange }: ListFiltersProps): ReactElement {
  const words = useListsWords();
  return (
    <FilterBar
      search={{
        label: words.web.filters.search,
        value: filter.q ?? '',
        onChange: (q) => {
          onChange({ ...filter, q });
        },
      }}
      chips={chipsOf(words, filter, shown).map(({ text, without }): FilterChip => {
        const onRemove = (): void => {
          onChange(without);
        };
        return { key: text, text, onRemove };
      })}
      onClear={() => {
        onChange(withoutConditions(filter));
      }}
      panel={<FilterPanel filter={filter} municipalities={shown.municipalities} onChange={onChange} />}
    />
  );
}

/** Conditions of several values. */
type Legend = 'cluster' | 'recurrence' | 'running' | 'times' | 'dynamics';

interface Chip {
  readonly text: string;
  readonly without: Filter;
}

function chipsOf({ web, domain }: ListsWords, filter: Filter, shown: ListShown): readonly Chip[] {
  const { cluster, recurrence, running, times, dynamics, municipality, smallN, q } = filter;
  const name = shown.municipalities.find(({ id }) => id === municipality)?.name;
  const words = web.filters;
  const chip = (key: keyof Filter, text: string): Chip => ({ text, without: { ...filter, [key]: undefined } });
  const several = <V,>(key: Legend, values: readonly V[] | undefined, nameOf: (value: V) => string): Chip[] => {
    const said = values?.map(nameOf).join(', ') ?? '';
    return said === '' ? [] : [chip(key, `${words[key]}: ${said}`)];
  };
  return [
    ...several('cluster', cluster, (one) => domain.clusters[one]),
    ...several('recurrence', recurrence, (one) => web.table.recurrence[one]),
    ...several('running', running, String),
    ...several('times', times, String),
    ...several('dynamics', dynamics, (one) => domain.dynamics[one]),
    ...(municipality === undefined
      ? []
      : [chip('municipality', name ?? `${words.municipality} ${String(municipality)}`)]),
    ...(smallN === undefined ? [] : [chip('smallN', words.smallN)]),
    ...(q === undefined ? [] : [chip('q', `«${q}»`)]),
  ];
}
