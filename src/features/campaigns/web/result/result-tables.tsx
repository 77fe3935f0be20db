import { type ReactElement, useMemo } from 'react';
import type { CellType, Field, Option } from '#features/forms/domain/definition.ts';
import { Bar } from '#ui/bar.tsx';
import { useWords } from '#ui/language.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { amountText } from './amount-text.ts';
import type { Summary } from './question-result.tsx';
import { resultWords } from './words.ts';

interface OptionTableProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly summary: Summary;
}

interface OptionRow {
  readonly code: string;
  readonly label: string;
  readonly count: number;
}

/** How often each answer was taken, of all who answered: of many, the shares need not make a whole. */
export function OptionTable({ label, options, summary }: OptionTableProps): ReactElement {
  const words = useWords(resultWords);
  const formats = useFormats();
  const { answered, values } = summary;
  const rows = options.map((option): OptionRow => {
    return { ...option, count: values?.options?.find(({ code }) => code === option.code)?.count ?? 0 };
  });
  const columns: readonly Column<OptionRow>[] = [
    { id: 'option', heading: words.option, width: 46, cell: (row) => row.label },
    { id: 'count', heading: words.count, width: 16, align: 'end', cell: ({ count }) => formats.count(count) },
    {
      ...{ id: 'share', heading: words.share, width: 12, align: 'end' },
      cell: ({ count }) => `${formats.share(count, answered) ?? '0'}\u202f%`,
    },
    {
      id: 'bar',
      heading: words.bar,
      width: 26,
      cell: (row) => <Bar part={row.count} whole={answered} label={row.label} />,
    },
  ];
  return <DataTable isBare isDense label={label} columns={columns} rows={rows} rowKey={({ code }) => code} />;
}

type Rows = NonNullable<Summary['rows']>;
type Row = Rows[number] & { readonly label: string };
type Cell = Row['cells'][number];
type Across = Option & { readonly type: CellType };

function across(field: Extract<Field, { type: 'table' | 'matrix' }>): readonly Across[] {
  if (field.type === 'matrix') return field.categories.map((one) => ({ ...one, type: { type: 'integer' } }));
  return field.columns.map((column) => ({ code: column.code, label: column.label, type: column }));
}

function down(field: Extract<Field, { type: 'table' | 'matrix' }>): readonly Option[] {
  if (field.type === 'matrix') return field.indicators;
  return 'fixed' in field.rows ? field.rows.fixed : [];
}

interface RowTableProps {
  readonly field: Extract<Field, { type: 'table' | 'matrix' }>;
  readonly summary: Summary;
}

/** Cell by cell over all answers: numbers summed, choices counted, of the rest how many there are. */
export function RowTable({ field, summary }: RowTableProps): ReactElement {
  const words = useWords(resultWords);
  const formats = useFormats();
  const { rows, things } = summary;
  const labelled = useMemo((): readonly Row[] => {
    const known = down(field);
    return (rows ?? []).map((row) => ({
      ...row,
      label: known.find(({ code }) => code === row.row)?.label ?? words.total,
    }));
  }, [field, rows, words]);
  const columns = useMemo((): readonly Column<Row>[] => {
    const say = (cell: Cell | undefined, { type }: Across): string => {
      if (cell === undefined || cell.filled === 0) return '–';
      if (cell.sum !== null) return amountText(cell.sum, formats);
      if (cell.options === null || type.type !== 'choice') return words.filled(formats.count(cell.filled));
      const taken = cell.options.filter(({ count }) => count > 0);
      return taken.map(({ code, count }) => `${labelOf(type.options, code)}: ${formats.count(count)}`).join(', ');
    };
    return [
      { id: 'row', heading: words.row, cell: ({ label }) => label },
      ...across(field).map((column): Column<Row> => ({
        ...{ id: column.code, heading: column.label },
        align: column.type.type === 'integer' || column.type.type === 'decimal' ? 'end' : 'start',
        cell: ({ cells }) =>
          say(
            cells.find((cell) => cell.column === column.code),
            column,
          ),
      })),
    ];
  }, [field, words, formats]);
  return (
    <>
      {things === null ? null : <p>{words.rows(things)}</p>}
      <DataTable isBare isDense label={field.label} columns={columns} rows={labelled} rowKey={({ row }) => row} />
    </>
  );
}

function labelOf(options: readonly Option[], code: string): string {
  return options.find((option) => option.code === code)?.label ?? code;
}
