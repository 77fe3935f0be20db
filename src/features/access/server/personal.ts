import type { HandoverPart, PersonalPart, RetentionPart } from '#platform/http/hooks.ts';
import type { Territory } from '#kernel/territory.ts';
import { countGuestLinksBy, passGuestLinks } from './store-guests.ts';
import { countInvitationsBy, passInvitations } from './store-invite.ts';
import * as personal from './store-personal.ts';
import type { Place } from '#features/registry/server/public.ts';

function placeOf(territory: Territory): Place {
  return {
    municipalityId: territory.kind === 'municipality' ? territory.municipalityId : null,
    schoolId: territory.kind === 'school' ? territory.schoolId : null,
  };
}

/** Waiting invitations and guest links on the territory that is handed over go to the successor. */
export const handoverPart: HandoverPart = {
  count: async ({ db, actor }, { from, territory }) => {
    const key = { regionId: actor.regionId, personId: from };
    const place = placeOf(territory);
    return [
      { kind: 'invitations', count: await countInvitationsBy(db, key, place) },
      { kind: 'guest_links', count: await countGuestLinksBy(db, key, place) },
    ];
  },
  move: async ({ db, actor }, { from, to, territory }) => {
    const key = { regionId: actor.regionId, from, to };
    await passInvitations(db, key, placeOf(territory));
    await passGuestLinks(db, key, placeOf(territory));
  },
};

/** Who worked where is part of the record and stays with the number of the person; names in invitations and in free words do not. */
export const personalPart: PersonalPart = {
  collect: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    return {
      assignments: await personal.collectAssignments(db, key),
      invitations: await personal.collectInvitations(db, key),
      handovers: await personal.collectHandovers(db, key),
      guestLinks: await personal.collectGuestLinks(db, key),
    };
  },
  erase: async ({ db, actor, now }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const mentions = await personal.clearMentions(db, key);
    const forgotten = await personal.forgetInvitationsOf(db, key, now());
    return [
      { kind: 'invitations', count: forgotten },
      { kind: 'mentions', count: mentions },
    ];
  },
};

/** Invitations that came to nothing: withdrawn, or run out without an answer. */
export const invitationRetention: RetentionPart = {
  category: 'invitations',
  defaultDays: 180,
  minimumDays: 30,
  countDue: ({ db, actor }, before) => personal.countDueInvitations(db, actor.regionId, before),
  deleteDue: ({ db, actor }, before) => personal.deleteDueInvitations(db, actor.regionId, before),
};
