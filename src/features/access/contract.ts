import { z } from 'zod';
import { endpoint } from '#kernel/contract.ts';
import { calendarDay, oneLine, personName, thingId } from '#kernel/shapes.ts';
import { handoverEndpoints } from './contract-handover.ts';
import { assignment, beyond, orderNumber, place, placeTarget, role } from './contract-shapes.ts';

export const personRow = z.object({
  personId: z.number(),
  name: z.string(),
  login: z.string(),
  state: z.enum(['active', 'blocked', 'erased']),
  lastSeenAt: z.string().nullable(),
  assignments: z.array(assignment),
});
export type PersonRow = z.output<typeof personRow>;

const invitation = z.object({
  invitationId: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  role,
  territory: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'withdrawn', 'expired']),
  invitedBy: z.string().nullable(),
  invitedAt: z.string(),
  expiresAt: z.string(),
});

export const accessContract = {
  /** People whose roles lie in the scope, by name. */
  people: endpoint({
    verb: 'access.people',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: z.object({
      q: z.string().max(200).optional(),
      role: role.optional(),
      municipality: thingId.optional(),
      school: thingId.optional(),
      state: z.enum(['active', 'blocked', 'all']).default('active'),
      /** `next` of the page before. */
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      people: z.array(personRow),
      matching: z.number(),
      next: z.string().nullable(),
      /** Roles the reader may invite. */
      invitable: z.array(role),
    }),
  }),
  /** One person: roles now and before, invitations, handing over. */
  person: endpoint({
    verb: 'access.person',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: z.object({ personId: thingId }),
    output: personRow.extend({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      isGuest: z.boolean(),
      createdAt: z.string(),
      hasTotp: z.boolean(),
      openSessions: z.number(),
      handovers: z.array(
        z.object({
          handoverId: z.number(),
          role,
          territory: z.string().nullable(),
          from: z.string(),
          to: z.string(),
          happensOn: z.string(),
        }),
      ),
      /** Verbs the reader may use on this person, so that the page offers no dead buttons. */
      may: z.array(z.string()),
    }),
  }),
  /** Invites a person to a role; the link goes by mail, or comes back to be printed. It is shown this once. */
  invite: endpoint({
    verb: 'access.invite',
    kind: 'command',
    suspicious: beyond,
    target: placeTarget,
    input: z.object({
      name: personName,
      email: z.email().max(200).nullable().default(null),
      phone: oneLine.max(50).nullable().default(null),
      role,
      ...place,
      orderNumber,
      validFrom: calendarDay.nullable().default(null),
      validTo: calendarDay.nullable().default(null),
      by: z.enum(['mail', 'print']),
    }),
    output: z.object({ invitationId: z.number(), link: z.string().nullable(), isMailed: z.boolean() }),
  }),
  /** Invitations for all rows of a sheet, or nothing and everything that is wrong with it. */
  importPeople: endpoint({
    verb: 'access.importPeople',
    kind: 'upload',
    target: 'ownScope',
    input: z.object({ fileName: z.string().min(1).max(255) }),
    output: z.object({
      isAccepted: z.boolean(),
      invited: z.number(),
      mailed: z.number(),
      toPrint: z.number(),
      problems: z.array(
        z.object({
          code: z.string(),
          file: z.string(),
          sheet: z.string().nullable(),
          row: z.number().nullable(),
          column: z.string().nullable(),
          found: z.string().nullable(),
          expected: z.string().nullable(),
        }),
      ),
    }),
  }),
  importSample: endpoint({
    verb: 'access.importSample',
    kind: 'download',
    target: 'ownScope',
    input: z.object({}),
    output: z.null(),
  }),
  /** `waiting`: nobody has accepted or withdrawn them; those that ran out are among them, for they can be renewed. */
  invitations: endpoint({
    verb: 'access.invitations',
    kind: 'query',
    target: 'ownScope',
    isPersonal: true,
    input: z.object({ state: z.enum(['waiting', 'all']).default('waiting'), before: thingId.optional() }),
    output: z.object({ invitations: z.array(invitation), next: z.number().nullable() }),
  }),
  /** A new link with a new term; the old one stops working. */
  renewInvitation: endpoint({
    verb: 'access.renewInvitation',
    kind: 'command',
    suspicious: beyond,
    target: 'ownScope',
    input: z.object({ invitationId: thingId, by: z.enum(['mail', 'print']) }),
    output: z.object({ link: z.string().nullable(), isMailed: z.boolean() }),
  }),
  withdrawInvitation: endpoint({
    verb: 'access.withdrawInvitation',
    kind: 'command',
    suspicious: beyond,
    target: 'ownScope',
    input: z.object({ invitationId: thingId }),
    output: z.object({}),
  }),
  /** One more role for somebody who has an account. */
  assign: endpoint({
    verb: 'access.assign',
    kind: 'command',
    suspicious: beyond,
    target: placeTarget,
    input: z.object({
      personId: thingId,
      role,
      ...place,
      orderNumber,
      validFrom: calendarDay,
      validTo: calendarDay.nullable().default(null),
    }),
    output: z.object({ assignmentId: z.number() }),
  }),
  endAssignment: endpoint({
    verb: 'access.endAssignment',
    kind: 'command',
    suspicious: beyond,
    target: 'ownScope',
    input: z.object({ assignmentId: thingId, on: calendarDay, orderNumber }),
    output: z.object({}),
  }),
  /** Somebody stands in for a time; the one who is away keeps the role. */
  substitute: endpoint({
    verb: 'access.substitute',
    kind: 'command',
    suspicious: beyond,
    target: 'ownScope',
    input: z.object({
      assignmentId: thingId,
      personId: thingId,
      validFrom: calendarDay,
      validTo: calendarDay,
      orderNumber,
    }),
    output: z.object({ assignmentId: z.number() }),
  }),
  ...handoverEndpoints,
  /** Who can see an object and by which role: the answer to "and who else reads this?". */
  whoSees: endpoint({
    verb: 'access.whoSees',
    kind: 'query',
    target: placeTarget,
    isPersonal: true,
    input: z.object({
      ...place,
      /** The verb that shows the object. */
      verb: z.string().max(60).default('lists.why'),
    }),
    output: z.object({
      roles: z.array(
        z.object({
          role,
          reach: z.enum(['region', 'municipality', 'school']),
          people: z.array(
            z.object({
              name: z.string(),
              territory: z.string().nullable(),
              orderNumber: z.string().nullable(),
              validFrom: z.string(),
              validTo: z.string().nullable(),
              actingFor: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  guestLinks: endpoint({
    verb: 'access.guestLinks',
    kind: 'query',
    target: 'ownScope',
    input: z.object({}),
    output: z.object({
      links: z.array(
        z.object({
          guestLinkId: z.number(),
          label: z.string(),
          territory: z.string().nullable(),
          validTo: z.string(),
          isOpen: z.boolean(),
          madeBy: z.string().nullable(),
          lastUsedAt: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** A look without an account, reading only, until a day. The address is shown this once. */
  makeGuestLink: endpoint({
    verb: 'access.makeGuestLink',
    kind: 'command',
    target: placeTarget,
    input: z.object({ label: oneLine.min(2), ...place, validTo: calendarDay }),
    output: z.object({ guestLinkId: z.number(), link: z.string() }),
  }),
  revokeGuestLink: endpoint({
    verb: 'access.revokeGuestLink',
    kind: 'command',
    target: 'ownScope',
    input: z.object({ guestLinkId: thingId }),
    output: z.object({}),
  }),
};
