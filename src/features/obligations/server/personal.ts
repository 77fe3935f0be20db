import { findMentionPattern } from '#features/access/server/public.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { clearMentions, collectDone, collectFeed, forget } from './store-personal.ts';

export const personalPart: PersonalPart = {
  collect: async ({ db, actor: { regionId } }, personId) => {
    const key = { regionId, personId };
    return { reminders: await collectFeed(db, key), done: await collectDone(db, key) };
  },
  erase: async ({ db, actor: { regionId } }, personId) => {
    const pattern = await findMentionPattern(db, { regionId, personId });
    const mentions = pattern === null ? 0 : await clearMentions(db, regionId, pattern);
    const { feeds, duties } = await forget(db, { regionId, personId });
    return [
      { kind: 'calendar_feed', count: feeds },
      { kind: 'obligation', count: duties },
      { kind: 'obligation_mentions', count: mentions },
    ];
  },
};
