import type { ClusterOutcome, Cluster, ListEntry } from './evaluation.ts';
import { ordinalOf } from './history.ts';
import { successorOf, type Lineage } from './lineage.ts';
import { compareText } from './sum-cells.ts';

export const moves = ['stayed', 'left', 'new', 'gone_no_data'] as const;
export type Move = (typeof moves)[number];
/** Overlap by design: a municipality may have none left of the old list and still have grown. */
export const flowLabels = ['no_listed', 'none_left', 'no_new', 'number_grew', 'must_audit'] as const;
export type FlowLabel = (typeof flowLabels)[number];

/** `old = stayed + left + goneNoData`, `newList = stayed + new`. */
export interface FlowCounts {
  readonly old: number;
  readonly newList: number;
  readonly stayed: number;
  readonly left: number;
  readonly new: number;
  /** Was listed and nobody sat anything in the new results year: not a school that left. */
  readonly goneNoData: number;
  /** Of `left`: has results, yet the rule has no answer for it. */
  readonly leftNotEvaluable: number;
  /** Of `goneNoData`: closed by then. */
  readonly closed: number;
  /** Schools of the old list that stand no more by themselves: their successor is counted, once. Not in `old`. */
  readonly mergedAway: number;
  readonly labels: readonly FlowLabel[];
}

export interface MunicipalityFlow extends FlowCounts {
  readonly municipality: string;
}

export interface SchoolMove {
  readonly school: string;
  readonly municipality: string;
  readonly move: Move;
  readonly oldCluster: ClusterOutcome | null;
  readonly newCluster: ClusterOutcome | null;
}

export interface Flow {
  readonly region: FlowCounts;
  /** Every municipality with a school on either list, listed or not, in order of name. */
  readonly municipalities: readonly MunicipalityFlow[];
  readonly schools: readonly SchoolMove[];
}

export interface FlowOptions {
  readonly municipalityOf: (school: string) => string;
  readonly lineage?: Lineage | undefined;
  /** Results year of the new list, for the lineage; the year of the list when not said. */
  readonly resultsYear?: number | undefined;
}

/** What comparing two lists needs of an entry. */
export type FlowEntry = Pick<ListEntry, 'school' | 'year' | 'isListed' | 'isEvaluable' | 'hasResults' | 'cluster'>;

/** Who stayed, left and came between two lists; both lists hold all schools, not only the listed. */
export function buildFlow(oldList: readonly FlowEntry[], newList: readonly FlowEntry[], options: FlowOptions): Flow {
  const asOf = options.resultsYear ?? newList[0]?.year ?? Infinity;
  const standIn = (school: string): string =>
    options.lineage === undefined ? school : successorOf(options.lineage, school, asOf);
  const now = new Map(newList.map((entry) => [entry.school, entry]));
  const before = new Map<string, ClusterOutcome | null>();
  const tallies = new Map<string, Tally>();
  const tallyOf = (school: string): Tally => getOrAdd(tallies, options.municipalityOf(school), newTally);
  for (const entry of [...oldList, ...newList]) tallyOf(standIn(entry.school));
  for (const { school, isListed, cluster } of oldList) {
    if (!isListed) continue;
    const successor = standIn(school);
    const known = before.get(successor);
    if (known !== undefined) tallyOf(successor).mergedAway += 1;
    const isWorse = known === undefined || ordinalOf(cluster) > ordinalOf(known);
    before.set(successor, isWorse ? cluster : known);
  }
  const listedNow = newList.filter((entry) => entry.isListed).map((entry) => entry.school);
  const schools = [...new Set([...before.keys(), ...listedNow])].sort(compareText).map((school): SchoolMove => {
    const entry = now.get(school);
    const move = moveOf(before.has(school), entry);
    const tally = tallyOf(school);
    tally.moves[move] += 1;
    if (move === 'left' && entry?.isEvaluable === false) tally.leftNotEvaluable += 1;
    if (move === 'gone_no_data' && isClosed(school, asOf, options.lineage)) tally.closed += 1;
    const municipality = options.municipalityOf(school);
    return { school, municipality, move, oldCluster: before.get(school) ?? null, newCluster: entry?.cluster ?? null };
  });
  const municipalities = [...tallies.entries()]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([municipality, tally]) => ({ municipality, ...countsOf(tally) }));
  return { region: countsOf(sumTallies([...tallies.values()])), municipalities, schools };
}

function moveOf(wasListed: boolean, entry: FlowEntry | undefined): Move {
  if (entry?.isListed === true) return wasListed ? 'stayed' : 'new';
  return entry?.hasResults === true ? 'left' : 'gone_no_data';
}

function isClosed(school: string, asOf: number, lineage: Lineage | undefined): boolean {
  return lineage?.outOf.get(school)?.some((edge) => edge.kind === 'close' && edge.year <= asOf) ?? false;
}

interface Tally {
  readonly moves: Record<Move, number>;
  leftNotEvaluable: number;
  closed: number;
  mergedAway: number;
}

function newTally(): Tally {
  return { moves: { stayed: 0, left: 0, new: 0, gone_no_data: 0 }, leftNotEvaluable: 0, closed: 0, mergedAway: 0 };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const added = create();
  map.set(key, added);
  return added;
}

function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = newTally();
  for (const tally of tallies) {
    for (const move of moves) sum.moves[move] += tally.moves[move];
    sum.leftNotEvaluable += tally.leftNotEvaluable;
    sum.closed += tally.closed;
    sum.mergedAway += tally.mergedAway;
  }
  return sum;
}

function countsOf({ moves: moved, leftNotEvaluable, closed, mergedAway }: Tally): FlowCounts {
  const { stayed, left, new: added, gone_no_data: goneNoData } = moved;
  const old = stayed + left + goneNoData;
  const newList = stayed + added;
  return {
    old,
    newList,
    stayed,
    left,
    new: added,
    goneNoData,
    leftNotEvaluable,
    closed,
    mergedAway,
    labels: labelsOf({ old, newList, stayed, new: added }),
  };
}

/** Labels of a municipality from its counts, computed or imported (source 001). */
export function labelsOf(counts: Pick<FlowCounts, 'old' | 'newList' | 'stayed' | 'new'>): FlowLabel[] {
  const hasListed = counts.newList > 0;
  const tests: Record<FlowLabel, boolean> = {
    no_listed: !hasListed,
    none_left: counts.stayed === 0 && hasListed,
    no_new: counts.new === 0 && hasListed,
    number_grew: counts.newList > counts.old,
    must_audit: counts.new > 0,
  };
  return flowLabels.filter((label) => tests[label]);
}

/** Listed schools by cluster in each unit (municipality, region), in order of name; units without listed schools are there with zeros. */
export function countClusters(
  list: readonly Pick<ListEntry, 'school' | 'isListed' | 'cluster'>[],
  unitOf: (school: string) => string,
): { unit: string; schools: number; listed: number; byCluster: Record<Cluster | 'below_range', number> }[] {
  const units = new Map<string, { schools: number; listed: number; byCluster: Record<ClusterOutcome, number> }>();
  for (const { school, isListed, cluster } of list) {
    const counts = getOrAdd(units, unitOf(school), () => ({
      schools: 0,
      listed: 0,
      byCluster: { basic: 0, moderate: 0, strong: 0, below_range: 0 },
    }));
    counts.schools += 1;
    if (isListed) counts.listed += 1;
    if (cluster !== null) counts.byCluster[cluster] += 1;
  }
  return [...units.entries()].sort((a, b) => compareText(a[0], b[0])).map(([unit, counts]) => ({ unit, ...counts }));
}
