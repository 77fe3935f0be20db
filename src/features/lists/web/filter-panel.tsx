import type { ReactElement } from 'react';
import { OneOf, Several } from '#ui/filter-bar.tsx';
import { recurrences } from '../domain/evaluation.ts';
import type { ListShown } from './api.ts';
import { clusterOutcomes, dynamicsKinds } from '../domain/evaluation.ts';
import type { Filter } from './filter.ts';
import { useListsWords } from './words.ts';

interface FilterPanelProps {
  readonly filter: Filter;
  readonly municipalities: ListShown['municipalities'];
  readonly onChange: (next: Filter) => void;
}

export function FilterPanel({ filter, municipalities, onChange }: FilterPanelProps): ReactElement {
  const { web, domain } = useListsWords();
  const words = web.filters;
  return (
    <>
      <Several
        legend={words.cluster}
        options={clusterOutcomes.map((value) => ({ value, text: domain.clusters[value] }))}
        chosen={filter.cluster}
        onChange={(cluster) => {
          onChange({ ...filter, cluster });
        }}
      />
      <Several
        legend={words.recurrence}
        options={recurrences.map((value) => ({ value, text: web.table.recurrence[value] }))}
        chosen={filter.recurrence}
        onChange={(recurrence) => {
          onChange({ ...filter, recurrence });
        }}
      />
      <Several
        legend={words.dynamics}
        options={dynamicsKinds.map((value) => ({ value, text: domain.dynamics[value] }))}
        chosen={filter.dynamics}
        onChange={(dynamics) => {
          onChange({ ...filter, dynamics });
        }}
      />
      <div>
        <OneOf
          label={words.municipality}
          any={words.anyMunicipality}
          options={municipalities.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={filter.municipality}
          onChange={(id) => {
            onChange({ ...filter, municipality: id === undefined ? undefined : Number(id) });
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={filter.smallN === true}
            onChange={({ target }) => {
              onChange({ ...filter, smallN: target.checked ? true : undefined });
            }}
          />
          {words.smallNHint}
        </label>
      </div>
    </>
  );
}
