import { formatsOf } from '#ui/format.ts';
import type { Role } from '../../domain/roles.ts';
import { en as access } from '../../en.ts';
import type { AccessTold } from './ru.ts';

const invitations = (count: number): string => `${String(count)} ${count === 1 ? 'invitation' : 'invitations'}`;
const forRole = (role: Role | null): string => (role === null ? '' : ` (${access.roles[role]})`);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: AccessTold = {
  events: {
    'access.assigned': ({ role, until, name }) => {
      const who = `${sentence(access.roles[role])}${name === null ? '' : `: ${name}`}`;
      return until === null ? who : `${who}; until ${formatsOf('en').date(until)}`;
    },
  },
  cards: {
    'access.invitationsEnding': ({ count, role }) => ({
      title: `Remind of an invitation${forRole(role)}`,
      why: `${invitations(count)} that you sent will end soon and nobody has accepted.`,
      action: 'Open invitations',
    }),
    'access.invitationsEnded': ({ count, role }) => ({
      title: `Renew an invitation${forRole(role)}`,
      why: `${invitations(count)} ended before anybody accepted. Renew or withdraw.`,
      action: 'Renew',
    }),
    'access.item': ({ text, from, school }) => ({
      title: text,
      why: `Handed over to you${from === '' ? '' : ` by ${from}`}${school === null ? '' : `. ${school}`}`,
      action: 'Open the items',
    }),
  },
};
