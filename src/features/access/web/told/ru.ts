import type { CardSentences, Sentences } from '#kernel/facts.ts';
import { counted } from '#kernel/plural.ts';
import { formatsOf } from '#ui/format.ts';
import type { AccessCards, AccessEvents } from '../../domain/events.ts';
import type { Role } from '../../domain/roles.ts';
import { ru as access } from '../../ru.ts';

export interface Told {
  readonly events: Sentences<AccessEvents>;
  readonly cards: CardSentences<AccessCards>;
}

const invitations = (count: number): string => counted(count, 'приглашение', 'приглашения', 'приглашений');
const forRole = (role: Role | null): string => (role === null ? '' : ` (${access.roles[role]})`);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const ru: Told = {
  events: {
    'access.assigned': ({ role, until, name }) => {
      const who = `${sentence(access.roles[role])}${name === null ? '' : `: ${name}`}`;
      return until === null ? who : `${who}; до ${formatsOf('ru').date(until)}`;
    },
  },
  cards: {
    'access.invitationsEnding': ({ count, role }) => ({
      title: `Напомнить о приглашении${forRole(role)}`,
      why: `Скоро ${count === 1 ? 'кончится' : 'кончатся'} ${invitations(count)}, которые вы отправили: их ещё не приняли.`,
      action: 'Открыть приглашения',
    }),
    'access.invitationsEnded': ({ count, role }) => ({
      title: `Продлить приглашение${forRole(role)}`,
      why: `Срок вышел: ${invitations(count)} не приняли. Продлите или отзовите.`,
      action: 'Продлить',
    }),
    'access.item': ({ text, from, school }) => ({
      title: text,
      why: `Передано вам с делами${from === '' ? '' : `: ${from}`}${school === null ? '' : `. ${school}`}`,
      action: 'Открыть дела',
    }),
  },
};

export type AccessTold = typeof ru;
