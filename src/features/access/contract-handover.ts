import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, thingId } from '#kernel/shapes.ts';
import { assignment, beyond, orderNumber, role } from './contract-shapes.ts';

/** Kinds of this feature: `items`, `acting` (substitutes, who end), `invitations`, `guest_links`; others bring their own. */
const handedItem = z.object({ kind: z.string(), count: z.number() });
const ownItem = z.object({
  kind: z.enum(['matter', 'decision', 'contact', 'promise']),
  text: z.string().trim().min(1).max(1000),
  dueOn: calendarDay.nullable().default(null),
  schoolId: thingId.nullable().default(null),
});

/** One person leaves a role, another takes it with everything open. */
export const handoverEndpoints = {
  /** What would pass with this assignment. */
  previewHandover: endpoint({
    verb: 'access.previewHandover',
    kind: 'query',
    suspicious: beyond,
    target: 'ownScope',
    isPersonal: true,
    input: z.object({ assignmentId: thingId }),
    output: z.object({
      from: z.object({ personId: z.number(), name: z.string() }),
      assignment,
      passed: z.array(handedItem),
      /** Items once handed to this person that are not done yet: they go on by themselves. */
      openItems: z.array(ownItem.extend({ itemId: z.number(), school: z.string().nullable() })),
    }),
  }),
  /** In one act: the role ends for one and begins for the other, and everything open passes. */
  handOver: endpoint({
    verb: 'access.handOver',
    kind: 'command',
    suspicious: beyond,
    target: 'ownScope',
    input: z.object({
      assignmentId: thingId,
      toPersonId: thingId,
      on: calendarDay,
      orderNumber,
      note: z.string().trim().max(4000).nullable().default(null),
      items: z.array(ownItem).max(100).default([]),
    }),
    output: z.object({ handoverId: z.number() }),
  }),
  /** The page for the newcomer: only for the two of the act and for who may hand over. */
  handoverPack: endpoint({
    verb: 'access.handoverPack',
    kind: 'query',
    target: 'self',
    isPersonal: true,
    input: z.object({ handoverId: thingId }),
    output: z.object({
      handoverId: z.number(),
      role,
      territory: z.string().nullable(),
      from: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
      to: z.object({ name: z.string() }),
      happensOn: z.string(),
      orderNumber: z.string().nullable(),
      note: z.string().nullable(),
      passed: z.array(handedItem),
      items: z.array(ownItem.extend({ itemId: z.number(), school: z.string().nullable(), isDone: z.boolean() })),
      /** Who works on the same territory: the people to know. */
      contacts: z.array(
        z.object({
          name: z.string(),
          role,
          territory: z.string().nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
        }),
      ),
      schools: z.array(z.object({ schoolId: z.number(), name: z.string() })),
    }),
  }),
  /** One's own item is done. */
  finishItem: endpoint({
    verb: 'access.finishItem',
    kind: 'command',
    target: 'self',
    input: z.object({ itemId: thingId, isDone: z.boolean() }),
    output: z.object({}),
  }),
  /** Handed to the person and not done yet. */
  ownHandovers: endpoint({
    verb: 'access.ownHandovers',
    kind: 'query',
    target: 'self',
    input: z.object({}),
    output: z.object({
      handovers: z.array(
        z.object({
          handoverId: z.number(),
          role,
          territory: z.string().nullable(),
          from: z.string(),
          happensOn: z.string(),
          openItems: z.number(),
        }),
      ),
    }),
  }),
};
