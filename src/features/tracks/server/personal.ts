import type { PersonalPart } from '#platform/http/hooks.ts';
import { forgetMaker, listDecidedBy } from './store-overrides.ts';

/** Decisions about tracks stay when the person goes, without the name. */
export const personalOfTracks: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    trackDecisions: await listDecidedBy(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => [
    { kind: 'track_decision', count: await forgetMaker(db, { regionId: actor.regionId, personId }) },
  ],
};
