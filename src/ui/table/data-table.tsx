import { type ReactElement, type ReactNode, useState } from 'react';
import { useWords } from '../language.tsx';
import { type Column, type TableView } from './column.ts';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import type { FileFormat } from './table-files.tsx';
import { TableTools } from './table-tools.tsx';
import { useIsPrinting } from './use-printing.ts';
import { type Rows, useRows } from './use-rows.ts';
import { VirtualBody } from './virtual-body.tsx';
import { tableWords } from './words.ts';
import './data-table.css';

/** From this many rows on only those near the window are drawn. */
const MANY_ROWS = 100;

interface ViewProps {
  readonly view?: TableView;
  readonly onView?: (view: TableView) => void;
}

interface DataTableProps<Row extends object> extends ViewProps {
  /** What the table is of: its name for a screen reader. */
  readonly label: string;
  /** Shown above the table instead of the unseen name. */
  readonly heading?: ReactNode;
  readonly columns: readonly Column<Row>[];
  /** undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string | number;
  /** «23 из 87 школ». */
  readonly said?: ReactNode;
  /** Address of a file with exactly the rows shown. */
  readonly fileHref?: (format: FileFormat) => string;
  /** Said in place of rows when there are none. */
  readonly nothing?: ReactNode;
  /** Neither count, files, print nor choice of columns: for a small table inside something else. */
  readonly isBare?: boolean;
  /** More columns than a page holds: the table scrolls sideways in its own frame. */
  readonly isWide?: boolean;
  readonly isDense?: boolean;
  /** A row of sums under the others, as `<tr>`. */
  readonly foot?: ReactNode;
}

/**
 * The table of every page, of three rows or of three thousand.
 *
 * ```tsx
 * const columns: readonly Column<School>[] = [
 *   { id: 'school', heading: words.school, cell: (row) => <Link …>{row.name}</Link>, sortBy: (row) => row.name },
 *   { id: 'pupils', heading: words.pupils, cell: (row) => formats.count(row.pupils), align: 'end', sortBy: (row) => row.pupils },
 *   { id: 'code', heading: words.code, cell: (row) => row.code, isHiddenAtFirst: true },
 * ];
 * <DataTable label={words.schools} columns={columns} rows={query.data?.schools} rowKey={(row) => row.schoolId}
 *   view={view} onView={setView} said={words.count(n)} fileHref={(format) => client.href('export', { ...asked, format })} />
 * ```
 *
 * * The first column names the row (`th`), or the one with `isRowName`. The first link in a row opens by Enter; rows are walked by arrows.
 * * `view`/`onView` keep sorting and choice of columns in the address: put `...parseTableView(search)` into `validateSearch` of the
 *   route and navigate with `{ ...search, ...view }`. Without them the table keeps its view itself.
 * * Sorting is of the rows given: give all of them. `columns` should be the same list from render to render (`useMemo`) when there
 *   are many rows.
 * * Over a hundred rows are drawn as they are scrolled to (give such columns a `width`); on paper all of them are drawn.
 * * On a phone each row is a card in which every cell carries its heading.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactElement {
  const { label, heading, columns, rows, rowKey, nothing, foot } = props;
  const [own, setOwn] = useState<TableView>({});
  const { view = own, onView = setOwn } = props;
  const shown = useRows(rows ?? noRows, columns, rowKey, view);
  const isPrinting = useIsPrinting();
  const isLong = shown.rows.length > MANY_ROWS && !isPrinting;
  return (
    <div className={classes('data-table-frame', { wide: props.isWide })}>
      <Tools {...props} view={view} onView={onView} />
      <table
        className={classes('cards data-table', { dense: props.isDense, 'data-table-long': isLong })}
        aria-busy={rows === undefined}
        {...(isLong ? { 'aria-rowcount': shown.rows.length + 1 } : {})}
      >
        <caption className={classes('', { unseen: heading === undefined })}>{heading ?? label}</caption>
        <Widths columns={shown.columns} />
        <TableHead columns={shown.columns} view={view} onView={onView} isCounted={isLong} />
        <Body {...shown} isLoading={rows === undefined} isLong={isLong} nothing={nothing} />
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function classes(always: string, some: Readonly<Record<string, boolean | undefined>>): string {
  return [always, ...Object.keys(some).filter((name) => some[name] === true)].join(' ').trim();
}

function Tools<Row extends object>(props: DataTableProps<Row> & Required<ViewProps>): ReactElement | null {
  const { isBare, said, fileHref, columns, view, onView } = props;
  if (isBare === true) return null;
  return <TableTools said={said} fileHref={fileHref} columns={columns} view={view} onView={onView} />;
}

const noRows: readonly never[] = [];

function Widths<Row>({ columns }: Pick<Rows<Row>, 'columns'>): ReactElement {
  const whole = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  return (
    <colgroup>
      {columns.map(({ id, width }) => (
        <col key={id} {...(width === undefined ? {} : { style: { width: `${String((100 * width) / whole)}%` } })} />
      ))}
    </colgroup>
  );
}

interface BodyProps<Row> extends Rows<Row> {
  readonly isLoading: boolean;
  readonly isLong: boolean;
  readonly nothing: ReactNode;
}

function Body<Row>({ rows, columns, isLoading, isLong, nothing }: BodyProps<Row>): ReactElement {
  const words = useWords(tableWords);
  if (isLoading || rows.length === 0)
    return (
      <tbody>
        <tr className="table-nothing">
          <td colSpan={columns.length}>
            <div role="status">{isLoading ? <Bones text={words.loading} /> : (nothing ?? words.nothing)}</div>
          </td>
        </tr>
      </tbody>
    );
  return isLong ? <VirtualBody rows={rows} columns={columns} /> : <TableBody rows={rows} columns={columns} />;
}

function Bones({ text }: { readonly text: string }): ReactElement {
  return (
    <div className="skeleton">
      <span className="unseen">{text}</span>
      <div className="bone bone-line" />
      <div className="bone bone-line" />
      <div className="bone bone-line" />
    </div>
  );
}
