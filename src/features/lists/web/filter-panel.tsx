import type { ReactElement } from 'react';
import { recurrences } from '../domain/evaluation.ts';
import type { ListShown } from './api.ts';
import { clusterOutcomes, dynamicsKinds, type Filter, toggled } from './filter.ts';
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
    <div className="card panel no-print">
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
        <label className="field">
          {words.municipality}
          <select
            value={filter.municipality ?? ''}
            onChange={({ target }) => {
              onChange({ ...filter, municipality: target.value === '' ? undefined : Number(target.value) });
            }}
          >
            <option value="">{words.anyMunicipality}</option>
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
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
    </div>
  );
}

interface SeveralProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly chosen: readonly V[] | undefined;
  readonly onChange: (chosen: readonly V[] | undefined) => void;
}

function Several<V extends string>({ legend, options, chosen, onChange }: SeveralProps<V>): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen?.includes(value) ?? false}
            onChange={() => {
              onChange(toggled(chosen, value));
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
