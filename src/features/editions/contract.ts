import { z } from 'zod';
import { byCluster, clusterOutcome } from '#features/lists/contract.ts';
import { LONGEST_ANSWER_DAYS } from '#features/appeals/domain/deadline.ts';
import { endpoint } from '#kernel/contract.ts';
import { isOneLine } from '#kernel/plain-text.ts';
import { calendarDay, dataYear, thingId } from '#kernel/shapes.ts';
import { differenceKinds } from './domain/differences.ts';
import { changeKinds, editionSources, editionStates } from './domain/edition.ts';
import { editionVerbs, requirements } from './domain/workflow.ts';

const onEdition = z.object({ editionId: thingId });
const line = (longest: number) => z.string().trim().min(1).max(longest).refine(isOneLine);

const decisionDocument = z.object({ title: line(300), number: line(80), date: calendarDay });
export type DecisionDocument = z.output<typeof decisionDocument>;

const change = z.object({
  schoolId: thingId,
  change: z.enum(changeKinds),
  /** Of a school that comes in or changes its cluster. */
  cluster: clusterOutcome.nullable().default(null),
  reason: z.string().trim().min(3).max(1000),
});
export type AskedChange = z.output<typeof change>;

const madeChange = z.object({
  schoolId: z.number(),
  schoolCode: z.string(),
  schoolName: z.string(),
  municipality: z.string(),
  change: z.enum(changeKinds),
  cluster: clusterOutcome.nullable(),
  reason: z.string(),
});

const edition = z.object({
  editionId: z.number(),
  year: z.number(),
  source: z.enum(editionSources),
  number: z.number(),
  state: z.enum(editionStates),
  /** Listed schools of the reader's territory. */
  listed: z.number(),
  byCluster,
  createdAt: z.string(),
  checkedAt: z.string().nullable(),
  shownAt: z.string().nullable(),
  opensOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** Names of who did it, for the head office only. */
  createdBy: z.string().nullable(),
  checkedBy: z.string().nullable(),
  publishedBy: z.string().nullable(),
  document: decisionDocument.nullable(),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
  /** What its decision document changed, on the reader's territory. */
  changes: z.array(madeChange),
});
export type EditionShown = z.output<typeof edition>;

const counts = z.object({
  only_first: z.number(),
  only_second: z.number(),
  other_cluster: z.number(),
  same: z.number(),
});

/** What the head office sees beside the editions themselves. */
const work = z.object({
  currentRunAt: z.string().nullable(),
  /** The newer computation against the edition in hand; null when there is none. */
  newer: z
    .object({
      identifiedAt: z.string(),
      counts,
      /** What a decision would change to follow it; schools that decisions have spoken of are left alone and counted. */
      changes: z.array(madeChange.omit({ schoolCode: true, reason: true })),
      decided: z.number(),
    })
    .nullable(),
  /** What may be done next with the own edition in hand, by this person, and what it still waits for. */
  steps: z.array(z.object({ verb: z.enum(editionVerbs), missing: z.array(z.enum(requirements)) })),
  mayMake: z.boolean(),
  mayImport: z.boolean(),
  /** The day offered for opening. */
  defaultOpensOn: z.string(),
  earliestOpensOn: z.string(),
  /** Working days in which appeals against the edition in hand are answered. */
  answerWorkingDays: z.number(),
  /** Listed schools whose director or team have read their sheet. */
  sheetsRead: z.number(),
  /** The accepted federal list against the own one; null when there is none. */
  federal: counts.nullable(),
});
export type EditionWork = z.output<typeof work>;

const problem = z.object({
  code: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
});

const changeProblems = [
  'unknown_school',
  'already_listed',
  'not_listed',
  'same_cluster',
  'cluster_needed',
  'twice',
] as const;

