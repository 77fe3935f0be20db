import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { oneLine, thingId } from '#kernel/shapes.ts';
import { purposes } from './domain/consents.ts';

const purpose = z.enum(purposes);
const handedItem = z.object({ kind: z.string(), count: z.number() });

const act = z.object({
  actId: z.number(),
  kind: z.enum(['retention', 'erasure']),
  category: z.string(),
  keptUntil: z.string().nullable(),
  deleted: z.array(handedItem),
  reason: z.string().nullable(),
  orderNumber: z.string().nullable(),
  madeBy: z.string().nullable(),
  madeAt: z.string(),
});

export const privacyContract = {
  /** The person's own consents, each asked for one purpose and withdrawn as easily as given. */
  consents: endpoint({
    verb: 'privacy.consents',
    kind: 'query',
    target: 'self',
    input: z.object({}),
    output: z.object({
      consents: z.array(
        z.object({
          purpose,
          textVersion: z.number(),
          givenAt: z.string().nullable(),
          withdrawnAt: z.string().nullable(),
          isGiven: z.boolean(),
        }),
      ),
    }),
  }),
  giveConsent: endpoint({
    verb: 'privacy.giveConsent',
    kind: 'command',
    target: 'self',
    input: z.object({ purpose, textVersion: z.number().int() }),
    output: z.object({}),
  }),
  withdrawConsent: endpoint({
    verb: 'privacy.withdrawConsent',
    kind: 'command',
    target: 'self',
    input: z.object({ purpose }),
    output: z.object({}),
  }),
  /** Everything kept about oneself, as JSON. */
  exportOwn: endpoint({
    verb: 'privacy.exportOwn',
    kind: 'download',
    target: 'self',
    isPersonal: true,
    input: z.object({}),
    output: z.null(),
  }),
  exportPerson: endpoint({
    verb: 'privacy.exportPerson',
    kind: 'download',
    target: 'region',
    isPersonal: true,
    input: z.object({ personId: thingId }),
    output: z.null(),
  }),
  /** Forgets a person for good; an act remains that does not name them. */
  erasePerson: endpoint({
    verb: 'privacy.erasePerson',
    kind: 'command',
    target: 'region',
    input: z.object({
      personId: thingId,
      reason: z.string().trim().min(3).max(500),
      orderNumber: oneLine.nullable().default(null),
    }),
    output: z.object({ actId: z.number() }),
  }),
  retention: endpoint({
    verb: 'privacy.retention',
    kind: 'query',
    target: 'region',
    input: z.object({}),
    output: z.object({
      rules: z.array(
        z.object({
          category: z.string(),
          days: z.number(),
          defaultDays: z.number(),
          minimumDays: z.number(),
          keptUntil: z.string(),
          due: z.number(),
        }),
      ),
    }),
  }),
  setRetention: endpoint({
    verb: 'privacy.setRetention',
    kind: 'command',
    target: 'region',
    input: z.object({ category: z.string().max(60), days: z.number().int().min(1).max(36_500) }),
    output: z.object({}),
  }),
  /** Deletes what is past its term and writes the act. */
  deleteDue: endpoint({
    verb: 'privacy.deleteDue',
    kind: 'command',
    target: 'region',
    input: z.object({ category: z.string().max(60) }),
    output: z.object({ actId: z.number() }),
  }),
  acts: endpoint({
    verb: 'privacy.acts',
    kind: 'query',
    target: 'region',
    input: z.object({ before: thingId.optional() }),
    output: z.object({ acts: z.array(act), next: z.number().nullable() }),
  }),
  act: endpoint({
    verb: 'privacy.act',
    kind: 'query',
    target: 'region',
    input: z.object({ actId: thingId }),
    output: act,
  }),
};
