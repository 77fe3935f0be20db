import type { ReactElement, ReactNode } from 'react';
import { PersonPicker, SchoolPicker } from '#features/access/web/public.tsx';
import type { AuditAsked } from './filter.ts';
import { useAuditWords } from './words.ts';

interface FilterPanelProps {
  readonly filter: AuditAsked;
  readonly verbs: readonly string[];
  /** Names of what the filter says by number. */
  readonly names: Readonly<Record<string, string>>;
  readonly onName: (key: string, name: string) => void;
  readonly onChange: (next: AuditAsked) => void;
}

export function FilterPanel({ filter, verbs, names, onName, onChange }: FilterPanelProps): ReactElement {
  const { web } = useAuditWords();
  const words = web.filters;
  const pick = (key: 'person' | 'subject' | 'school') => ({
    name: key,
    label: words[key],
    hint: key === 'school' ? words.schoolHint : words.personHint,
    value: filter[key] === undefined ? null : { id: filter[key], text: names[key] ?? words.number(filter[key]) },
    onChange: (value: { readonly id: number; readonly text: string } | null): void => {
      if (value !== null) onName(key, value.text);
      onChange({ ...filter, [key]: value?.id });
    },
  });
  return (
    <div className="audit-panel">
      <PersonPicker {...pick('person')} />
      <PersonPicker {...pick('subject')} />
      <SchoolPicker {...pick('school')} />
      <Choices filter={filter} verbs={verbs} onChange={onChange} />
      <div className="audit-days">
        {(['from', 'to'] as const).map((key) => (
          <label key={key} className="field">
            {words[key]}
            <input
              type="date"
              value={filter[key] ?? ''}
              onChange={({ target }) => {
                onChange({ ...filter, [key]: target.value === '' ? undefined : target.value });
              }}
            />
          </label>
        ))}
      </div>
    </div>
  );
}

function Choices({ filter, verbs, onChange }: Pick<FilterPanelProps, 'filter' | 'verbs' | 'onChange'>): ReactElement {
  const { web, log } = useAuditWords();
  const words = web.filters;
  const named = (keys: readonly string[], table: Readonly<Record<string, string>>): readonly Option[] =>
    keys.map((value) => ({ value, text: table[value] ?? value })).sort((a, b) => a.text.localeCompare(b.text));
  return (
    <div className="audit-choices">
      <Choice
        label={words.verb}
        empty={words.anyVerb}
        value={filter.verb}
        options={named(verbs, log.verbs)}
        onChange={(verb) => {
          onChange({ ...filter, verb });
        }}
      />
      <Choice
        label={words.field}
        empty={words.anyField}
        value={filter.field}
        options={named(Object.keys(log.fields), log.fields)}
        onChange={(field) => {
          onChange({ ...filter, field });
        }}
      />
      <Choice
        label={words.outcome}
        empty={words.anyOutcome}
        value={filter.outcome}
        options={named(['done', 'denied'], log.outcomes)}
        onChange={(outcome) => {
          onChange({ ...filter, outcome: outcome === 'done' || outcome === 'denied' ? outcome : undefined });
        }}
      />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
}
interface ChoiceProps {
  readonly label: string;
  readonly empty: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, empty, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="field">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
