import { z } from 'zod';
import { populationShape } from '#features/obligations/contract.ts';
import type { Population } from '#features/obligations/domain/population.ts';
import { endpoint } from '#kernel/contract.ts';
import { isOneLine } from '#kernel/plain-text.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { answersContract } from './contract-answers.ts';
import { boardContract } from './contract-board.ts';
import { resultContract } from './contract-result.ts';
import * as shape from './contract-shapes.ts';
import { waveStates } from './domain/answer.ts';
import { answerers, confirmers } from './domain/offices.ts';

export type { ChosenUnits, UnitFilter, UnitRow, WaveRow } from './contract-shapes.ts';

const { onWave, waveRow } = shape;
const line = (most: number): z.ZodString => z.string().trim().min(1).max(most).refine(isOneLine);

/** A wave as it is entered. */
export const waveInput = z.object({
  formId: thingId,
  title: line(200),
  answeredBy: z.enum(answerers),
  confirmedBy: z.enum(confirmers).nullable(),
  population: populationShape,
  /** What the answers are about. */
  periodFrom: calendarDay,
  periodTo: calendarDay,
  opensOn: calendarDay,
  dueOn: calendarDay,
  graceDays: z.number().int().min(0).max(60),
  sourceDocument: line(300).nullable(),
});
export type WaveInput = Omit<z.output<typeof waveInput>, 'population'> & { readonly population: Population };

const spread = z.object({
  holders: z.number(),
  least: z.number(),
  middle: z.number(),
  most: z.number(),
  total: z.number(),
});

/** What a wave would cost, and whom. */
const plan = z.object({
  units: z.number(),
  /** The first few by municipality and name. */
  first: z.array(z.object({ schoolId: z.number().nullable(), name: z.string(), municipality: z.string() })),
  municipalities: z.array(z.object({ municipalityId: z.number(), name: z.string(), units: z.number() })),
  minutes: z.number(),
  /** Whose minutes are counted: schools, municipal offices, or the regional one. */
  holder: z.enum(answerers),
  /** Of the last day: `2026-05`. */
  month: z.string(),
  /** Minutes in that month of each who would be asked, beside what is asked already. */
  before: spread,
  after: spread,
  /** Who would be asked for most. */
  busiest: z.array(z.object({ name: z.string(), before: z.number(), after: z.number() })),
  /** Waves that ask them in that month already. */
  beside: z.array(z.object({ waveId: z.number(), title: z.string(), dueOn: z.string(), minutes: z.number() })),
});
export type Plan = z.output<typeof plan>;

const wavesContract = {
  list: endpoint({
    verb: 'campaigns.list',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ state: z.enum(waveStates).optional() }),
    /** What is due first on top, closed ones last; drafts only for who launches. */
    output: z.object({ waves: z.array(waveRow), mayLaunch: z.boolean() }),
  }),
  show: endpoint({
    verb: 'campaigns.show',
    kind: 'query',
    target: 'ownScope',
    input: onWave,
    output: z.object({
      wave: waveRow,
      population: z.custom<Population>(),
      clonedFrom: z.object({ waveId: z.number(), title: z.string() }).nullable(),
      /** How it was delivered, apart from what was answered. */
      timeliness: z.object({ inTime: z.number(), inGrace: z.number(), late: z.number(), owed: z.number() }),
      /** Fields asked and answered over all units of the reader's territory that are not excused. */
      fill: z.object({ asked: z.number(), answered: z.number(), errors: z.number(), warnings: z.number() }),
      may: z.array(z.enum(['change', 'launch', 'close', 'clone', 'delete'])),
    }),
  }),
  /** Who would be asked and what it costs them. Writes nothing. */
  plan: endpoint({
    verb: 'campaigns.plan',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: waveInput.pick({ formId: true, answeredBy: true, population: true, opensOn: true, dueOn: true }),
    output: plan,
  }),
  create: endpoint({
    verb: 'campaigns.create',
    kind: 'command',
    target: 'region',
    input: waveInput,
    output: z.object({ waveId: z.number() }),
  }),
  /** While nobody was asked, everything; of an open wave its title, its last day with grace and its document. */
  change: endpoint({
    verb: 'campaigns.change',
    kind: 'command',
    target: 'region',
    input: onWave.extend(waveInput.shape),
    output: z.object({}),
  }),
  launch: endpoint({
    verb: 'campaigns.launch',
    kind: 'command',
    target: 'region',
    /** How many the person was shown; another number now is a refusal. */
    input: onWave.extend({ units: z.number().int().min(1).optional() }),
    output: z.object({ units: z.number() }),
  }),
  close: endpoint({
    verb: 'campaigns.close',
    kind: 'command',
    target: 'region',
    input: onWave,
    output: z.object({ owing: z.number(), toConfirm: z.number() }),
  }),
  /** The same a year later, or from another day on, as a draft. */
  clone: endpoint({
    verb: 'campaigns.clone',
    kind: 'command',
    target: 'region',
    input: onWave.extend({ opensOn: calendarDay.optional() }),
    output: z.object({ waveId: z.number() }),
  }),
  /** A draft. */
  delete: endpoint({
    verb: 'campaigns.delete',
    kind: 'command',
    target: 'region',
    input: onWave,
    output: z.object({}),
  }),
};

export const campaignsContract = { ...wavesContract, ...boardContract, ...answersContract, ...resultContract };
