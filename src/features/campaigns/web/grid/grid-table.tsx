import { createContext, type KeyboardEvent, type ReactElement, use, useMemo, useState } from 'react';
import { useAnswerText } from '#features/forms/web/public.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { CellField } from './entry.ts';
import type { GridWords } from './ru.ts';
import { type Grid, type GridRow, type Tally, useGrid } from './use-grid.ts';
import { gridWords } from './words.ts';

interface GridTableProps {
  readonly waveId: number;
  readonly field: CellField;
  readonly rows: readonly GridRow[];
  readonly total: number;
}

/** The columns stay the same while cells change: a cell looks up its own state. */
const GridContext = createContext<(Grid & { readonly shown: readonly GridRow[] }) | null>(null);

export function GridTable({ waveId, field, rows, total }: GridTableProps): ReactElement {
  const words = useWords(gridWords);
  const grid = useGrid({ waveId, field, rows });
  const columns = useMemo(
    (): readonly Column<GridRow>[] => [
      { id: 'unit', heading: words.unit, width: 34, cell: ({ name }) => name },
      { id: 'municipality', heading: words.municipality, width: 20, cell: ({ municipality }) => municipality },
      {
        id: 'value',
        heading: words.value,
        width: 20,
        isAlwaysShown: true,
        cell: (row) => <Entry row={row} field={field} />,
      },
      {
        id: 'mark',
        heading: words.mark,
        width: 26,
        isAlwaysShown: true,
        cell: (row) => <Outcome row={row} field={field} />,
      },
    ],
    [words, field],
  );
  const [chosen, setChosen] = useState<readonly number[] | null>(null);
  const shown = chosen === null ? rows : rows.filter(({ unitId }) => chosen.includes(unitId));
  return (
    <GridContext value={{ ...grid, shown }}>
      <Tallied grid={grid} chosen={chosen} onChoose={setChosen} />
      <DataTable
        isDense
        label={words.table(field.label)}
        columns={columns}
        rows={shown}
        rowKey={({ unitId }) => unitId}
        said={words.said(shown.length, total)}
      />
    </GridContext>
  );
}

interface TalliedProps {
  readonly grid: Grid;
  readonly chosen: readonly number[] | null;
  readonly onChoose: (unitIds: readonly number[] | null) => void;
}

/** What became of everything that was typed and pasted: the rows themselves are mostly out of sight. */
function Tallied({ grid: { pasted, tally }, chosen, onChoose }: TalliedProps): ReactElement | null {
  const words = useWords(gridWords);
  const said = whatBecame(pasted, tally, words);
  if (said.length === 0) return null;
  const { toMend } = tally;
  const isRight = toMend.length + (pasted?.beyond ?? 0) + (pasted?.unnamed ?? 0) === 0;
  return (
    <Notice kind={isRight ? 'done' : 'warning'}>
      <p>
        {said.join(' ')}{' '}
        {chosen === null && toMend.length === 0 ? null : (
          <LinkButton
            onPress={() => {
              onChoose(chosen === null ? toMend : null);
            }}
          >
            {chosen === null ? words.onlyThese : words.allRows}
          </LinkButton>
        )}
      </p>
    </Notice>
  );
}

function pastedWords(pasted: Grid['pasted'], words: GridWords): readonly string[] {
  if (pasted === null) return [];
  const { count, beyond, unnamed } = pasted;
  return [
    words.pasted(count),
    ...(beyond > 0 ? [words.beyond(beyond)] : []),
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
  ];
}

function whatBecame(pasted: Grid['pasted'], { waiting, saved, toMend }: Tally, words: GridWords): readonly string[] {
  if (pasted === null && waiting + saved + toMend.length === 0) return [];
  return [
    ...pastedWords(pasted, words),
    waiting > 0 ? words.waiting : words.saved(saved),
    ...(toMend.length > 0 ? [words.toMend(toMend.length)] : []),
  ];
}

interface CellProps {
  readonly row: GridRow;
  readonly field: CellField;
}

const modes = {
  integer: 'numeric',
  decimal: 'decimal',
  choice: 'text',
  text: 'text',
  date: 'text',
  link: 'url',
} as const;

function Entry({ row, field }: CellProps): ReactElement | null {
  const words = useWords(gridWords);
  const grid = use(GridContext);
  if (grid === null) return null;
  if (!row.isAsked) return <span className="small">{words.hidden}</span>;
  const { text, mark, problems } = grid.cellOf(row);
  return (
    <input
      className={`grid-cell grid-${mark ?? 'still'}`}
      data-grid=""
      aria-label={words.valueOf(row.name)}
      aria-invalid={problems.some(({ severity }) => severity !== 'missing')}
      inputMode={modes[field.type]}
      autoComplete="off"
      readOnly={!row.mayFill}
      value={text}
      onChange={({ target }) => {
        grid.type(row, target.value);
      }}
      onBlur={() => {
        grid.leave(row);
      }}
      onKeyDown={walk}
      onPaste={(event) => {
        const copied = event.clipboardData.getData('text/plain');
        if (!/[\n\t]/.test(copied) || !row.mayFill) return;
        event.preventDefault();
        grid.paste(row, copied, grid.shown);
      }}
    />
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** To the cell above or below, as in a sheet. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'Enter' && event.shiftKey ? -1 : steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('[data-grid]') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

/** A sign and a word beside the colour of the cell. */
function Outcome({ row, field }: CellProps): ReactElement | null {
  const words = useWords(gridWords);
  const say = useAnswerText();
  const grid = use(GridContext);
  if (grid === null) return null;
  const { mark, theirs, problems } = grid.cellOf(row);
  const isRefused = mark === 'conflict' || mark === 'failed';
  const said = problems.flatMap(({ message }) => message ?? []).join(' ');
  return (
    <span className="small" role="status">
      {mark === null ? (row.mayFill ? null : words.readOnly) : words.marks[mark]}
      {mark === 'conflict' ? `, ${words.theirs(say(field, theirs))}` : null}
      {said === '' ? null : ` ${said}`}
      {isRefused ? (
        <>
          {' '}
          <LinkButton
            onPress={() => {
              grid.again(row);
            }}
          >
            {mark === 'conflict' ? words.keepMine : words.again}
          </LinkButton>
        </>
      ) : null}
    </span>
  );
}
