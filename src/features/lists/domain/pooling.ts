import type { Cell } from '#features/results/domain/cell.ts';
import { procedureKey } from '#features/results/domain/procedure.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { TraceRow } from './evaluation.ts';
import { addCells } from './sum-cells.ts';
import { hasEnough, isLowShare, type Flag } from './usable.ts';

/** Rows of a school in one year, each procedure on its own. */
export type RowsOf = (year: number) => readonly TraceRow[];

/** What part A counts and part B compares: the usable procedures of a year, the low ones, and what each was a year (span) before. */
export interface JudgedYear {
  readonly used: readonly Cell[];
  readonly low: readonly Cell[];
  /** null: there is nothing to compare with. */
  readonly wasLow: (cell: Cell) => boolean | null;
}

/** Without pooling the cells themselves are judged; with it, the rows that pooling makes. */
export function judgedYear(year: number, view: PoolableView, parameters: Parameters): JudgedYear {
  if (parameters.SMALL_SCHOOL_POOLING === 'none') {
    const { used, low } = view.countedOf(year);
    const before = view.countedOf(year - 1);
    return {
      used,
      low,
      wasLow: (cell) => (hasKey(before.low, cell.key) ? true : hasKey(before.used, cell.key) ? false : null),
    };
  }
  const rows = new Map(
    pooledRows(year, view.rowsOf, parameters)
      .filter((row) => row.use === 'used')
      .map((row) => [row.cell, row]),
  );
  return {
    used: [...rows.keys()],
    low: [...rows.values()].filter((row) => row.isLow).map((row) => row.cell),
    wasLow(cell) {
      const row = rows.get(cell);
      return row === undefined ? null : (comparatorOf(row, view.rowsOf, parameters)?.isLow ?? null);
    },
  };
}

interface PoolableView {
  readonly rowsOf: RowsOf;
  readonly countedOf: (year: number) => { readonly used: readonly Cell[]; readonly low: readonly Cell[] };
}

function hasKey(cells: readonly Cell[], key: string): boolean {
  for (const cell of cells) if (cell.key === key) return true;
  return false;
}

/** A sum over several programme grades remembers whose it is. */
interface PooledRow extends TraceRow {
  readonly memberKeys?: readonly string[];
}

/**
 * Rows of a year after SMALL_SCHOOL_POOLING. Only procedures under MIN_PARTICIPANTS are pooled; one that stands on its own stays.
 * `pool_years`: with the same procedure of the year before; the sum takes the place of the row.
 * `pool_grades`: small programme grades of one type, subject and level together; the sum is one more row, keyed by its grades (`VPR|5+6|ru|`).
 */
export function pooledRows(year: number, rowsOf: RowsOf, parameters: Parameters): readonly TraceRow[] {
  switch (parameters.SMALL_SCHOOL_POOLING) {
    case 'none':
      return rowsOf(year);
    case 'pool_years':
      return rowsOf(year).map((row) => (isPoolable(row) ? withYearBefore(row, rowsOf, parameters) : row));
    case 'pool_grades':
      return withGradePools(rowsOf(year), parameters);
  }
}

/**
 * The result a row is compared with in part B: the same procedures over the latest earlier span that shares no year with the row
 * . A row pooled over Y-1 and Y is therefore compared with Y-2 (pooled with Y-3 if small), never with Y-1.
 */
export function comparatorOf(row: TraceRow, rowsOf: RowsOf, parameters: Parameters): TraceRow | null {
  const { memberKeys } = row as PooledRow;
  if (memberKeys !== undefined) return poolOf(row, memberKeys, rowsOf(row.year - 1), parameters);
  const isYearPool = parameters.SMALL_SCHOOL_POOLING === 'pool_years' && row.flags.includes('pooled');
  const before = row.year - (isYearPool ? 2 : 1);
  if (parameters.SMALL_SCHOOL_POOLING !== 'pool_years') return findUsed(rowsOf(before), row.key);
  return findUsed(pooledRows(before, rowsOf, parameters), row.key);
}

