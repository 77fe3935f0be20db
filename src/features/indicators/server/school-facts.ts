import { exams, hasOutcome, outcomes } from '../domain/exams.ts';
import type { PlainFact, UnitFact } from '../domain/definition.ts';
import { isIdle } from '../domain/involvement.ts';
import type { SchoolYear } from './school-years.ts';

type Holds = (row: SchoolYear) => boolean | null;

/** What hangs on the list before is unknown of the first one. */
const withBefore =
  (holds: (row: SchoolYear) => boolean): Holds =>
  (row) =>
    row.wasListed === null ? null : holds(row);
const inActiveYear =
  (holds: (row: SchoolYear) => boolean): Holds =>
  (row) =>
    row.isYearActive ? holds(row) : null;
const inCluster =
  (cluster: string): Holds =>
  (row) =>
    row.isListed && row.cluster === cluster;
const comesBack =
  (recurrence: SchoolYear['recurrence']): Holds =>
  (row) =>
    row.isListed && row.recurrence === recurrence;

const holds: Readonly<Record<Exclude<PlainFact, 'people'>, Holds>> = {
  standing: ({ isStanding }) => isStanding,
  listed: ({ isListed }) => isListed,
  before: ({ wasListed }) => wasListed,
  stayed: withBefore(({ isListed, wasListed }) => isListed && wasListed === true),
  new: withBefore(({ isListed, wasListed }) => isListed && wasListed === false),
  left: withBefore(({ isListed, wasListed, hasResults }) => !isListed && wasListed === true && hasResults),
  gone: withBefore(({ isListed, wasListed, hasResults }) => !isListed && wasListed === true && !hasResults),
  basic: inCluster('basic'),
  moderate: inCluster('moderate'),
  strong: inCluster('strong'),
  first_time: comesBack('first_time'),
  repeat_consecutive: comesBack('repeat_consecutive'),
  repeat_in_5y: comesBack('repeat_in_5y'),
  crisis: comesBack('crisis'),
  supported: ({ tracks }) => tracks.has(1),
  risk: ({ tracks }) => tracks.has(2),
  curator: ({ isListed, hasCurator }) => isListed && hasCurator,
  due: inActiveYear(({ activity }) => (activity?.due ?? 0) > 0),
  idle: inActiveYear(({ activity }) => activity !== null && isIdle(activity)),
  took_part: inActiveYear(({ activity }) => (activity?.people ?? 0) > 0),
};

const ofExams = new Map<UnitFact, Holds>(
  exams.flatMap((exam) =>
    outcomes.map((outcome): [UnitFact, Holds] => [
      `${exam} ${outcome}`,
      (row) => hasOutcome(outcome, ...row.sat(exam)),
    ]),
  ),
);

export function factOf(row: SchoolYear, fact: UnitFact): number | null {
  if (fact === 'people') return row.isYearActive ? (row.activity?.people ?? 0) : null;
  const holding = ofExams.get(fact) ?? (fact in holds ? holds[fact as keyof typeof holds] : undefined);
  const known = holding?.(row) ?? null;
  return known === null ? null : Number(known);
}
