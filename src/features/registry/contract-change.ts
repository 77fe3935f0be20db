import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, oneLine, thingId } from '#kernel/shapes.ts';
import { groupingName, kind, level, saved } from './contract-shapes.ts';
import { identifierKinds } from './domain/identifiers.ts';
import { reorganisations } from './domain/reorganise.ts';

const longName = z.string().trim().max(1000);
const identifierKey = z.object({ kind: z.enum(identifierKinds), value: z.string().max(60), validFrom: calendarDay });
const ids = z.array(thingId).max(200);

/** What only the operator of the region does with the registry. */
export const changeContract = {
  /** Corrects the version that began on `replaces`, or begins another one. */
  saveVersion: endpoint({
    verb: 'registry.saveVersion',
    kind: 'command',
    target: 'region',
    input: z.object({
      schoolId: thingId,
      replaces: calendarDay.nullable(),
      validFrom: calendarDay,
      name: longName,
      municipalityId: thingId,
      kind,
      level,
      isRural: z.boolean().nullable(),
      branchOfId: thingId.nullable(),
    }),
    output: saved,
  }),
  removeVersion: endpoint({
    verb: 'registry.removeVersion',
    kind: 'command',
    target: 'region',
    input: z.object({ schoolId: thingId, validFrom: calendarDay }),
    output: z.object({}),
  }),
  saveIdentifier: endpoint({
    verb: 'registry.saveIdentifier',
    kind: 'command',
    target: 'region',
    input: identifierKey.extend({
      schoolId: thingId,
      validTo: calendarDay.nullable(),
      replaces: identifierKey.nullable(),
    }),
    output: saved,
  }),
  removeIdentifier: endpoint({
    verb: 'registry.removeIdentifier',
    kind: 'command',
    target: 'region',
    input: identifierKey.extend({ schoolId: thingId }),
    output: z.object({}),
  }),
  /** Renames, merges, divides or closes; as a trial it only says what it would carry. */
  reorganise: endpoint({
    verb: 'registry.reorganise',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: z.object({
      kind: z.enum(reorganisations),
      on: calendarDay,
      from: ids,
      into: ids,
      added: z.array(z.object({ code: oneLine, name: longName, municipalityId: thingId.nullable() })).max(50),
      goesOn: z.boolean(),
      inherits: z.enum(['confirmed', 'refused']).nullable(),
      isTrial: z.boolean(),
    }),
    output: saved.extend({
      stepId: z.number().nullable(),
      /** Results of the year before that count for the successor, summed by procedure. */
      carried: z.object({
        year: z.number(),
        procedures: z.array(
          z.object({
            key: z.string(),
            procedure: z.object({
              type: z.string(),
              subject: z.string().nullable(),
              grade: z.number().nullable(),
              level: z.enum(['base', 'profile']).nullable(),
            }),
            parts: z.array(z.object({ code: z.string(), low: z.number(), participants: z.number() })),
            low: z.number(),
            participants: z.number(),
          }),
        ),
      }),
      /** Listings of the schools that end; `isOpen`: in the newest list. */
      listings: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          year: z.number(),
          cluster: z.string().nullable(),
          isOpen: z.boolean(),
        }),
      ),
    }),
  }),
  decideHistory: endpoint({
    verb: 'registry.decideHistory',
    kind: 'command',
    target: 'region',
    input: z.object({ lineageId: thingId, inherits: z.enum(['confirmed', 'refused']).nullable() }),
    output: z.object({}),
  }),
  undoStep: endpoint({
    verb: 'registry.undoStep',
    kind: 'command',
    target: 'region',
    input: z.object({ stepId: thingId }),
    output: z.object({}),
  }),
  /** Puts schools into a group or takes them out from a day: those that were shown, those pasted. */
  changeGrouping: endpoint({
    verb: 'registry.changeGrouping',
    kind: 'command',
    target: 'region',
    isKeptWhenNoted: true,
    input: z.object({
      grouping: groupingName,
      act: z.enum(['add', 'remove']),
      on: calendarDay,
      /** Codes, logins or names, one a line. */
      pasted: z.string().max(200_000).nullable(),
      schoolIds: z.array(thingId).max(10_000),
      isTrial: z.boolean(),
    }),
    output: saved.extend({
      /** Schools that are meant, and those of them for which something changes. */
      meant: z.number(),
      changed: z.number(),
      stepId: z.number().nullable(),
    }),
  }),
  renameGrouping: endpoint({
    verb: 'registry.renameGrouping',
    kind: 'command',
    target: 'region',
    input: z.object({ grouping: groupingName, to: groupingName }),
    output: z.object({ stepId: z.number() }),
  }),
  endGrouping: endpoint({
    verb: 'registry.endGrouping',
    kind: 'command',
    target: 'region',
    input: z.object({ grouping: groupingName, on: calendarDay }),
    output: z.object({ stepId: z.number() }),
  }),
};
