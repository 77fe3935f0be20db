import { type ReactElement, useMemo } from 'react';
import { Bar } from '#ui/bar.tsx';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { IndicatorShown } from './api.ts';
import { useValueText } from './value-text.tsx';
import { indicatorsWords } from './words.ts';

type Part = IndicatorShown['parts'][number];

/** How the denominator is distributed over the parts, in the order of the definition. */
export function Parts({ shown: { parts, definition } }: { readonly shown: IndicatorShown }): ReactElement | null {
  const words = useWords(indicatorsWords);
  const formats = useFormats();
  const textOf = useValueText();
  const columns = useMemo(
    (): readonly Column<Part>[] => [
      { id: 'part', heading: words.one.part, cell: ({ label }) => label },
      { id: 'count', heading: words.one.count, align: 'end', cell: ({ value }) => formats.count(value.numerator) },
      {
        ...{ id: 'share', heading: words.one.value, align: 'end' },
        cell: ({ value }) => textOf('distribution', value) ?? words.noData,
      },
      {
        id: 'bar',
        heading: words.one.bar,
        cell: ({ value, label }) => <Bar part={value.numerator} whole={value.denominator} label={label} />,
      },
    ],
    [words, formats, textOf],
  );
  if (definition.unit !== 'distribution') return null;
  return (
    <section className="card">
      <DataTable
        label={words.one.parts}
        heading={words.one.parts}
        columns={columns}
        rows={parts}
        rowKey={({ code }) => code}
        isBare
      />
    </section>
  );
}
