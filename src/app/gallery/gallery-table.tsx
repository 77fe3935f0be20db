import type { ReactElement } from 'react';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Mark, type ScaleStep } from '#ui/mark.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { type YearSquare, YearSquares } from '#ui/year-squares.tsx';
import type { GalleryWords } from './ru.ts';
import { useGalleryWords } from './words.ts';

interface Row {
  readonly name: string;
  readonly step: ScaleStep;
  readonly sharePercent: number | null;
  readonly listed: readonly boolean[];
}

const FIRST_YEAR = 2021;
const MANY = 120;
const nothing = (): undefined => undefined;

export function GalleryTable(): ReactElement {
  const { look, table: words } = useGalleryWords();
  const columns = useColumns();
  const rows = rowsOf(words);
  const chips = [words.chip, words.chipYears].map((text) => ({ key: text, text, onRemove: nothing }));
  const condition = (
    <label className="check">
      <input type="checkbox" /> {words.condition}
    </label>
  );
  const search = { label: words.school, value: '', onChange: nothing };
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      <FilterBar chips={chips} onClear={nothing} search={search} panel={condition} />
      <DataTable
        label={words.full}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        said={words.found(rows.length, MANY)}
        fileHref={() => '/gallery'}
      />
      <h3>{words.loading}</h3>
      <DataTable label={words.loading} columns={columns} rows={undefined} rowKey={({ name }) => name} isBare />
      <h3>{words.nothing}</h3>
      <DataTable
        label={words.nothing}
        columns={columns}
        rows={[]}
        rowKey={({ name }) => name}
        nothing={words.nothingWords}
        isBare
      />
      <h3>{words.long}</h3>
      <DataTable
        label={`${words.long}, ${look.years}`}
        columns={columns}
        rows={longRows(words)}
        rowKey={({ name }) => name}
        isDense
      />
    </section>
  );
}

function rowsOf({ names }: GalleryWords['table']): readonly Row[] {
  const [birch = '', spruce = '', seventh = ''] = names;
  return [
    { name: birch, step: 'strong', sharePercent: 58.5, listed: [false, false, true, true, true] },
    { name: spruce, step: 'moderate', sharePercent: 41.7, listed: [false, true, false, true, true] },
    { name: seventh, step: 'none', sharePercent: null, listed: [true, false, false, false, false] },
  ];
}

function longRows({ numbered }: GalleryWords['table']): readonly Row[] {
  return Array.from({ length: MANY }, (_, index) => ({
    name: numbered(index + 1),
    step: (['basic', 'moderate', 'strong'] as const)[index % 3] ?? 'none',
    sharePercent: (index * 37) % 100,
    listed: [0, 1, 2, 3, 4].map((year) => (index + year) % 3 === 0),
  }));
}

function useColumns(): readonly Column<Row>[] {
  const { look, table: words } = useGalleryWords();
  const formats = useFormats();
  const squares = ({ listed }: Row): readonly YearSquare[] =>
    listed.map((is, index) => {
      const sign = is ? 'filled' : 'hollow';
      return { year: FIRST_YEAR + index, sign, word: look.signs[sign] };
    });
  return [
    { id: 'school', heading: words.school, cell: ({ name }) => name, sortBy: ({ name }) => name, width: 40 },
    {
      id: 'cluster',
      heading: words.cluster,
      cell: ({ step }) => <Mark step={step}>{look.steps[step]}</Mark>,
      width: 20,
    },
    {
      id: 'share',
      heading: words.share,
      cell: ({ sharePercent }) => (sharePercent === null ? look.noData : formats.decimal(sharePercent.toFixed(1))),
      align: 'end',
      sortBy: ({ sharePercent }) => sharePercent,
      width: 20,
    },
    { id: 'years', heading: words.years, cell: (row) => <YearSquares years={squares(row)} />, width: 20 },
  ];
}
