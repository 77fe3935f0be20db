import type { Cell } from '#features/results/domain/cell.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import type { TraceRow } from './evaluation.ts';
import { mergedInto, sourcesOf, type Lineage, type LineageSource } from './lineage.ts';
import type { RowsOf } from './pooling.ts';
import { addCells } from './sum-cells.ts';
import { isInCatalogue, isLowShare, readCell, useOf, type Flag, type Reading } from './usable.ts';

/** What is known beside the cells. */
export interface Evidence {
  readonly lineage?: Lineage | undefined;
  /** Kind of a school in a results year (`evening`, `private`, …), for EXCLUDE_KINDS. */
  readonly kindOf?: ((school: string, resultsYear: number) => string | null) | undefined;
  /** Results marked as not objective. */
  readonly isBiased?: ((school: string, resultsYear: number, key: string) => boolean) | undefined;
}

export type CellIndex = ReadonlyMap<string, readonly Cell[]>;

/** Cells by school, built once for all list years. Cells of one school usually come together, so they are taken run by run. */
export function indexCells(cells: Iterable<Cell>): CellIndex {
  const all: readonly Cell[] = Array.isArray(cells) ? (cells as readonly Cell[]) : [...cells];
  const index = new Map<string, Cell[]>();
  let start = 0;
  for (let end = 1; end <= all.length; end += 1) {
    const school = all[start]?.school;
    if (school === undefined || all[end]?.school === school) continue;
    const present = index.get(school);
    if (present === undefined) index.set(school, all.slice(start, end));
    else for (const cell of all.slice(start, end)) present.push(cell);
    start = end;
  }
  return index;
}

/** Everything fixed while a list is made. */
export interface Setup {
  readonly index: CellIndex;
  readonly parameters: Parameters;
  readonly evidence: Evidence;
  readonly factsOf: (cell: Cell) => KeyFacts;
}

/** What holds for a procedure key wherever it occurs; `seenIn` marks the last set of cells it was met in, to notice a repetition. */
interface KeyFacts {
  readonly isCounted: boolean;
  seenIn: readonly Cell[] | null;
}

export function createSetup(index: CellIndex, parameters: Parameters, evidence: Evidence): Setup {
  const facts = new Map<string, KeyFacts>();
  function factsOf(cell: Cell): KeyFacts {
    const known = facts.get(cell.key);
    if (known !== undefined) return known;
    const found = { isCounted: isInCatalogue(cell.procedure, parameters.PROCEDURES), seenIn: null };
    facts.set(cell.key, found);
    return found;
  }
  return { index, parameters, evidence, factsOf };
}

/** What the verdict needs of a year: cells that count, and those of them that are low. */
export interface CountedYear {
  readonly used: readonly Cell[];
  readonly low: readonly Cell[];
  readonly hasResults: boolean;
}

/** A school as the list on results of one year sees it: its own results and those of the schools it stands for. */
export interface SchoolView {
  readonly school: string;
  /** Every procedure of a year with its use: what the trace is made of. */
  readonly rowsOf: RowsOf;
  /** The procedures of a year that count, without pooling. */
  readonly countedOf: (year: number) => CountedYear;
  readonly isKindExcluded: (resultsYear: number) => boolean;
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
  const results =
    lineage !== undefined && sources.length > 1
      ? inheritedResults(school, sources, mergedInto(lineage, school, asOf), setup.index)
      : byYear(setup.index.get(school) ?? []);
  const readings = readingsOf(school, isKindExcluded, setup);
  const resultsOf = (year: number): YearResults => results.get(year) ?? noResults;
  return {
    school,
    rowsOf: remember((year) => readYear(resultsOf(year), year, readings)),
    countedOf: remember((year) => countYear(resultsOf(year), year, readings)),
    isKindExcluded,
  };
}

function remember<T>(compute: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    let value = known.get(year);
    if (value === undefined) {
      value = compute(year);
      known.set(year, value);
    }
    return value;
  };
}

interface YearResults {
  readonly cells: Cell[];
  /** What the reader must know of a sum, by procedure key. */
  readonly flags: ReadonlyMap<string, readonly Flag[]> | null;
}

