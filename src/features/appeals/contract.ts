import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear, thingId } from '#kernel/shapes.ts';
import { appealStates, appealVerbs, followUps, grounds } from './domain/appeal.ts';

/** What somebody says: not blank, and no longer than two pages. */
const said = z.string().trim().min(10).max(4000);

const edition = z.object({
  editionId: z.number(),
  year: z.number(),
  source: z.enum(['own', 'federal']),
  number: z.number(),
  state: z.enum(['draft', 'checked', 'published', 'amended', 'withdrawn']),
  documentTitle: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentDate: z.string().nullable(),
  shownAt: z.string().nullable(),
  opensOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type EditionShown = z.output<typeof edition>;

const row = z.object({
  appealId: z.number(),
  schoolId: z.number(),
  schoolName: z.string(),
  municipalityId: z.number(),
  municipality: z.string(),
  editionId: z.number(),
  year: z.number(),
  number: z.number(),
  state: z.enum(appealStates),
  grounds: z.enum(grounds),
  madeAt: z.string(),
  answerBy: z.string(),
  /** Calendar days until the last day of the answer; negative once it is over. */
  daysLeft: z.number(),
  isOverdue: z.boolean(),
});
export type AppealRow = z.output<typeof row>;

const step = z.object({
  step: z.number(),
  verb: z.enum(appealVerbs),
  saidAt: z.string(),
  /** Null: somebody of an office whose people the reader does not see. */
  name: z.string().nullable(),
  text: z.string().nullable(),
});
export type AppealStep = z.output<typeof step>;

export const queues = ['open', 'overdue', 'asked', 'answered', 'all'] as const;
export type Queue = (typeof queues)[number];

const onAppeal = z.object({ appealId: thingId });
const changed = z.object({ state: z.enum(appealStates) });

export const appealsContract = {
  /** The edition behind a school's sheet of a year, as far as the school may object to it, and what it has objected. */
  sheet: endpoint({
    verb: 'appeals.sheet',
    kind: 'query',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId, year: dataYear }),
    output: z.object({
      /** Null: the reader sees no edition of that year. */
      edition: edition.nullable(),
      mayObject: z.boolean(),
      /** When the person who asks said to have read it; null: not yet. */
      readAt: z.string().nullable(),
      /** The last day for an answer, if the school objected today, and how many days that is; null without an edition. */
      answer: z.object({ by: z.string(), workingDays: z.number() }).nullable(),
      appeals: z.array(row),
    }),
  }),
  /** A school objects to its sheet. */
  submit: endpoint({
    verb: 'appeals.submit',
    kind: 'command',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ schoolId: thingId, editionId: thingId, grounds: z.enum(grounds), text: said }),
    output: z.object({ appealId: z.number(), answerBy: z.string() }),
  }),
  list: endpoint({
    verb: 'appeals.list',
    kind: 'query',
    target: 'ownScope',
    input: z.object({
      queue: z.enum(queues).default('open'),
      year: dataYear.optional(),
      grounds: z.enum(grounds).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({
      appeals: z.array(row),
      counts: z.record(z.enum(queues), z.number()),
      years: z.array(z.number()),
    }),
  }),
  /** One appeal with everything that was said. */
  show: endpoint({
    verb: 'appeals.show',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: onAppeal,
    output: z.object({
      appeal: row.extend({ followUp: z.enum(followUps).nullable() }),
      edition,
      /** The edition in which an accepted appeal has been carried out. */
      followedBy: edition.nullable(),
      steps: z.array(step),
      /** What the reader may do with it now. */
      may: z.array(z.enum(appealVerbs)),
    }),
  }),
  review: endpoint({
    verb: 'appeals.review',
    kind: 'command',
    target: 'ownScope',
    input: onAppeal,
    output: changed,
  }),
  ask: endpoint({
    verb: 'appeals.ask',
    kind: 'command',
    target: 'ownScope',
    input: onAppeal.extend({ text: said }),
    output: changed,
  }),
  reply: endpoint({
    verb: 'appeals.reply',
    kind: 'command',
    target: 'ownScope',
    input: onAppeal.extend({ text: said }),
    output: changed.extend({ answerBy: z.string() }),
  }),
  answer: endpoint({
    verb: 'appeals.answer',
    kind: 'command',
    target: 'ownScope',
    input: onAppeal.extend({ decision: z.enum(['accept', 'reject']), text: said }),
    output: changed.extend({ followUp: z.enum(followUps).nullable() }),
  }),
  withdraw: endpoint({
    verb: 'appeals.withdraw',
    kind: 'command',
    target: 'ownScope',
    input: onAppeal,
    output: changed,
  }),
};
