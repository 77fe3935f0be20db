import { findMentionPattern } from '#features/access/server/public.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { clearMentions, collectSteps, forgetDoer } from './store-personal.ts';

export const personalPart: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    answers: await collectSteps(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const pattern = await findMentionPattern(db, key);
    const mentions = pattern === null ? 0 : await clearMentions(db, key.regionId, pattern);
    return [
      { kind: 'wave_steps', count: await forgetDoer(db, key) },
      { kind: 'wave_mentions', count: mentions },
    ];
  },
};
