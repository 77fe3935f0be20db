import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { auditClient, type Entry, said } from './api.ts';
import { FilterPanel } from './filter-panel.tsx';
import type { AuditAsked } from './filter.ts';
import { useAuditWords } from './words.ts';

interface AuditFiltersProps {
  readonly filter: AuditAsked;
  readonly entries: readonly Entry[];
  readonly verbs: readonly string[];
}

export function AuditFilters({ filter, entries, verbs }: AuditFiltersProps): ReactElement {
  const { web } = useAuditWords();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const change = (next: AuditAsked): void =>
    void navigate({ to: '/audit', search: next, resetScroll: false, replace: true });
  const known = { ...namesIn(entries, filter), ...names };
  return (
    <section aria-label={web.filters.heading}>
      <div className="filters">
        <Button
          isQuiet
          isExpanded={isOpen}
          onPress={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? web.filters.close : web.filters.open}
        </Button>
        <Exports filter={filter} />
      </div>
      {isOpen ? (
        <FilterPanel
          filter={filter}
          verbs={verbs}
          names={known}
          onName={(key, name) => {
            setNames({ ...names, [key]: name });
          }}
          onChange={change}
        />
      ) : null}
      <Chips filter={filter} names={known} onChange={change} />
    </section>
  );
}

/** Names of what the address says by number, as far as the rows shown know them. */
function namesIn(entries: readonly Entry[], { person, school, subject }: AuditAsked): Record<string, string> {
  const actor = entries.find((entry) => entry.person?.personId === person)?.person?.name;
  const { school: schoolName, subject: subjectName } = entries[0] ?? { school: null, subject: null };
  return {
    ...(actor !== undefined && person !== undefined && { person: actor }),
    ...(school !== undefined && schoolName !== null && { school: schoolName }),
    ...(subject !== undefined && subjectName !== null && { subject: subjectName }),
  };
}

interface ChipsProps {
  readonly filter: AuditAsked;
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (next: AuditAsked) => void;
}

function Chips({ filter, names, onChange }: ChipsProps): ReactElement | null {
  const { web } = useAuditWords();
  const text = useChipText(names);
  const chips = (Object.keys(filter) as (keyof AuditAsked)[]).filter((key) => filter[key] !== undefined);
  if (chips.length === 0) return null;
  return (
    <div className="filters">
      {chips.map((key) => {
        const words = text(key, filter);
        return (
          <button
            key={key}
            type="button"
            className="chip"
            aria-label={web.filters.remove(words)}
            onClick={() => {
              onChange({ ...filter, [key]: undefined });
            }}
          >
            {words}
            <span aria-hidden="true" className="no-print">
              ✕
            </span>
          </button>
        );
      })}
      {chips.length > 1 ? (
        <button
          type="button"
          className="link small no-print"
          onClick={() => {
            onChange({});
          }}
        >
          {web.filters.clear}
        </button>
      ) : null}
    </div>
  );
}

type ChipText = (key: keyof AuditAsked, filter: AuditAsked) => string;

function useChipText(names: Readonly<Record<string, string>>): ChipText {
  const { web, log } = useAuditWords();
  const formats = useFormats();
  const words = web.filters;
  const numbered = (key: 'person' | 'subject' | 'school') => (value: unknown) =>
    `${words[key]}: ${names[key] ?? words.number(Number(value))}`;
  const said: Record<keyof AuditAsked, (value: string) => string> = {
    person: numbered('person'),
    subject: numbered('subject'),
    school: numbered('school'),
    municipality: (id) => words.municipality(Number(id)),
    verb: (verb) => log.verbs[verb] ?? verb,
    field: (field) => `${words.field}: ${log.fields[field] ?? field}`,
    outcome: (outcome) => (outcome === 'denied' ? log.outcomes.denied : log.outcomes.done),
    from: (day) => `${words.from}: ${formats.date(day)}`,
    to: (day) => `${words.to}: ${formats.date(day)}`,
  };
  return (key, filter) => said[key](String(filter[key]));
}

function Exports({ filter }: { readonly filter: AuditAsked }): ReactElement {
  const { web } = useAuditWords();
  const file = (format: 'csv' | 'xlsx'): string => auditClient.href('export', { ...said(filter), format });
  return (
    <span className="small audit-export no-print">
      {web.export}{' '}
      <a href={file('xlsx')} download>
        XLSX
      </a>
      {' · '}
      <a href={file('csv')} download>
        CSV
      </a>
      {' · '}
      <button
        type="button"
        className="link"
        onClick={() => {
          window.print();
        }}
      >
        {web.print}
      </button>
    </span>
  );
}