const noResults: YearResults = { cells: [], flags: null };
const noFlags: readonly Flag[] = [];

function byYear(cells: readonly Cell[]): ReadonlyMap<number, YearResults> {
  const years = new Map<number, YearResults>();
  let last = noResults;
  let year: number | null = null;
  for (const cell of cells) {
    if (cell.year !== year) {
      year = cell.year;
      const present = years.get(year);
      last = present ?? { cells: [], flags: null };
      if (present === undefined) years.set(year, last);
    }
    last.cells.push(cell);
  }
  return years;
}

function inheritedResults(
  school: string,
  sources: readonly LineageSource[],
  merged: readonly string[],
  index: CellIndex,
): ReadonlyMap<number, YearResults> {
  const years = new Map<number, { cells: Cell[]; flags: Map<string, Flag[]> }>();
  for (const source of sources) {
    const flag = source.isShared ? 'shared_history' : merged.includes(source.school) ? 'lineage_sum' : null;
    for (const cell of index.get(source.school) ?? []) {
      if (cell.year >= source.before) continue;
      const results = years.get(cell.year) ?? { cells: [], flags: new Map<string, Flag[]>() };
      years.set(cell.year, results);
      results.cells.push({ ...cell, school });
      if (flag !== null) markFlag(results.flags, cell.key, flag);
    }
  }
  return years;
}

function markFlag(flags: Map<string, Flag[]>, key: string, flag: Flag): void {
  const marked = flags.get(key) ?? [];
  if (!marked.includes(flag)) flags.set(key, [...marked, flag]);
}

/** How the cells of a year are read; the facts of a cell's key are looked up once by the caller. */
type ReadingOf = (cell: Cell, facts: KeyFacts) => Reading;

interface Readings {
  readonly factsOf: Setup['factsOf'];
  readonly readingOf: (results: YearResults, year: number) => ReadingOf;
}

function readingsOf(school: string, isKindExcluded: (year: number) => boolean, setup: Setup): Readings {
  const { parameters, evidence, factsOf } = setup;
  function readingOf(results: YearResults, year: number): ReadingOf {
    const counted: Reading = {
      parameters,
      isCounted: true,
      isKindExcluded: isKindExcluded(year),
      isBiased: false,
      lineageFlags: noFlags,
    };
    const uncounted: Reading = { ...counted, isCounted: false };
    return (cell, { isCounted }) => {
      const base = isCounted ? counted : uncounted;
      const isBiased = evidence.isBiased?.(school, year, cell.key) ?? false;
      const lineageFlags = results.flags?.get(cell.key) ?? noFlags;
      return isBiased || lineageFlags.length > 0 ? { ...base, isBiased, lineageFlags } : base;
    };
  }
  return { factsOf, readingOf };
}

function readYear(results: YearResults, year: number, { factsOf, readingOf }: Readings): readonly TraceRow[] {
  const read = readingOf(results, year);
  return sumRepeated(results.cells).map((cell) => readCell(cell, read(cell, factsOf(cell))));
}

/** The same reading without a row for every cell: a nation has millions of them, and few are ever looked at. */
function countYear(results: YearResults, year: number, readings: Readings): CountedYear {
  const { cells, flags } = results;
  const read = readings.readingOf(results, year);
  const used: Cell[] = [];
  const low: Cell[] = [];
  let hasResults = false;
  for (const cell of cells) {
    const facts = readings.factsOf(cell);
    if (facts.seenIn === cells) return countYear({ cells: sumRepeated(cells), flags }, year, readings);
    facts.seenIn = cells;
    if (cell.participants > 0) hasResults = true;
    const reading = read(cell, facts);
    if (useOf(cell, reading) !== 'used') continue;
    used.push(cell);
    if (isLowShare(cell.low, cell.participants, cell.procedure.type, reading.parameters)) low.push(cell);
  }
  return { used, low, hasResults };
}

/** One cell per procedure, for cells of one school and year. */
function sumRepeated(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const present = sums.get(cell.key);
    sums.set(cell.key, present === undefined ? cell : addCells(present, cell));
  }
  return [...sums.values()];
}
