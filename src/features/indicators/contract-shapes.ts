import { z } from 'zod';
import { isOneLine } from '#kernel/plain-text.ts';
import {
  directions,
  indicatorGroups,
  unitFacts,
  valueUnits,
  type IndicatorDefinition,
  type Measure,
} from './domain/definition.ts';

const line = (most: number): z.ZodString => z.string().trim().min(1).max(most).refine(isOneLine);
const formCode = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/);
const reference = z.string().regex(/^[A-Za-z][\w-]{0,59}(\.[\w*-]{1,60}){0,2}$/);

const leaf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), form: formCode, of: reference }),
  z.strictObject({ kind: z.literal('chosen'), form: formCode, of: reference, option: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('unit') }),
  z.strictObject({ kind: z.literal('fact'), fact: z.enum(unitFacts) }),
]);
/** What the editor makes: a few terms, and a bound over such sums. No deeper, so that nothing is endless. */
const sum = z.strictObject({ kind: z.literal('sum'), terms: z.array(leaf).min(1).max(20) });
const every = z.strictObject({ kind: z.literal('every'), terms: z.array(leaf).min(1).max(20) });
const plain = z.union([leaf, sum, every]);
export const measureShape = z.union([
  plain,
  z.strictObject({
    ...{ kind: z.literal('reaches'), part: plain, whole: plain },
    ...{ percent: z.number().min(0).max(1000).multipleOf(0.001), isStrict: z.boolean() },
  }),
]) satisfies z.ZodType<Measure>;

export const indicatorCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/);

export const definitionShape = z.strictObject({
  title: line(200),
  group: z.enum(indicatorGroups),
  numeratorTitle: line(200),
  denominatorTitle: line(200),
  numerator: measureShape,
  denominator: measureShape,
  parts: z
    .array(z.strictObject({ code: z.string().min(1).max(60), label: line(200), numerator: measureShape }))
    .max(30),
  unit: z.enum(valueUnits),
  subject: z.enum(['school', 'municipality']),
  direction: z.enum(directions),
  target: z.number().int().min(0).max(1_000_000).nullable(),
  leastKnown: z.number().int().min(1).max(100_000),
  source: line(300),
}) satisfies z.ZodType<IndicatorDefinition>;

/** `w12`: a wave; `y2023`: the published list of a year. */
export const occasionKey = z.string().regex(/^(w\d{1,9}|y\d{4})$/);

export const valueShape = z.object({
  numerator: z.number(),
  denominator: z.number(),
  units: z.number(),
  known: z.number(),
  /** Decimal text, rounded once; null: no data. */
  text: z.string().nullable(),
});
export type ShownValue = z.output<typeof valueShape>;

export const occasionShape = z.object({
  key: z.string(),
  /** Of a wave; null: a published list, whose year is the key. */
  title: z.string().nullable(),
  /** Last day of what it is about. */
  on: z.string(),
  isClosed: z.boolean(),
});
export type ShownOccasion = z.output<typeof occasionShape>;

export const standingShape = z.enum(['reached', 'not_reached', 'no_target', 'no_data']);
