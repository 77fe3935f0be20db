import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Loaded } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { WaveRow } from '../../contract.ts';
import { givenStates } from '../../domain/answer.ts';
import { type AnswersShown, campaignsClient } from '../api.ts';
import { campaignsWords } from '../words.ts';
import type { ResultSearch } from './search.ts';
import { resultWords } from './words.ts';

const FEW_ROWS = 500;
const ALL_ROWS = 2000;
/** More of them are put into the table by who wants them. */
const FEW_COLUMNS = 8;

const route = getRouteApi('/monitoring/$waveId/result');
type Row = AnswersShown['rows'][number];

interface AnswerTableProps {
  readonly wave: WaveRow;
  readonly search: ResultSearch;
}

/** Unit by unit, a question in each column. */
export function AnswerTable({ wave, search }: AnswerTableProps): ReactElement {
  const words = useWords(resultWords);
  const [limit, setLimit] = useState(FEW_ROWS);
  const { waveId } = wave;
  const { municipality } = search;
  const query = useQuery({
    queryKey: ['campaigns', 'answers', waveId, municipality, limit],
    queryFn: ({ signal }) => campaignsClient.query('answers', { waveId, municipality, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query}>
      {(shown) => (
        <>
          <Table wave={wave} search={search} shown={shown} />
          {shown.rows.length >= shown.total || limit === ALL_ROWS ? null : (
            <div className="actions no-print">
              <Button
                isQuiet
                onPress={() => {
                  setLimit(ALL_ROWS);
                }}
              >
                {words.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function Table({ wave, search, shown }: AnswerTableProps & { readonly shown: AnswersShown }): ReactElement {
  const words = useWords(resultWords);
  const { states } = useWords(campaignsWords);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { waveId, subject } = wave;
  const { headings, rows, total } = shown;
  const columns = useMemo((): readonly Column<Row>[] => {
    const isWhole = rows.length === total;
    const cellOf = (row: Row, index: number): Row['cells'][number] => row.cells[index] ?? null;
    const isOfPlace = subject === 'municipality';
    const say = (cell: Row['cells'][number]): string => {
      if (typeof cell === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? formats.date(cell) : cell;
      return cell === null ? '–' : formats.count(cell);
    };
    return [
      {
        ...{ id: 'unit', heading: words.unit[subject], cell: (row: Row) => <Unit waveId={waveId} row={row} /> },
        ...(isWhole && { sortBy: ({ name }: Row) => name }),
      },
      ...(isOfPlace
        ? []
        : [{ id: 'place', heading: words.municipality, cell: ({ municipality }: Row) => municipality }]),
      { id: 'state', heading: words.state, cell: ({ state }) => states[state], isHiddenAtFirst: true },
      ...headings.map((heading, index): Column<Row> => ({
        ...{ id: `q${String(index + 1)}`, heading, isHiddenAtFirst: index >= FEW_COLUMNS },
        align: rows.some((row) => typeof cellOf(row, index) === 'number') ? 'end' : 'start',
        cell: (row) => say(cellOf(row, index)),
        ...(isWhole && { sortBy: (row: Row) => cellOf(row, index) }),
      })),
    ];
  }, [words, states, waveId, subject, headings, rows, total, formats]);
  return (
    <DataTable
      isWide
      isDense
      label={words.table}
      columns={columns}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      view={search}
      onView={(view) => {
        void navigate({ search: { ...search, ...view }, replace: true });
      }}
      said={words.said(rows.length, total)}
      fileHref={(format) => {
        const asked = { waveId, municipality: search.municipality, state: [...givenStates] };
        return campaignsClient.href('export', { ...asked, format });
      }}
    />
  );
}

function Unit({ waveId, row }: { readonly waveId: number; readonly row: Row }): ReactElement {
  return (
    <Link to="/monitoring/$waveId/$unitId" params={{ waveId: String(waveId), unitId: String(row.unitId) }} search={{}}>
      {row.name}
    </Link>
  );
}
