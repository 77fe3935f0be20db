import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import type { Answer, CellAnswer, TableRow } from '../../domain/answers.ts';
import type { Column, Option } from '../../domain/definition.ts';
import { listOf, recordOf } from '../../domain/own.ts';
import { idOf, problemsAt, type Asking, type FieldOf } from './answering.ts';
import { NumberEntry, textOf } from './entries.tsx';
import { Question } from './question.tsx';
import { sentenceOf, sheetWords } from './words.ts';

interface TableQuestionProps {
  readonly field: FieldOf<'table'>;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

/** A table with given rows, or with rows that who answers adds. */
export function TableQuestion({ field, answer, asking }: TableQuestionProps): ReactElement {
  const words = useWords(sheetWords);
  const { rows: wanted } = field;
  const isFixed = 'fixed' in wanted;
  const rows = isFixed ? fixedRows(wanted.fixed, rowsOf(answer)) : rowsOf(answer);
  const put = (next: readonly TableRow[]): void => {
    const kept = isFixed ? next.filter(({ cells }) => Object.keys(cells).length > 0) : next;
    asking.onAnswer(kept.length === 0 ? undefined : { rows: kept });
  };
  const mayAdd = !isFixed && !asking.isReadOnly;
  return (
    <Question field={field} asking={asking} isGroup>
      {() => (
        <>
          {rows.length === 0 ? <p className="small">{words.noRows}</p> : <Rows {...{ field, asking, rows, put }} />}
          {mayAdd && rows.length >= wanted.most ? <p className="small">{words.noRowsLeft(wanted.most)}</p> : null}
          {mayAdd && rows.length < wanted.most ? (
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                put([...rows, { row: freeCode(rows), cells: {} }]);
              }}
            >
              {words.addRow}
            </button>
          ) : null}
        </>
      )}
    </Question>
  );
}

interface RowsProps {
  readonly field: FieldOf<'table'>;
  readonly asking: Asking;
  readonly rows: readonly TableRow[];
  readonly put: (rows: readonly TableRow[]) => void;
}

function Rows({ field, asking, rows, put }: RowsProps): ReactElement {
  return (
    <table className="entry-table">
      <thead>
        <tr>
          <td />
          {field.columns.map((column) => (
            <th key={column.code} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.row} {...{ field, asking, rows, put, row, index }} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: RowsProps & { readonly row: TableRow; readonly index: number }): ReactElement {
  const { field, asking, rows, put, row, index } = props;
  const words = useWords(sheetWords);
  const fixed = 'fixed' in field.rows ? field.rows.fixed : null;
  const label = fixed?.find(({ code }) => code === row.row)?.label ?? `${words.row} ${String(index + 1)}`;
  return (
    <tr>
      <th scope="row">
        {label}
        {fixed !== null || asking.isReadOnly ? null : (
          <button
            type="button"
            className="btn quiet"
            aria-label={words.removeRow(index + 1)}
            onClick={() => {
              put(rows.filter((one) => one.row !== row.row));
            }}
          >
            ×
          </button>
        )}
      </th>
      {field.columns.map((column) => (
        <Cell
          key={column.code}
          at={`${field.code}.${row.row}.${column.code}`}
          column={column}
          label={label}
          value={row.cells[column.code]}
          asking={asking}
          onValue={(value) => {
            const cells = withCell(row.cells, column.code, value);
            put(rows.map((one) => (one.row === row.row ? { row: row.row, cells } : one)));
          }}
        />
      ))}
    </tr>
  );
}

/** Given rows as they are given, with what is filled in. */
function fixedRows(fixed: readonly Option[], filled: readonly TableRow[]): readonly TableRow[] {
  return fixed.map(({ code }) => filled.find(({ row }) => row === code) ?? { row: code, cells: {} });
}

function rowsOf(answer: Answer | undefined): readonly TableRow[] {
  return (listOf(recordOf(answer)?.['rows']) ?? []) as readonly TableRow[];
}

function withCell(cells: TableRow['cells'], column: string, value: CellAnswer | undefined): TableRow['cells'] {
  const rest = Object.fromEntries(Object.entries(cells).filter(([code]) => code !== column));
  return value === undefined ? rest : { ...rest, [column]: value };
}

/** A code that no row has and none that was removed before the last had. */
function freeCode(rows: readonly TableRow[]): string {
  return `r${String(1 + Math.max(0, ...rows.map(({ row }) => Number(row.replace(/^r/, '')) || 0)))}`;
}

interface CellProps {
  readonly at: string;
  readonly column: Column;
  readonly label: string;
  readonly value: CellAnswer | undefined;
  readonly asking: Asking;
  readonly onValue: (value: CellAnswer | undefined) => void;
}

function Cell({ at, column, label, value, asking, onValue }: CellProps): ReactElement {
  const words = useWords(sheetWords);
  const told = problemsAt(asking.problems, at);
  const common = { id: idOf(at), 'aria-label': `${column.label}, ${label}`, 'aria-invalid': told.length > 0 };
  return (
    <td data-label={column.label}>
      {column.type === 'integer' || column.type === 'decimal' ? (
        <NumberEntry
          id={common.id}
          label={common['aria-label']}
          value={value}
          digits={column.type === 'decimal' ? column.digits : 0}
          isReadOnly={asking.isReadOnly}
          isWrong={told.length > 0}
          unit={column.unit}
          onValue={onValue}
        />
      ) : column.type === 'choice' ? (
        <select
          {...common}
          value={textOf(value)}
          disabled={asking.isReadOnly}
          onChange={({ target }) => {
            onValue(target.value || undefined);
          }}
        >
          <option value="">{words.choose}</option>
          {column.options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={column.type === 'date' ? 'date' : 'text'}
          value={textOf(value)}
          readOnly={asking.isReadOnly}
          autoComplete="off"
          onChange={({ target }) => {
            onValue(target.value || undefined);
          }}
        />
      )}
      {told.map((problem) => (
        <span className="form-error small" key={problem.kind}>
          {sentenceOf(problem, words)}
        </span>
      ))}
    </td>
  );
}
