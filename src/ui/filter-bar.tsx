import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { toggled } from './filter-choice.ts';
import { filterWords } from './filter-bar.words.ts';
import { useWords } from './language.tsx';
import { SearchBox } from './search-box.tsx';
import './filter-bar.css';

export interface FilterChip {
  readonly key: string;
  /** «Кластер: сильный, умеренный». */
  readonly text: string;
  readonly onRemove: () => void;
}

interface FilterBarProps {
  /** What is asked now, each with its way out. Conditions live in the address: `onRemove` navigates. */
  readonly chips: readonly FilterChip[];
  readonly onClear: () => void;
  readonly search?: {
    readonly label: string;
    readonly value: string;
    readonly onChange: (text: string | undefined) => void;
  };
  /** One or two choices that are always there. */
  readonly controls?: ReactNode;
  /** All other choices, behind «Добавить условие». */
  readonly panel?: ReactNode;
}

/** The conditions of a page: search, choices, and a chip for everything that is asked. */
export function FilterBar({ chips, onClear, search, controls, panel }: FilterBarProps): ReactElement {
  const words = useWords(filterWords);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-label={words.heading} className="filter-bar">
      <div className="filters no-print">
        {search === undefined ? null : <SearchBox {...search} />}
        {controls}
        {panel === undefined ? null : (
          <button
            type="button"
            className="link filter-more"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? words.close : words.add}
          </button>
        )}
      </div>
      {isOpen ? (
        <div id={id} className="card filter-panel no-print">
          {panel}
        </div>
      ) : null}
      {chips.length === 0 ? null : (
        <div className="filters filter-chips">
          {chips.map((chip) => (
            <Chip key={chip.key} text={chip.text} onRemove={chip.onRemove} />
          ))}
          {chips.length > 1 ? (
            <button type="button" className="link no-print" onClick={onClear}>
              {words.clear}
            </button>
          ) : null}
        </div>
      )}
    </section>
  );
}

function Chip({ text, onRemove }: Pick<FilterChip, 'text' | 'onRemove'>): ReactElement {
  const words = useWords(filterWords);
  return (
    <button type="button" className="chip" aria-label={words.remove(text)} onClick={onRemove}>
      {text}
      <span aria-hidden="true" className="no-print">
        ✕
      </span>
    </button>
  );
}

interface SeveralProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly chosen: readonly V[] | undefined;
  readonly onChange: (chosen: readonly V[] | undefined) => void;
}

/** Several values of one condition. */
export function Several<V extends string>({ legend, options, chosen = [], onChange }: SeveralProps<V>): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
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

interface OneProps {
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string | number; readonly text: string }[];
  readonly chosen: string | number | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One value of a condition, or any. */
export function OneOf({ label, any, options, chosen, onChange }: OneProps): ReactElement {
  return (
    <label className="field">
      {label}
      <select
        value={chosen ?? ''}
        onChange={({ target: { value } }) => {
          onChange(value === '' ? undefined : value);
        }}
      >
        <option value="">{any}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
