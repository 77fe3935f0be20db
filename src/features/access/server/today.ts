import { dayOf, daysAfter, daysBefore } from '#kernel/day.ts';
import type { TodayCard, TodayPart } from '#platform/http/hooks.ts';
import { invitationCardKinds, itemCardKinds, type AccessCards } from '../domain/events.ts';
import { countOwnInvitations, listItemsToDo, type InvitationsOf, type ItemToDo } from './store-events.ts';

const SOON_DAYS = 7;
/** Who has not renewed an invitation for a month does not mean to. */
const REMEMBERED_DAYS = 30;
const SHORT = 160;

export const invitationToday: TodayPart = {
  verb: 'access.invitations',
  kinds: invitationCardKinds,
  cards: async ({ db, actor, now }) => {
    if (actor.personId === null) return [];
    const key = { regionId: actor.regionId, personId: actor.personId };
    const term = { now: now(), from: daysBefore(now(), REMEMBERED_DAYS), to: daysAfter(now(), SOON_DAYS) };
    return (await countOwnInvitations(db, key, term)).map(invitationCard);
  },
};

function invitationCard({ hasEnded, count, role, endsAt }: InvitationsOf): TodayCard {
  const kind = hasEnded ? 'access.invitationsEnded' : 'access.invitationsEnding';
  const facts: AccessCards[typeof kind] = { count, role };
  return { kind, dueOn: dayOf(endsAt), facts, to: '/people?view=invitations' };
}

/** One's own, whatever the role: what was handed over stays with the person. */
export const itemToday: TodayPart = {
  verb: null,
  kinds: itemCardKinds,
  cards: async ({ db, actor }) => {
    if (actor.personId === null) return [];
    return (await listItemsToDo(db, { regionId: actor.regionId, personId: actor.personId })).map(itemCard);
  },
};

function itemCard({ handoverId, text, dueOn, from, school }: ItemToDo): TodayCard {
  const [first = ''] = text.split('\n');
  const short = first.length > SHORT ? `${first.slice(0, SHORT - 1)}…` : first;
  const facts: AccessCards['access.item'] = { text: short, from, school };
  return { kind: 'access.item', dueOn, facts, to: `/handovers/${String(handoverId)}` };
}
