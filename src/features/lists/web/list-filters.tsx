import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { asked, listsClient, type ListShown } from './api.ts';
import { FilterPanel } from './filter-panel.tsx';
import type { Filter } from './filter.ts';
import { type ListsWords, useListsWords } from './words.ts';

interface ListFiltersProps {
  readonly year: number;
  readonly filter: Filter;
  readonly shown: ListShown;
  /** Brings the pages not yet loaded, null when everything is on the page. */
  readonly onLoadAll: (() => Promise<void>) | null;
}

type Change = (next: Filter) => void;

export function ListFilters({ year, filter, shown, onLoadAll }: ListFiltersProps): ReactElement {
  const { web } = useListsWords();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const change: Change = (next) =>
    void navigate({
      to: '/lists/$year',
      params: { year: String(year) },
      search: next,
      resetScroll: false,
      replace: true,
    });
  return (
    <section aria-label={web.filters.heading}>
      <div className="filters">
        <span className="filters-ask no-print">
          <SearchBox
            label={web.filters.search}
            value={filter.q ?? ''}
            onChange={(q) => {
              change({ ...filter, q });
            }}
          />
          <Button
            isQuiet
            isExpanded={isOpen}
            onPress={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? web.filters.close : web.filters.add}
          </Button>
        </span>
        <Exports year={year} filter={filter} shown={shown} onLoadAll={onLoadAll} />
      </div>
      {isOpen ? <FilterPanel filter={filter} municipalities={shown.municipalities} onChange={change} /> : null}
      <Chips filter={filter} shown={shown} onChange={change} />
    </section>
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

interface ChipsProps {
  readonly filter: Filter;
  readonly shown: ListShown;
  readonly onChange: Change;
}

function Chips({ filter, shown, onChange }: ChipsProps): ReactElement | null {
  const words = useListsWords();
  const chips = chipsOf(words, filter, shown);
  if (chips.length === 0) return null;
  return (
    <div className="filters">
      {chips.map(({ text, without }) => (
        <button
          key={text}
          type="button"
          className="chip"
          aria-label={words.web.filters.remove(text)}
          onClick={() => {
            onChange(without);
          }}
        >
          {text}
          <span aria-hidden="true" className="no-print">
            ✕
          </span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button
          type="button"
          className="link small no-print"
          onClick={() => {
            onChange({ show: filter.show });
          }}
        >
          {words.web.filters.clear}
        </button>
      ) : null}
    </div>
  );
}

function Exports({ year, filter, shown, onLoadAll }: ListFiltersProps): ReactElement {
  const { web } = useListsWords();
  const { listed, warning, notEvaluable, schools } = shown.counts;
  const all = { listed, warning, not_evaluable: notEvaluable, all: schools }[filter.show ?? 'listed'];
  const print = async (): Promise<void> => {
    await onLoadAll?.();
    requestAnimationFrame(() => {
      window.print();
    });
  };
  const file = (format: 'csv' | 'xlsx'): string => listsClient.href('export', { ...asked(year, filter), format });
  return (
    <span className="small exports" aria-live="polite">
      {shown.matching === all ? web.filters.matchingAll(all) : web.filters.matching(shown.matching, all)}
      <span className="no-print">
        {' · '}
        <a href={file('xlsx')} download>
          XLSX
        </a>
        {' · '}
        <a href={file('csv')} download>
          CSV
        </a>
        {' · '}
        <button type="button" className="link" onClick={() => void print()}>
          {web.filters.print}
        </button>
      </span>
    </span>
  );
}
