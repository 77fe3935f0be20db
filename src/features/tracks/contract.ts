import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { dataYear, thingId } from '#kernel/shapes.ts';
import { clusterOutcome } from '#features/lists/contract.ts';
import { schoolKinds, schoolLevels } from '#features/registry/domain/school.ts';
import { reasons } from './domain/assign.ts';
import { coverages, type TrackRules } from './domain/track-rules.ts';

const track = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const group = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const reason = z.enum(reasons);
const grouping = z.string().trim().max(80);

export const trackRules = z.object({
  aftercareYears: z.number().int().min(0).max(10),
  isWarningInTrack2: z.boolean(),
  zoneGrouping: grouping,
  track3: z.enum(coverages),
  specialKinds: z.array(z.enum(schoolKinds)),
  specialLevels: z.array(z.enum(schoolLevels)),
  specialGrouping: grouping,
  participantGrouping: grouping,
  serviceGrouping: grouping,
  servicePlaces: z.number().int().min(0).max(10_000),
}) satisfies z.ZodType<TrackRules>;

const membership = z.object({
  schoolId: z.number(),
  schoolName: z.string(),
  municipality: z.string(),
  cluster: clusterOutcome.nullable(),
  group: group.nullable(),
  reason: reason.nullable(),
  groupReason: reason.nullable(),
  isByHand: z.boolean(),
  /** False: taken out by hand. */
  isMember: z.boolean(),
  /** Why the hand. */
  note: z.string().nullable(),
});
export type TrackRow = z.output<typeof membership>;

const counts = z.object({
  tracks: z.array(z.object({ track, schools: z.number() })),
  groups: z.array(z.object({ group, schools: z.number() })),
});
export type TrackCounts = z.output<typeof counts>;

const placement = z.object({ group: group.nullable(), isMember: z.boolean() });
const change = z.object({
  schoolId: z.number(),
  schoolName: z.string(),
  track,
  /** Null: not in the track at all. */
  before: placement.nullable(),
  after: placement.nullable(),
});
export type TrackChange = z.output<typeof change>;

export const tracksContract = {
  /** Who of the reader's territory is in a track of a year, as it was decided. */
  show: endpoint({
    verb: 'tracks.show',
    kind: 'query',
    target: 'ownScope',
    input: z.object({ year: dataYear.optional(), track: z.coerce.number().pipe(track).default(1) }),
    output: z.object({
      /** Null: no year has a published list yet. */
      year: z.number().nullable(),
      /** Years with a published list, newest first. */
      years: z.array(z.number()),
      track,
      assignment: z.object({ madeAt: z.string(), source: z.enum(['own', 'federal']), rules: trackRules }).nullable(),
      counts,
      rows: z.array(membership),
    }),
  }),
  export: endpoint({
    verb: 'tracks.export',
    kind: 'download',
    target: 'ownScope',
    input: z.object({
      year: dataYear,
      track: z.coerce.number().pipe(track),
      group: z.coerce.number().pipe(group).optional(),
      format: z.enum(['csv', 'xlsx']),
    }),
    output: z.null(),
  }),
  /** What the rules would give, against what is decided. Writes nothing; a command only because rules do not fit into an address. */
  preview: endpoint({
    verb: 'tracks.preview',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: z.object({ year: dataYear, rules: trackRules.optional() }),
    output: z.object({
      rules: trackRules,
      source: z.enum(['own', 'federal']),
      counts,
      changes: z.array(change),
    }),
  }),
  /** Puts every school of the year into its tracks by these rules; what was decided by hand stays. */
  assign: endpoint({
    verb: 'tracks.assign',
    kind: 'command',
    target: 'region',
    input: z.object({ year: dataYear, rules: trackRules }),
    output: z.object({ counts }),
  }),
  /** Decides by hand about one school and track, with a reason. */
  override: endpoint({
    verb: 'tracks.override',
    kind: 'command',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({
      year: dataYear,
      schoolId: thingId,
      track,
      isMember: z.boolean(),
      group: group.nullable(),
      reason: z.string().trim().min(3).max(1000),
    }),
    output: z.object({}),
  }),
  /** Back to the rule. */
  undoOverride: endpoint({
    verb: 'tracks.undoOverride',
    kind: 'command',
    target: ({ schoolId }) => ({ schoolId }),
    input: z.object({ year: dataYear, schoolId: thingId, track }),
    output: z.object({}),
  }),
};
