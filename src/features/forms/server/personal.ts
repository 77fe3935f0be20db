import type { PersonalPart } from '#platform/http/hooks.ts';
import { forgetWriter, listWrittenBy } from './store-personal.ts';

/** What a person wrote of forms stays when the person goes, without the name. */
export const personalOfForms: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    formsWritten: await listWrittenBy(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => [
    { kind: 'form_version', count: await forgetWriter(db, { regionId: actor.regionId, personId }) },
  ],
};
