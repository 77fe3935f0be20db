import type { Cell } from '#features/results/domain/cell.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { TraceRow } from './evaluation.ts';
import { mergedInto, sourcesOf, type Lineage, type LineageSource } from './lineage.ts';
import type { RowsOf } from './pooling.ts';
import { addCells, mergeSameKeys } from './sum-cells.ts';
import { isInCatalogue, readCell, type Flag, type Reading } from './usable.ts';

/** What is known beside the cells. */
export interface Evidence {
  readonly lineage?: Lineage | undefined;
  /** Kind of a school in a results year (`evening`, `private`, …), for EXCLUDE_KINDS. */
  readonly kindOf?: ((school: string, resultsYear: number) => string | null) | undefined;
  /** Results marked as not objective. */
  readonly isBiased?: ((school: string, resultsYear: number, key: string) => boolean) | undefined;
}

export type CellIndex = ReadonlyMap<string, ReadonlyMap<number, readonly Cell[]>>;

/** Cells by school and year, built once for all list years. */
export function indexCells(cells: Iterable<Cell>): CellIndex {
  const index = new Map<string, Map<number, Cell[]>>();
  let school: string | undefined;
  let years = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.school !== school) {
      school = cell.school;
      const present = index.get(school);
      years = present ?? new Map<number, Cell[]>();
      if (present === undefined) index.set(school, years);
    }
    const present = years.get(cell.year);
    if (present === undefined) years.set(cell.year, [cell]);
    else present.push(cell);
  }
  return index;
}

/** Everything fixed while a list is made. */
export interface Setup {
  readonly index: CellIndex;
  readonly parameters: Parameters;
  readonly evidence: Evidence;
  readonly isCounted: (cell: Cell) => boolean;
}

export function createSetup(index: CellIndex, parameters: Parameters, evidence: Evidence): Setup {
  const counted = new Map<string, boolean>();
  function isCounted(cell: Cell): boolean {
    let answer = counted.get(cell.key);
    if (answer === undefined) {
      answer = isInCatalogue(cell.procedure, parameters.PROCEDURES);
      counted.set(cell.key, answer);
    }
    return answer;
  }
  return { index, parameters, evidence, isCounted };
}

/** A school as the list on results of one year sees it: its own results and those of the schools it stands for. */
export interface SchoolView {
  readonly school: string;
  readonly rowsOf: RowsOf;
  isKindExcluded(resultsYear: number): boolean;
}

export function viewSchool(school: string, asOf: number, setup: Setup): SchoolView {
  const { lineage, kindOf } = setup.evidence;
  const excluded = setup.parameters.EXCLUDE_KINDS;
  function isKindExcluded(year: number): boolean {
    if (excluded.length === 0) return false;
    const kind = kindOf?.(school, year) ?? null;
    return kind !== null && excluded.includes(kind);
  }
  const sources = lineage === undefined ? [] : sourcesOf(lineage, school, asOf);
  const merged = lineage === undefined ? [] : mergedInto(lineage, school, asOf);
  const rows = new Map<number, readonly TraceRow[]>();
  function rowsOf(year: number): readonly TraceRow[] {
    const known = rows.get(year);
    if (known !== undefined) return known;
    const results =
      sources.length > 1
        ? inheritedCells(school, year, { sources, merged, index: setup.index })
        : ownCells(school, year);
    const read = readYear(school, results, isKindExcluded(year), setup);
    rows.set(year, read);
    return read;
  }
  function ownCells(of: string, year: number): YearCells {
    return { cells: mergeSameKeys(setup.index.get(of)?.get(year) ?? []), flags: null };
  }
  return { school, rowsOf, isKindExcluded };
}

interface YearCells {
  readonly cells: readonly Cell[];
  readonly flags: ReadonlyMap<string, readonly Flag[]> | null;
}

function inheritedCells(
  school: string,
  year: number,
  from: { sources: readonly LineageSource[]; merged: readonly string[]; index: CellIndex },
): YearCells {
  const sums = new Map<string, Cell>();
  const flags = new Map<string, Flag[]>();
  for (const source of from.sources) {
    if (year >= source.before) continue;
    const flag = source.isShared ? 'shared_history' : from.merged.includes(source.school) ? 'lineage_sum' : null;
    for (const cell of from.index.get(source.school)?.get(year) ?? []) {
      const present = sums.get(cell.key);
      sums.set(cell.key, present === undefined ? { ...cell, school } : addCells(present, cell));
      const marked = flags.get(cell.key) ?? [];
      if (flag !== null && !marked.includes(flag)) flags.set(cell.key, [...marked, flag]);
    }
  }
  return { cells: [...sums.values()], flags };
}

const noFlags: readonly Flag[] = [];

function readYear(school: string, results: YearCells, isKindExcluded: boolean, setup: Setup): readonly TraceRow[] {
  const { parameters, evidence, isCounted } = setup;
  const counted: Reading = { parameters, isCounted: true, isKindExcluded, isBiased: false, lineageFlags: noFlags };
  const uncounted: Reading = { ...counted, isCounted: false };
  return results.cells.map((cell) => {
    const base = isCounted(cell) ? counted : uncounted;
    const isBiased = evidence.isBiased?.(school, cell.year, cell.key) ?? false;
    const lineageFlags = results.flags?.get(cell.key) ?? noFlags;
    return readCell(cell, isBiased || lineageFlags.length > 0 ? { ...base, isBiased, lineageFlags } : base);
  });
}
