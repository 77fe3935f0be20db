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

interface Chip {
  readonly text: string;
  readonly without: Filter;
}

function chipsOf({ web, domain }: ListsWords, filter: Filter, shown: ListShown): readonly Chip[] {
  const { cluster, recurrence, dynamics, municipality, smallN, q } = filter;
  const name = shown.municipalities.find(({ id }) => id === municipality)?.name;
  const words = web.filters;
  const chips: (Chip | null)[] = [
    cluster === undefined
      ? null
      : {
          text: `${words.cluster}: ${cluster.map((one) => domain.clusters[one]).join(', ')}`,
          without: { ...filter, cluster: undefined },
        },
    recurrence === undefined
      ? null
      : {
          text: `${words.recurrence}: ${recurrence.map((one) => web.table.recurrence[one]).join(', ')}`,
          without: { ...filter, recurrence: undefined },
        },
    dynamics === undefined
      ? null
      : {
          text: `${words.dynamics}: ${dynamics.map((one) => domain.dynamics[one]).join(', ')}`,
          without: { ...filter, dynamics: undefined },
        },
    municipality === undefined
      ? null
      : {
          text: name ?? `${words.municipality} ${String(municipality)}`,
          without: { ...filter, municipality: undefined },
        },
    smallN === undefined ? null : { text: words.smallN, without: { ...filter, smallN: undefined } },
    q === undefined ? null : { text: `«${q}»`, without: { ...filter, q: undefined } },
  ];
  return chips.filter((chip) => chip !== null);
}