function findUsed(rows: readonly TraceRow[], key: string): TraceRow | null {
  for (const row of rows) if (row.key === key) return row.use === 'used' ? row : null;
  return null;
}

function isPoolable(row: TraceRow): boolean {
  return row.use === 'too_few_participants' && row.cell.participants > 0;
}

function withYearBefore(row: TraceRow, rowsOf: RowsOf, parameters: Parameters): TraceRow {
  const before = rowsOf(row.year - 1).find((other) => other.key === row.key);
  if (before === undefined || !(before.use === 'used' || isPoolable(before))) return row;
  const sum = sumRow([row, before], row.key, parameters);
  return sum.use === 'used' ? sum : row;
}

function withGradePools(rows: readonly TraceRow[], parameters: Parameters): readonly TraceRow[] {
  const groups = new Map<string, TraceRow[]>();
  for (const row of rows) {
    if (!isPoolable(row) || row.cell.procedure.grade === null) continue;
    const key = procedureKey({ ...row.cell.procedure, grade: null });
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const pools: TraceRow[] = [];
  const pooledKeys = new Set<string>();
  for (const group of groups.values()) {
    const sorted = group.sort((a, b) => gradeOf(a.cell) - gradeOf(b.cell));
    const pool: PooledRow = {
      ...sumRow(sorted, gradePoolKey(sorted), parameters),
      memberKeys: sorted.map((row) => row.key),
    };
    if (pool.use !== 'used') continue;
    pools.push(pool);
    for (const row of sorted) pooledKeys.add(row.key);
  }
  if (pools.length === 0) return rows;
  return [...rows.map((row) => (pooledKeys.has(row.key) ? withFlag(row, 'pooled') : row)), ...pools];
}

function poolOf(
  row: TraceRow,
  memberKeys: readonly string[],
  rows: readonly TraceRow[],
  parameters: Parameters,
): TraceRow | null {
  const members = rows.filter((other) => memberKeys.includes(other.key) && (other.use === 'used' || isPoolable(other)));
  if (members.length === 0) return null;
  const pool = sumRow(members, row.key, parameters);
  return pool.use === 'used' ? pool : null;
}

function gradeOf(cell: Cell): number {
  return cell.procedure.grade ?? 0;
}

function gradePoolKey(rows: readonly TraceRow[]): string {
  const procedure = rows[0]?.cell.procedure;
  const grades = rows.map((row) => String(gradeOf(row.cell))).join('+');
  return `${procedure?.type ?? ''}|${grades}|${procedure?.subject ?? ''}|${procedure?.level ?? ''}`;
}

function withFlag(row: TraceRow, flag: Flag): TraceRow {
  return row.flags.includes(flag) ? row : { ...row, flags: [...row.flags, flag] };
}

/** One row for several; it belongs to the year of the first. */
function sumRow(rows: readonly TraceRow[], key: string, parameters: Parameters): TraceRow {
  const [first, ...others] = rows.map((row) => row.cell) as [Cell, ...Cell[]];
  const total = others.reduce(addCells, first);
  const isOneProcedure = rows.every((row) => row.key === key);
  const cell = { ...total, key, procedure: isOneProcedure ? first.procedure : { ...first.procedure, grade: null } };
  const flags = new Set<Flag>(rows.flatMap((row) => row.flags).filter((flag) => flag !== 'small_n'));
  if (cell.participants < parameters.SMALL_N) flags.add('small_n');
  flags.add('pooled');
  const isUsed = hasEnough(cell.participants, parameters);
  return {
    year: cell.year,
    key,
    cell,
    use: isUsed ? 'used' : 'too_few_participants',
    isLow: isUsed && isLowShare(cell.low, cell.participants, cell.procedure.type, parameters),
    flags: [...flags],
  };
}
