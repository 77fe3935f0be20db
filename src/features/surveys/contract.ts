import { z } from 'zod';
import { answersShape, definitionShape } from '#features/forms/contract.ts';
import type { AnswerProblem } from '#features/forms/domain/answer-problem.ts';
import { endpoint } from '#kernel/contract.ts';
import { thingId } from '#kernel/shapes.ts';
import { countedTypes } from './domain/asked-types.ts';
import { respondents } from './domain/respondents.ts';

const group = z.enum(respondents);
const onWave = z.object({ waveId: thingId });

/** The code of a slip as it stands on paper or was typed: capitals, dashes and spaces do not matter. */
const code = z.string().min(10).max(60);

const wave = z.object({
  waveId: z.number(),
  title: z.string(),
  formTitle: z.string(),
  state: z.enum(['open', 'closed']),
  opensOn: z.string(),
  dueOn: z.string(),
});

/** How many were invited and have answered: numbers that everybody sees who sees the wave. */
const counts = z.object({
  respondents: group,
  invited: z.number(),
  answered: z.number(),
  /** Answers it takes: ten, and half of the invited. */
  needed: z.number(),
  isEnough: z.boolean(),
});
export type ResponseCounts = z.output<typeof counts>;

const responseRow = z.object({
  unitId: z.number(),
  schoolId: z.number(),
  name: z.string(),
  municipalityId: z.number(),
  municipality: z.string(),
  /** Its head need not ask: the wave was waived for the school. */
  isExcused: z.boolean(),
  mayInvite: z.boolean(),
  /** Only groups of which somebody was invited, in the order parents, pupils, teachers. */
  groups: z.array(counts),
});
export type ResponseRow = z.output<typeof responseRow>;

/** A slip of paper for one person. It is told once: only its fingerprint is kept. */
const slip = z.object({
  /** `abcd-efgh-jkmn-pqrs`, to be typed where a square cannot be read. */
  code: z.string(),
  /** The page with the code behind `#`, which browsers send to nobody: `https://…/survey#abcd-…`. */
  address: z.string(),
  /** The address as a square code: `<svg viewBox="0 0 size size"><path d={path} /></svg>`, quiet edge included. */
  square: z.object({ size: z.number(), path: z.string() }),
});
export type Slip = z.output<typeof slip>;

const place = z.object({
  kind: z.enum(['region', 'municipality', 'school']),
  /** Of a school. */
  unitId: z.number().nullable(),
  /** Of a municipality, and of a school the one it lies in. */
  municipalityId: z.number().nullable(),
  name: z.string(),
});
export type SurveyPlace = z.output<typeof place>;

/** What was answered to one question. Whatever is null is not shown: fewer than ten answered it. */
const result = z.object({
  code: z.string(),
  label: z.string(),
  type: z.enum(countedTypes),
  /** People who answered the question; null: fewer than ten, and nothing of it is shown. */
  answered: z.number().nullable(),
  /** Of a choice or of many: people by option, every option of the form; empty otherwise or when not shown. */
  options: z.array(z.object({ code: z.string(), label: z.string(), answered: z.number() })),
  /** Of an integer or decimal: the exact sum as decimal text (divide by `answered` for a mean). */
  total: z.string().nullable(),
  unit: z.string().nullable(),
  /** Of a percent: the sums of both counts; the share is `part` of `whole`. */
  share: z.object({ part: z.string(), whole: z.string() }).nullable(),
});
export type QuestionResult = z.output<typeof result>;

const groupResult = counts.extend({
  /** Schools that invited anybody of the group. */
  schools: z.number(),
  /** Of the schools and answers above, those that are in the numbers below: what would tell of a single small school is left out. */
  countedSchools: z.number(),
  countedAnswers: z.number(),
  /** Null: nothing is shown. `open`: the wave is not closed yet. `few`: below the minimum. */
  hidden: z.enum(['open', 'few']).nullable(),
  /** In the order of the form; empty when hidden. */
  questions: z.array(result),
});
export type GroupResult = z.output<typeof groupResult>;

export const surveysContract = {
  /** Schools of one survey with their counts, by municipality and name. Waves with `answeredBy: 'anyone'` only; others are not found. */
  responses: endpoint({
    verb: 'surveys.responses',
    kind: 'query',
    target: 'ownScope',
    input: onWave.extend({
      municipality: thingId.optional(),
      /** Part of a school's name, or a code of it. */
      q: z.string().max(200).optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(2000).default(100),
    }),
    output: z.object({
      wave,
      rows: z.array(responseRow),
      /** Over the whole filter; `schools` invited, of which `enough` have enough answers. */
      totals: z.array(counts.extend({ schools: z.number(), enough: z.number() })),
      /** Schools that fit the filter. */
      total: z.number(),
      /** Of them, those that invited nobody and are not excused. */
      silent: z.number(),
      municipalities: z.array(z.object({ municipalityId: z.number(), name: z.string() })),
      next: z.number().nullable(),
    }),
  }),
  /** Makes slips for so many people of a group, beside those made before. Refusals: closed, excused, too_many_invited. */
  invite: endpoint({
    verb: 'surveys.invite',
    kind: 'command',
    target: 'ownScope',
    input: onWave.extend({ unitId: thingId, respondents: group, count: z.number().int().min(1).max(500) }),
    output: z.object({
      title: z.string(),
      school: z.string(),
      dueOn: z.string(),
      /** Of the group, with these. */
      invited: z.number(),
      slips: z.array(slip),
    }),
  }),
  /**
   * What a slip opens. A command, not a query: the code has no place in an address. Keeps nothing: no audit row, no time, no address.
   * Refusals: link_invalid, used, not_begun, closed, excused.
   */
  open: endpoint({
    verb: 'surveys.open',
    kind: 'command',
    target: 'anyone',
    isKeptWhenNoted: true,
    conceals: ['code'],
    input: z.object({ code }),
    output: z.object({
      title: z.string(),
      school: z.string(),
      respondents: group,
      dueOn: z.string(),
      definition: definitionShape,
    }),
  }),
  /** Takes the answers once, or tells everything that is wrong with them and takes nothing. The same refusals as `open`. */
  answer: endpoint({
    verb: 'surveys.answer',
    kind: 'command',
    target: 'anyone',
    isKeptWhenNoted: true,
    conceals: ['code', 'answers'],
    input: z.object({ code, answers: answersShape }),
    output: z.object({ isTaken: z.boolean(), problems: z.array(z.custom<AnswerProblem>()) }),
  }),
  /**
   * What was answered in a school (`unitId`), a municipality (`municipalityId`) or, without either, in the widest place the reader has.
   * While the wave is open only counts are told: of two looks the second would tell the answer that came between them.
   */
  results: endpoint({
    verb: 'surveys.results',
    kind: 'query',
    target: 'ownScope',
    input: onWave.extend({ unitId: thingId.optional(), municipalityId: thingId.optional() }),
    output: z.object({
      wave,
      place,
      /** The wider places that the reader may look at, widest first. */
      above: z.array(place),
      /** Groups of which anybody was invited there. */
      groups: z.array(groupResult),
      /** What lies in the place: municipalities of the region, schools of a municipality; empty for a school. */
      places: z.array(place.extend({ groups: z.array(counts) })),
    }),
  }),
  /** Everything of `results` over the reader's territory: place, group, question, option, number. */
  export: endpoint({
    verb: 'surveys.export',
    kind: 'download',
    target: 'ownScope',
    input: onWave.extend({ format: z.enum(['csv', 'xlsx']) }),
    output: z.null(),
  }),
};
