import type { TodayPart } from '#platform/http/hooks.ts';
import { registryCardKinds, type RegistryCards } from '../domain/events.ts';
import { countUndecided } from './histories.ts';

export const registryToday: TodayPart = {
  verb: 'registry.decideHistory',
  kinds: registryCardKinds,
  cards: async ({ db, scope }) => {
    const facts: RegistryCards['registry.undecided'] = { count: await countUndecided(db, scope.regionId) };
    return facts.count === 0 ? [] : [{ kind: 'registry.undecided', dueOn: null, facts, to: '/schools/reorganise' }];
  },
};
