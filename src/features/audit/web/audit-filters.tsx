import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { FilterBar } from '#ui/filter-bar.tsx';
import { LinkButton } from '#ui/link-button.tsx';
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
  const text = useChipText();
  const navigate = useNavigate();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const change = (next: AuditAsked): void =>
    void navigate({ to: '/audit', search: next, resetScroll: false, replace: true });
  const known = { ...namesIn(entries, filter), ...names };
  return (
    <FilterBar
      controls={<Exports filter={filter} />}
      chips={(Object.keys(filter) as (keyof AuditAsked)[])
        .filter((key) => filter[key] !== undefined)
        .map((key) => ({
          key,
          text: text(key, filter, known),
          onRemove: () => {
            change({ ...filter, [key]: undefined });
          },
        }))}
      onClear={() => {
        change({});
      }}
      panel={
        <FilterPanel
          filter={filter}
          verbs={verbs}
          names={known}
          onName={(key, name) => {
            setNames({ ...names, [key]: name });
          }}
          onChange={change}
        />
      }
    />
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

type Names = Readonly<Record<string, string>>;
type ChipText = (key: keyof AuditAsked, filter: AuditAsked, names: Names) => string;

function useChipText(): ChipText {
  const { web, log } = useAuditWords();
  const formats = useFormats();
  const words = web.filters;
  const numbered = (key: 'person' | 'subject' | 'school') => (value: string, names: Names) =>
    `${words[key]}: ${names[key] ?? words.number(Number(value))}`;
  const said: Record<keyof AuditAsked, (value: string, names: Names) => string> = {
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
  return (key, filter, names) => said[key](String(filter[key]), names);
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
      <LinkButton
        onPress={() => {
          window.print();
        }}
      >
        {web.print}
      </LinkButton>
    </span>
  );
}
