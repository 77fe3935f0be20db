import type { Cell } from '#features/results/domain/cell.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { withAlternativeExam } from './alternative-exam.ts';
import { judge, traceOf, type Judgement } from './evaluate.ts';
import type { HistoryYear, InheritedStatus, ListEntry, TraceRow } from './evaluation.ts';
import { classifyRecurrence, compareClusters, hasOlderHistory, higherCluster, withInherited } from './history.ts';
import { decisionOn, mergedInto, sourcesOf, successorOf } from './lineage.ts';
import { createSetup, indexCells, viewSchool, type Evidence, type SchoolView, type Setup } from './school-view.ts';
import { compareText } from './sum-cells.ts';

/**
 * The list of a year: every school with results in the results year or before, by school. Each list year of a school is judged once,
 * by the same parameters, and serves verdict, recurrence and dynamics alike. The trace of an entry is made when it is read.
 */
export function buildList(
  cells: Iterable<Cell>,
  listYear: number,
  parameters: Parameters,
  evidence: Evidence = {},
): ListEntry[] {
  const setup = createSetup(indexCells(withAlternativeExam(cells, parameters)), parameters, evidence);
  const resultsYear = listYear - parameters.RESULT_YEAR_OFFSET;
  const plan: Plan = {
    setup,
    listYear,
    isPreviousKnown: hasAnyResults(setup, resultsYear - 1),
  };
  return schoolsOf(setup, resultsYear).map((school) => entryOf(school, plan));
}

interface Plan {
  readonly setup: Setup;
  readonly listYear: number;
  /** Some school has results for the list of the year before. */
  readonly isPreviousKnown: boolean;
}

/** A renamed or merged school is on the list under its successor. */
export function schoolsOf(setup: Setup, resultsYear: number): string[] {
  const { lineage } = setup.evidence;
  const schools = new Set<string>();
  for (const [school, cells] of setup.index) {
    if (!cells.some((cell) => cell.year <= resultsYear)) continue;
    schools.add(lineage === undefined ? school : successorOf(lineage, school, resultsYear));
  }
  return [...schools].sort(compareText);
}

function hasAnyResults(setup: Setup, year: number): boolean {
  for (const cells of setup.index.values()) {
    if (cells.some((cell) => cell.year === year && cell.participants > 0)) return true;
  }
  return false;
}

function entryOf(school: string, { setup, listYear, isPreviousKnown }: Plan): ListEntry {
  const { parameters } = setup;
  const judged = judgeYears(school, listYear, setup);
  const now = judged.get(listYear) ?? judge(viewAt(school, listYear, setup), listYear, parameters);
  const previous = judged.get(listYear - 1);
  const inherited = inheritedBy(school, listYear, setup);
  const carried = inherited.filter(({ decision }) => decision === 'confirmed');
  const carriedBefore = carried.filter(({ year }) => year === listYear - 1).map(({ cluster }) => cluster);
  const previousCluster = carriedBefore.reduce(higherCluster, previous?.cluster ?? null);
  // low enough for part A and no year before to compare with: whether it was on that list nobody can say
  const isUndecided = previous?.reason === 'no_comparable_year' && carriedBefore.length === 0;
  const window = parameters.RECURRENCE_WINDOW;
  const years = withInherited([...judged.values()].map(historyYearOf), carried);
  let trace: readonly TraceRow[] | undefined;
  return {
    ...now,
    recurrence: classifyRecurrence(years, listYear, window),
    hasOlderHistory: hasOlderHistory(years, listYear, window),
    dynamics: now.isEvaluable && isPreviousKnown && !isUndecided ? compareClusters(previousCluster, now.cluster) : null,
    previousCluster,
    inherited,
    history: windowOf(years, listYear, window),
    get trace(): readonly TraceRow[] {
      trace ??= traceOf(viewAt(school, listYear, setup), listYear, parameters);
      return trace;
    },
  };
}

function viewAt(school: string, listYear: number, setup: Setup): SchoolView {
  return viewSchool(school, listYear - setup.parameters.RESULT_YEAR_OFFSET, setup);
}

/** Judges the asked list year and every earlier one with results; without lineage one view of the school serves them all. */
function judgeYears(school: string, listYear: number, setup: Setup): ReadonlyMap<number, Judgement> {
  const { parameters, evidence } = setup;
  const asOf = listYear - parameters.RESULT_YEAR_OFFSET;
  const sources = evidence.lineage === undefined ? [] : sourcesOf(evidence.lineage, school, asOf);
  const shared = sources.length <= 1 ? viewSchool(school, asOf, setup) : null;
  const years = new Set([asOf]);
  addYears(years, school, asOf, setup);
  for (const source of sources) addYears(years, source.school, asOf, setup);
  const judged = new Map<number, Judgement>();
  for (const resultsYear of years) {
    const year = resultsYear + parameters.RESULT_YEAR_OFFSET;
    judged.set(year, judge(shared ?? viewSchool(school, resultsYear, setup), year, parameters));
  }
  return judged;
}

function addYears(years: Set<number>, school: string, until: number, setup: Setup): void {
  let last: number | null = null;
  for (const { year } of setup.index.get(school) ?? []) {
    if (year === last) continue;
    last = year;
    if (year < until) years.add(year);
  }
}

function historyYearOf(judgement: Judgement): HistoryYear {
  const { year, isEvaluable, isListed, hasResults } = judgement;
  if (!isEvaluable) return { year, state: hasResults ? 'not_evaluable' : 'no_data' };
  return { year, state: isListed ? 'listed' : 'not_listed' };
}

/** Exactly the years of the window, oldest first; a year nothing is known of has no data. */
function windowOf(years: readonly HistoryYear[], listYear: number, window: number): HistoryYear[] {
  return Array.from({ length: window }, (_, i) => listYear - window + 1 + i).map(
    (year) => years.find((known) => known.year === year) ?? { year, state: 'no_data' },
  );
}

const nothingInherited: readonly InheritedStatus[] = [];

/** Listings of merged schools in earlier years of the window, with what a person has said of them; the verdict does not use them. */
function inheritedBy(school: string, listYear: number, setup: Setup): readonly InheritedStatus[] {
  const { lineage } = setup.evidence;
  const { RESULT_YEAR_OFFSET, RECURRENCE_WINDOW } = setup.parameters;
  if (lineage?.into.has(school) !== true) return nothingInherited;
  const asOf = listYear - RESULT_YEAR_OFFSET;
  const merged = mergedInto(lineage, school, asOf);
  return merged
    .flatMap((from) => [...judgeYears(from, listYear - 1, setup).values()])
    .filter(({ isListed, year }) => isListed && year > listYear - RECURRENCE_WINDOW)
    .filter(({ school: from, year }) => successorOf(lineage, from, year - RESULT_YEAR_OFFSET) === from)
    .map(({ school: from, year, cluster }) => {
      const decision = decisionOn(lineage, from, school, asOf);
      return { school: from, year, cluster, ...(decision === null ? {} : { decision }) };
    })
    .sort((a, b) => a.year - b.year || compareText(a.school, b.school));
}