export const editionsContract = {
  /** Editions of a year, newest first: to the head office all of them, to others what is or was published. */
  show: endpoint({
    verb: 'editions.show',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year: dataYear }),
    output: z.object({ year: z.number(), editions: z.array(edition), work: work.nullable() }),
  }),
  /** Takes the current computation of a year as the draft of its first edition. */
  make: endpoint({
    verb: 'editions.make',
    kind: 'command',
    target: 'region',
    input: z.object({ year: dataYear }),
    output: onEdition,
  }),
  check: endpoint({
    verb: 'editions.check',
    kind: 'command',
    target: 'region',
    input: onEdition.extend({ note: z.string().trim().min(1).max(2000).optional() }),
    output: onEdition,
  }),
  /** Puts a draft of the newer computation in the place of this one, which is withdrawn with the sheets that were read. */
  renew: endpoint({ verb: 'editions.renew', kind: 'command', target: 'region', input: onEdition, output: onEdition }),
  reopen: endpoint({ verb: 'editions.reopen', kind: 'command', target: 'region', input: onEdition, output: onEdition }),
  withdraw: endpoint({
    verb: 'editions.withdraw',
    kind: 'command',
    target: 'region',
    input: onEdition,
    output: onEdition,
  }),
  /** Lets each school read its own sheet; the edition may be published from `opensOn` on, five working days later unless said. */
  showToSchools: endpoint({
    verb: 'editions.showToSchools',
    kind: 'command',
    target: 'region',
    input: onEdition.extend({
      opensOn: calendarDay.optional(),
      /** In how many working days an appeal is answered; as the last time unless said. */
      answerWorkingDays: z.number().int().min(1).max(LONGEST_ANSWER_DAYS).optional(),
    }),
    output: onEdition.extend({ opensOn: z.string() }),
  }),
  publish: endpoint({
    verb: 'editions.publish',
    kind: 'command',
    target: 'region',
    input: onEdition.extend({ document: decisionDocument.optional() }),
    output: onEdition,
  }),
  /** By a decision document the next edition takes the place of the published one. With problems nothing is done. */
  amend: endpoint({
    verb: 'editions.amend',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: onEdition.extend({ document: decisionDocument, changes: z.array(change).min(1).max(500) }),
    output: z.object({
      editionId: z.number().nullable(),
      problems: z.array(z.object({ schoolId: z.number(), code: z.enum(changeProblems) })),
    }),
  }),
  /** Somebody of a school says that its sheet was read. */
  readSheet: endpoint({
    verb: 'editions.readSheet',
    kind: 'command',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId, year: dataYear }),
    output: z.object({ readAt: z.string() }),
  }),
  /** Reads a federal list and keeps it as a draft that counts for nothing until it is accepted; with problems nothing is kept. */
  readFederal: endpoint({
    verb: 'editions.readFederal',
    kind: 'upload',
    target: 'region',
    input: z.object({ year: dataYear, fileName: z.string().min(1).max(255) }),
    output: z.object({
      editionId: z.number().nullable(),
      schools: z.number(),
      counts: counts.nullable(),
      problems: z.array(problem),
    }),
  }),
  acceptFederal: endpoint({
    verb: 'editions.acceptFederal',
    kind: 'command',
    target: 'region',
    input: onEdition.extend({ document: decisionDocument.optional() }),
    output: onEdition,
  }),
  /** The federal list of a year, accepted or still a draft, against the own one, school by school. */
  difference: endpoint({
    verb: 'editions.difference',
    kind: 'query',
    target: 'region',
    input: z.object({ year: dataYear }),
    output: z.object({
      year: z.number(),
      federal: edition.nullable(),
      /** Number of the own edition that was compared; null: the computation. */
      ownNumber: z.number().nullable(),
      counts,
      rows: z.array(
        z.object({
          schoolId: z.number(),
          schoolCode: z.string(),
          schoolName: z.string(),
          municipality: z.string(),
          kind: z.enum(differenceKinds),
          federal: clusterOutcome.nullable(),
          own: clusterOutcome.nullable(),
          /** The own computation has an entry that says why. */
          hasWhy: z.boolean(),
        }),
      ),
    }),
  }),
  differenceExport: endpoint({
    verb: 'editions.differenceExport',
    kind: 'download',
    target: 'region',
    input: z.object({ year: dataYear, format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
};
