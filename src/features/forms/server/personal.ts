import { findMentionPattern } from '#features/access/server/public.ts';
import type { PersonalPart } from '#platform/http/hooks.ts';
import { clearFileNames, forgetWriter, listWrittenBy } from './store-personal.ts';

/** What a person wrote of forms stays when the person goes, without the name. */
export const personalOfForms: PersonalPart = {
  collect: async ({ db, actor }, personId) => ({
    formsWritten: await listWrittenBy(db, { regionId: actor.regionId, personId }),
  }),
  erase: async ({ db, actor }, personId) => {
    const key = { regionId: actor.regionId, personId };
    const pattern = await findMentionPattern(db, key);
    const names = pattern === null ? 0 : await clearFileNames(db, key.regionId, pattern);
    return [
      { kind: 'form_version', count: await forgetWriter(db, key) },
      { kind: 'file_mentions', count: names },
    ];
  },
};
