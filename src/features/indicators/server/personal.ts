import type { PersonalPart } from '#platform/http/hooks.ts';
import { forgetMaker, listMadeBy } from './store-personal.ts';

/** Formulas that a person wrote stay without the name. */
export const personalPart: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    formulas: await listMadeBy(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => [
    { kind: 'indicator_version', count: await forgetMaker(db, { regionId: actor.regionId, personId }) },
  ],
};
