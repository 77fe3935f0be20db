import type { PersonalPart } from '#platform/http/hooks.ts';
import { collectDone, collectFeed, forget } from './store-personal.ts';

export const personalPart: PersonalPart = {
  collect: async ({ db, actor: { regionId } }, personId) => {
    const key = { regionId, personId };
    return { reminders: await collectFeed(db, key), done: await collectDone(db, key) };
  },
  erase: async ({ db, actor: { regionId } }, personId) => {
    const { feeds, duties } = await forget(db, { regionId, personId });
    return [
      { kind: 'calendar_feed', count: feeds },
      { kind: 'obligation', count: duties },
    ];
  },
};
