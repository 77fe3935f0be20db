import { buildLineage, type Decision, type LineageEdge } from '#features/lists/domain/lineage.ts';
import { firstResultsYear, type SchoolStatus } from './school.ts';

export const reorganisations = ['rename', 'merge', 'split', 'close'] as const;
export type Reorganisation = (typeof reorganisations)[number];

/** A school as it is before the step. */
export interface SchoolNow {
  readonly schoolId: number;
  readonly code: string;
  readonly status: SchoolStatus;
  /** First day of its present version, and the day from which it is gone. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A school that the step begins. */
export interface NewSchool {
  readonly code: string;
  readonly name: string;
  readonly municipalityId: number;
}

export interface Step {
  readonly kind: Reorganisation;
  /** First day of the new state. */
  readonly on: string;
  readonly from: readonly SchoolNow[];
  readonly into: readonly SchoolNow[];
  readonly added: readonly NewSchool[];
  /** The school that is divided goes on beside its parts. */
  readonly goesOn: boolean;
  readonly inherits: Decision | null;
}

export interface Known {
  readonly today: string;
  readonly edges: readonly LineageEdge[];
  /** Codes that are taken; a school that an undone step had begun gives its code up. */
  readonly codes: ReadonlySet<string>;
}

export const stepFaults = [
  'no_school',
  'needs_several',
  'needs_one',
  'no_successor',
  'needs_one_successor',
  'needs_parts',
  'unexpected_successor',
  'same_school',
  'school_gone',
  'day_before_version',
  'day_ahead',
  'code_taken',
  'name_missing',
  'code_missing',
  'place_missing',
  'lineage_loop',
  'two_successors',
] as const;
export type StepFault = (typeof stepFaults)[number];

/** Where in the form, what, and which school or code it is about. */
export interface StepProblem {
  readonly code: StepFault;
  readonly field: 'from' | 'into' | 'added' | 'on';
  readonly found: string | null;
}

/** Everything that stops a step, at once. */
export function checkStep(step: Step, known: Known): StepProblem[] {
  return [
    ...checkNumbers(step),
    ...checkSchools(step),
    ...(step.on > known.today ? [fault('day_ahead', 'on', step.on)] : []),
    ...checkAdded(step, known.codes),
    ...checkLineage(step, known.edges),
  ];
}

function fault(code: StepFault, field: StepProblem['field'], found: string | null = null): StepProblem {
  return { code, field, found };
}

type Counts = (step: Step, sources: number, successors: number) => (StepProblem | null)[];

const oneOnly = (sources: number): StepProblem | null => (sources > 1 ? fault('needs_one', 'from') : null);

const checksOfNumbers: Readonly<Record<Reorganisation, Counts>> = {
  rename: ({ added }, sources, successors) => [
    oneOnly(sources),
    successors === 1 && added.length === 1 ? null : fault('needs_one_successor', 'added'),
  ],
  merge: ({ added }, sources, successors) => [
    successors === 0 ? fault('no_successor', 'into') : null,
    successors > 1 ? fault('needs_one_successor', 'into') : null,
    successors === 1 && added.length === 1 && sources < 2 ? fault('needs_several', 'from') : null,
  ],
  split: ({ goesOn }, sources, successors) => [
    oneOnly(sources),
    successors < (goesOn ? 1 : 2) ? fault('needs_parts', 'into') : null,
  ],
  close: (_, __, successors) => [successors > 0 ? fault('unexpected_successor', 'into') : null],
};

function checkNumbers(step: Step): StepProblem[] {
  const sources = step.from.length;
  if (sources === 0) return [fault('no_school', 'from')];
  const found = checksOfNumbers[step.kind](step, sources, step.into.length + step.added.length);
  return found.filter((problem) => problem !== null);
}

const isGone = ({ status }: SchoolNow): boolean => status === 'merged' || status === 'closed';

function checkSchools({ from, into, on }: Step): StepProblem[] {
  const sources = new Set(from.map(({ schoolId }) => schoolId));
  return [
    ...from.filter(isGone).map(({ code }) => fault('school_gone', 'from', code)),
    ...into.filter(isGone).map(({ code }) => fault('school_gone', 'into', code)),
    ...into.filter(({ schoolId }) => sources.has(schoolId)).map(({ code }) => fault('same_school', 'into', code)),
    ...from
      .filter(({ validFrom }) => on <= validFrom)
      .map(({ code, validFrom }) => fault('day_before_version', 'on', `${code}: ${validFrom}`)),
  ];
}

/** A rename that keeps the code only begins another version. */
export function keepsCode({ kind, from, added }: Step): boolean {
  return kind === 'rename' && from[0]?.code === added[0]?.code;
}

function checkAdded(step: Step, codes: ReadonlySet<string>): StepProblem[] {
  const { added } = step;
  const seen = new Set(keepsCode(step) ? [] : codes);
  return added.flatMap(({ code, name, municipalityId }) => {
    const isTaken = seen.has(code);
    seen.add(code);
    return [
      ...(code === '' ? [fault('code_missing', 'added')] : isTaken ? [fault('code_taken', 'added', code)] : []),
      ...(name === '' ? [fault('name_missing', 'added', code)] : []),
      ...(municipalityId === 0 ? [fault('place_missing', 'added', code)] : []),
    ];
  });
}

/** What the step adds to the lineage, between codes. */
export function edgesOf(step: Step): LineageEdge[] {
  const { kind, on, from, into, added, inherits } = step;
  if (keepsCode(step)) return [];
  const year = firstResultsYear(on);
  const successors = [...into.map(({ code }) => code), ...added.map(({ code }) => code)];
  if (kind === 'close') return from.map(({ code }) => ({ from: code, to: null, kind, year }));
  return from.flatMap(({ code }) => successors.map((to) => ({ from: code, to, kind, year, inherits })));
}

function checkLineage(step: Step, edges: readonly LineageEdge[]): StepProblem[] {
  const built = buildLineage([...edges, ...edgesOf(step)]);
  if (built.ok) return [];
  return built.error
    .filter(({ code }) => code === 'loop' || code === 'two_successors')
    .map(({ code, schools }) => fault(code === 'loop' ? 'lineage_loop' : 'two_successors', 'into', schools.join(', ')));
}

/** What becomes of the schools that the step is taken with: null when they go on. */
export function statusAfter(step: Step): SchoolStatus | null {
  if (step.kind === 'close') return 'closed';
  return (step.kind === 'split' && step.goesOn) || keepsCode(step) ? null : 'merged';
}
