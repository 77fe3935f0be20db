import type { ClusterOutcome, NotEvaluableReason } from '#features/lists/domain/evaluation.ts';
import type { JudgedSchool } from '#features/lists/domain/judge-list.ts';
import { compareText } from '#features/lists/domain/sum-cells.ts';

/** What a school is to a list made by other parameters. */
export const changes = ['came', 'left', 'cluster'] as const;
export type Change = (typeof changes)[number];

/** A school as one set of parameters sees it. */
export interface Side {
  readonly isListed: boolean;
  readonly isEvaluable: boolean;
  readonly reason: NotEvaluableReason | null;
  readonly cluster: ClusterOutcome | null;
  readonly low: number;
  readonly participants: number;
  /** Listed, on few pupils. */
  readonly isSmall: boolean;
}

export interface ChangedSchool {
  readonly school: string;
  readonly change: Change;
  readonly before: Side;
  readonly after: Side;
  /** The listing that comes, goes or changes rests on few pupils. */
  readonly restsOnFew: boolean;
}

export interface Totals {
  readonly schools: number;
  readonly listed: number;
  readonly warning: number;
  readonly notEvaluable: number;
  readonly byCluster: Readonly<Record<ClusterOutcome, number>>;
}

/** `before = stayed + left`, `after = stayed + came`. */
export interface UnitChange {
  readonly before: number;
  readonly after: number;
  readonly stayed: number;
  readonly came: number;
  readonly left: number;
  /** Of those that stayed. */
  readonly cluster: number;
}

export interface RulesCompared {
  readonly before: Totals;
  readonly after: Totals;
  readonly region: UnitChange;
  /** Of the changes, those on few pupils: chance may decide them. */
  readonly onFew: Readonly<Record<Change, number>>;
  /** Units with a listed school on either side. */
  readonly units: readonly (UnitChange & { readonly unit: number })[];
  readonly schools: readonly ChangedSchool[];
}

type Judged = ReadonlyMap<string, JudgedSchool>;

const nothing: Side = {
  ...{ isListed: false, isEvaluable: false, reason: null, cluster: null },
  ...{ low: 0, participants: 0, isSmall: false },
};

/** Two judgements of the same schools and data: who comes, who goes, who changes cluster. */
export function compareRules(before: Judged, after: Judged, unitOf: (school: string) => number): RulesCompared {
  const schools: ChangedSchool[] = [];
  const units = new Map<number, Tally>();
  const region = newTally();
  for (const school of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
    const [old, now] = [sideOf(before.get(school)), sideOf(after.get(school))];
    if (!old.isListed && !now.isListed) continue;
    const change = changeOf(old, now);
    const unit = unitOf(school);
    const tally = units.get(unit) ?? newTally();
    units.set(unit, tally);
    for (const one of [tally, region]) add(one, old, change);
    if (change === null) continue;
    schools.push({ school, change, before: old, after: now, restsOnFew: old.isSmall || now.isSmall });
  }
  return {
    before: totalsOf(before),
    after: totalsOf(after),
    region: unitChangeOf(region),
    onFew: countFew(schools),
    units: [...units].map(([unit, tally]) => ({ unit, ...unitChangeOf(tally) })),
    schools,
  };
}

function sideOf(judged: JudgedSchool | undefined): Side {
  if (judged === undefined) return nothing;
  const { isListed, isEvaluable, reason, cluster, low, participants, isSmall } = judged;
  return { isListed, isEvaluable, reason, cluster, low, participants, isSmall };
}

function changeOf(old: Side, now: Side): Change | null {
  if (old.isListed !== now.isListed) return now.isListed ? 'came' : 'left';
  return old.cluster === now.cluster ? null : 'cluster';
}

interface Tally {
  stayed: number;
  came: number;
  left: number;
  cluster: number;
}

function newTally(): Tally {
  return { stayed: 0, came: 0, left: 0, cluster: 0 };
}

function add(tally: Tally, old: Side, change: Change | null): void {
  if (change !== null) tally[change] += 1;
  if (old.isListed && change !== 'left') tally.stayed += 1;
}

function unitChangeOf(tally: Tally): UnitChange {
  return { ...tally, before: tally.stayed + tally.left, after: tally.stayed + tally.came };
}

function countFew(schools: readonly ChangedSchool[]): Record<Change, number> {
  const counts = { came: 0, left: 0, cluster: 0 };
  for (const { change, restsOnFew } of schools) if (restsOnFew) counts[change] += 1;
  return counts;
}

function totalsOf(judged: Judged): Totals {
  const byCluster = { basic: 0, moderate: 0, strong: 0, below_range: 0 };
  let [listed, warning, notEvaluable] = [0, 0, 0];
  for (const { isListed, isWarning, isEvaluable, cluster } of judged.values()) {
    if (isListed) listed += 1;
    if (isWarning) warning += 1;
    if (!isEvaluable) notEvaluable += 1;
    if (cluster !== null) byCluster[cluster] += 1;
  }
  return { schools: judged.size, listed, warning, notEvaluable, byCluster };
}
