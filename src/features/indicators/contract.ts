import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { thingId } from '#kernel/shapes.ts';
import * as shape from './contract-shapes.ts';
import { directions, indicatorGroups, valueUnits, type IndicatorDefinition } from './domain/definition.ts';

export type { ShownOccasion, ShownValue } from './contract-shapes.ts';

const { indicatorCode, occasionKey, occasionShape, valueShape, standingShape } = shape;
const format = z.enum(['csv', 'xlsx']);
/** Without an occasion: the newest. */
const asked = z.object({ code: indicatorCode, at: occasionKey.optional() });

const row = z.object({
  code: z.string(),
  version: z.number(),
  title: z.string(),
  group: z.enum(indicatorGroups),
  unit: z.enum(valueUnits),
  direction: z.enum(directions),
  target: z.number().nullable(),
  source: z.string(),
  /** The form whose answers it needs; null: it needs none. */
  form: z.string().nullable(),
  /** Of the region on its newest occasion; null: there was none yet. */
  value: valueShape.nullable(),
  standing: standingShape,
  isFew: z.boolean(),
  /** Oldest first. */
  course: z.array(z.object({ occasion: occasionShape, value: valueShape })),
  isReady: z.boolean(),
});
export type IndicatorRow = z.output<typeof row>;

const partRow = z.object({ code: z.string(), label: z.string(), value: valueShape });

const municipalityRow = z.object({
  municipalityId: z.number(),
  name: z.string(),
  value: valueShape,
  parts: z.array(valueShape),
  standing: standingShape,
  /** Known of too few to be compared. */
  isFew: z.boolean(),
  isWhole: z.boolean(),
});
export type MunicipalityValue = z.output<typeof municipalityRow>;

/** Null: there was no list before, so nobody knows. */
const count = z.number().nullable();
const flow = z
  .object({ standing: count, listed: count, before: count, stayed: count, new: count, left: count })
  .extend({
    ...{ gone: count, basic: count, moderate: count, strong: count, curator: count },
  });
const running = z.array(z.object({ years: z.number(), schools: z.number() }));

export const indicatorsContract = {
  list: endpoint({
    verb: 'indicators.list',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      indicators: z.array(row),
      /** Put away; who keeps indicators can take them back. */
      retired: z.array(z.object({ code: z.string(), title: z.string() })),
    }),
  }),
  show: endpoint({
    verb: 'indicators.show',
    kind: 'query',
    target: 'ownScope',
    input: asked.extend({ language: z.enum(['ru', 'en']).default('ru') }),
    output: z.object({
      code: z.string(),
      version: z.number(),
      /** The version of the formula the shown value was counted by: an older one where the wave is closed. */
      countedBy: z.number(),
      definition: z.custom<IndicatorDefinition>(),
      isReady: z.boolean(),
      occasion: occasionShape.nullable(),
      occasions: z.array(occasionShape),
      value: valueShape,
      standing: standingShape,
      isFew: z.boolean(),
      parts: z.array(partRow),
      /** By name. */
      municipalities: z.array(municipalityRow),
      /** Municipalities by size and share, with the line of the region; null: nothing to draw. */
      svg: z.string().nullable(),
    }),
  }),
  export: endpoint({
    verb: 'indicators.export',
    kind: 'download',
    target: 'ownScope',
    input: asked.extend({
      format,
      /** Municipalities of the list only. */
      from: z.coerce.number().int().min(0).max(100).optional(),
      below: z.coerce.number().int().min(0).max(101).optional(),
      /** `everybody`: small cells are hidden. */
      for: z.enum(['work', 'everybody']).default('work'),
    }),
    output: z.null(),
  }),
  /** What a value is made of: units of the reader's territory with both counts. */
  sources: endpoint({
    verb: 'indicators.sources',
    kind: 'query',
    target: 'ownScope',
    input: asked.extend({ municipalityId: thingId.optional() }),
    output: z.object({
      occasion: occasionShape.nullable(),
      units: z.array(
        z.object({
          schoolId: z.number().nullable(),
          municipalityId: z.number(),
          name: z.string(),
          numerator: z.number().nullable(),
          denominator: z.number().nullable(),
          /** Why nothing is known. */
          state: z.string().nullable(),
          /** The answer; null: what the product knows itself. */
          answer: z.object({ waveId: z.number(), unitId: z.number() }).nullable(),
        }),
      ),
    }),
  }),
  card: endpoint({
    verb: 'indicators.card',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ municipalityId: thingId }),
    output: z.object({
      municipalityId: z.number(),
      name: z.string(),
      municipalities: z.array(z.object({ municipalityId: z.number(), name: z.string() })),
      /** Null: no list was published yet. */
      list: z.object({ year: z.number(), own: flow, region: flow, running }).nullable(),
      indicators: z.array(
        z.object({
          ...{ code: z.string(), title: z.string(), unit: z.enum(valueUnits), occasion: occasionShape.nullable() },
          ...{ own: valueShape, region: valueShape },
        }),
      ),
      /** Of the events for its schools in the last four quarters, oldest first. */
      participation: z.array(
        z.object({
          ...{ year: z.number(), quarter: z.number(), events: z.number() },
          /** Schools that were at any of them. */
          ...{ schools: z.number(), people: z.number() },
        }),
      ),
      /** Municipal coordinators of today. */
      coordinators: z.number(),
      /** Duties of the municipality and its schools that are late; null: not for the reader. */
      overdue: z.number().nullable(),
    }),
  }),
  /** A new indicator of the region, or the next version of one. */
  save: endpoint({
    verb: 'indicators.save',
    kind: 'command',
    target: () => 'region',
    /** `version`: the one that the person saw; 0: there was none. */
    input: z.strictObject({ code: indicatorCode, version: z.number().int().min(0), definition: shape.definitionShape }),
    output: z.object({ version: z.number() }),
  }),
  /** Puts an indicator away, or takes it back. */
  retire: endpoint({
    verb: 'indicators.retire',
    kind: 'command',
    target: () => 'region',
    input: z.strictObject({ code: indicatorCode, isRetired: z.boolean() }),
    output: z.object({}),
  }),
};
