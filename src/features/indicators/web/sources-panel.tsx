import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type SourcesShown, useSources } from './api.ts';
import { indicatorsWords } from './words.ts';

interface SourcesPanelProps {
  readonly code: string;
  readonly at: string | undefined;
  /** The municipality or the region. */
  readonly name: string;
  readonly municipalityId?: number | undefined;
  readonly onClose: () => void;
}

/** The units behind a value, of the reader's territory: both counts, and the answer they stand in. */
export function SourcesPanel({ code, at, name, municipalityId, onClose }: SourcesPanelProps): ReactElement {
  const words = useWords(indicatorsWords);
  const columns = useColumns();
  return (
    <SidePanel title={words.one.sourcesOf(name)} onClose={onClose}>
      <Loaded query={useSources({ code, at, municipalityId })}>
        {({ units }) => (
          <DataTable
            label={words.one.sourcesOf(name)}
            columns={columns}
            rows={units}
            rowKey={({ schoolId, municipalityId: place }) => schoolId ?? -place}
            said={words.sources.said(units.length)}
            nothing={words.sources.nothing}
            isBare
            isDense
          />
        )}
      </Loaded>
    </SidePanel>
  );
}

type Unit = SourcesShown['units'][number];

function useColumns(): readonly Column<Unit>[] {
  const words = useWords(indicatorsWords).sources;
  const formats = useFormats();
  return useMemo((): readonly Column<Unit>[] => {
    const count = (number: number | null): string => (number === null ? words.unknown : formats.count(number));
    return [
      { id: 'unit', heading: words.unit, width: 42, cell: (unit) => <UnitLink unit={unit} /> },
      { id: 'numerator', heading: words.numerator, width: 18, align: 'end', cell: ({ numerator }) => count(numerator) },
      {
        ...{ id: 'denominator', heading: words.denominator, width: 20, align: 'end' },
        cell: ({ denominator }) => count(denominator),
      },
      {
        ...{ id: 'state', heading: words.state, width: 20 },
        cell: ({ numerator, state }) =>
          numerator === null ? (words.states[state ?? 'submitted'] ?? words.unknown) : words.counts,
      },
    ];
  }, [words, formats]);
}

function UnitLink({ unit: { name, answer, schoolId } }: { readonly unit: Unit }): ReactElement {
  if (answer !== null) return <a href={`/monitoring/${String(answer.waveId)}/${String(answer.unitId)}`}>{name}</a>;
  if (schoolId === null) return <>{name}</>;
  return (
    <Link to="/schools/$schoolId" params={{ schoolId: String(schoolId) }}>
      {name}
    </Link>
  );
}
