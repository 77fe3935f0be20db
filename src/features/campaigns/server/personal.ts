import { findMentionPattern } from '#features/access/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { MentionsIn } from '../domain/mentions.ts';
import * as store from './store-personal.ts';

export const personalPart: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    answers: await store.collectSteps(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const pattern = await findMentionPattern(db, key);
    const mentions = pattern === null ? 0 : await forgetMentions(db, key.regionId, pattern);
    return [
      { kind: 'wave_steps', count: await store.forgetDoer(db, key) },
      { kind: 'wave_mentions', count: mentions },
    ];
  },
};

/** @returns in how many texts and answers somebody was named */
async function forgetMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  const words = new RegExp(pattern, 'gi');
  const clear = (text: string): string => text.replaceAll(words, '[…]');
  const { units, steps } = await store.listMentioned(db, regionId, pattern);
  for (const { definition, answers, confirmedAnswers, ...unit } of units) {
    const mentions = new MentionsIn(definition, clear);
    const confirmed = confirmedAnswers === null ? null : mentions.answers(confirmedAnswers);
    await store.keepCleared(db, regionId, { ...unit, answers: mentions.answers(answers), confirmedAnswers: confirmed });
  }
  for (const { definition, changes, ...step } of steps)
    await store.keepClearedStep(db, regionId, { ...step, changes: new MentionsIn(definition, clear).changes(changes) });
  return units.length + steps.length + (await store.clearMentions(db, regionId, pattern));
}
