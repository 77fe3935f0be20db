import type { Role } from '#features/access/domain/roles.ts';
import { appealMakers, type AppealKind } from './things-appeals.ts';
import { campaignMakers, type CampaignKind } from './things-campaigns.ts';
import { eventMakers, type EventKind } from './things-obligations.ts';
import { addAccount, addAssignment, fingerprint } from './accounts.ts';
import { territoryOf, unitOf, type Level } from './actors.ts';
import { surnames } from './places.ts';
import type { Place, World } from './world.ts';

/** What commands take, end and delete: made when first asked for, made anew once it was used up. */
export type Kind =
  | 'person'
  | 'leaver'
  | 'blocked'
  | 'assignment'
  | 'invitation'
  | 'staffInvitation'
  | 'guestLink'
  | 'handover'
  | 'message'
  | 'act'
  | 'batch'
  | 'item'
  | 'session'
  | AppealKind
  | CampaignKind
  | EventKind;

export interface Things {
  /** @returns the number of a thing of this kind in this place */
  some(kind: Kind, place: Place): Promise<number>;
  /** What was given since the last call was used up. */
  forget(): void;
}

export function keepThings(world: World): Things {
  const kept = new Map<string, number>();
  const given = new Set<string>();
  return {
    some: async (kind, place) => {
      const key = `${kind} ${place.name}`;
      const known = kept.get(key) ?? (await makers[kind](world, place));
      kept.set(key, known);
      given.add(key);
      return known;
    },
    forget: () => {
      for (const key of given) kept.delete(key);
      given.clear();
    },
  };
}

type Maker = (world: World, place: Place) => Promise<number>;

const school: Level = 'school';
async function person({ app }: World, place: Place): Promise<number> {
  const role = { role: 'school_team', ...territoryOf(place, school) } as const;
  return await addAccount(app.services, unitOf(place, school), { regionId: place.regionId, roles: [role] });
}

async function assignment(world: World, place: Place): Promise<number> {
  const { regionId } = place;
  const personId = await person(world, place);
  return await addAssignment(world.app.services, {
    regionId,
    personId,
    role: 'director',
    ...territoryOf(place, school),
  });
}

/** Names on things without an account. */
function nameAt(place: Place): string {
  return `${surnames[place.unit][0]} Вера`;
}

const soon = new Date('2025-09-10T00:00:00Z');
const before = new Date('2025-08-30T00:00:00Z');

const makers: Readonly<Record<Kind, Maker>> = {
  ...appealMakers,
  ...campaignMakers,
  ...eventMakers,
  person,
  /** Whose roles are over: only such a one can be erased. */
  leaver: async ({ app }, place) => {
    const role = { role: 'school_team', ...territoryOf(place, school), validTo: '2025-08-01' } as const;
    return await addAccount(app.services, unitOf(place, school), { regionId: place.regionId, roles: [role] });
  },
  blocked: async ({ app }, place) => {
    const role = { role: 'school_team', ...territoryOf(place, school) } as const;
    const given = { regionId: place.regionId, roles: [role], state: 'blocked' } as const;
    return await addAccount(app.services, unitOf(place, school), given);
  },
  assignment,
  invitation: (world, place) => invitation(world, place, 'director'),
  staffInvitation: (world, place) => invitation(world, place, 'teacher'),
  guestLink: async (world, place) => {
    const { regionId } = place;
    const roles = [{ role: 'guest', ...territoryOf(place, school), validTo: '2025-12-31' } as const];
    const personId = await addAccount(world.app.services, place.unit, { regionId, roles, isGuest: true });
    const { guestLinkId } = await world.db
      .selectFrom('guestLink')
      .select('guestLinkId')
      .where('regionId', '=', regionId)
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow();
    return guestLinkId;
  },
  handover,
  item: async (world, place) => {
    const handoverId = await handover(world, place);
    const { itemId } = await world.db
      .insertInto('handoverItem')
      .values({ regionId: place.regionId, handoverId, kind: 'matter', text: nameAt(place), schoolId: place.schoolId })
      .returning('itemId')
      .executeTakeFirstOrThrow();
    return itemId;
  },
  message: async ({ db, app }, place) => {
    const { regionId } = place;
    const sealedText = app.services.secrets.seal('letter', 'Текст письма');
    const what = { kind: 'notice', toName: nameAt(place), subject: nameAt(place), sealedText, createdAt: before };
    const { messageId } = await db
      .insertInto('outboxMessage')
      .values({ regionId, ...what })
      .returning('messageId')
      .executeTakeFirstOrThrow();
    return messageId;
  },
  act: async ({ db }, place) => {
    const deleted = JSON.stringify([{ kind: nameAt(place), count: 1 }]);
    const { actId } = await db
      .insertInto('deletionAct')
      .values({ regionId: place.regionId, kind: 'retention', category: 'sessions', deleted, madeAt: before })
      .returning('actId')
      .executeTakeFirstOrThrow();
    return actId;
  },
  batch: async ({ db }, place) => {
    const file = { fileName: `${place.code}.csv`, sha256: fingerprint(), state: 'failed', createdAt: before };
    const { batchId } = await db
      .insertInto('resultBatch')
      .values({ regionId: place.regionId, ...file })
      .returning('batchId')
      .executeTakeFirstOrThrow();
    return batchId;
  },
  session: async ({ db }, place) => {
    const { sessionId } = await db
      .selectFrom('session')
      .select('sessionId')
      .where('regionId', '=', place.regionId)
      .executeTakeFirstOrThrow();
    return sessionId;
  },
};

async function invitation({ db }: World, place: Place, role: Role): Promise<number> {
  const { regionId, schoolId } = place;
  const times = { validFrom: '2025-09-01', invitedAt: before, expiresAt: soon };
  const { invitationId } = await db
    .insertInto('invitation')
    .values({ regionId, schoolId, ...times, tokenHash: fingerprint(), name: nameAt(place), role })
    .returning('invitationId')
    .executeTakeFirstOrThrow();
  return invitationId;
}

/** From one of the school to another of it. */
async function handover(world: World, place: Place): Promise<number> {
  const { regionId } = place;
  const people = { fromPersonId: await person(world, place), toPersonId: await person(world, place) };
  const acts = { assignmentId: await assignment(world, place), newAssignmentId: await assignment(world, place) };
  const { handoverId } = await world.db
    .insertInto('handover')
    .values({
      regionId,
      ...people,
      ...acts,
      happensOn: '2025-08-30',
      note: nameAt(place),
      passed: '[]',
      madeAt: before,
    })
    .returning('handoverId')
    .executeTakeFirstOrThrow();
  return handoverId;
}
