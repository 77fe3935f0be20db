import type { Db } from '#platform/db/database.ts';
import type { CompiledForm } from '../domain/compile.ts';
import type { FormSubject } from '../domain/definition.ts';
import { compiledOnce } from './compiled.ts';
import { findPublished } from './store-published.ts';
import { getDefinition } from './store.ts';

export { helpSurvey } from '../ready/help-survey.words.ts';
export { trackThree } from '../ready/track-three.words.ts';
export { addPublishedForm } from './add-published.ts';
export { knownAnswers } from './known.ts';
export { listAttached } from './store-files.ts';

/** A form as it is asked: a published version never changes. */
export interface PublishedForm {
  readonly formId: number;
  readonly code: string;
  readonly version: number;
  readonly subject: FormSubject;
  readonly isAnonymous: boolean;
  /** It begins no new wave. */
  readonly isRetired: boolean;
  readonly compiled: CompiledForm;
}

/** @returns the version asked for, or the newest; null when there is none that is published */
export async function findPublishedForm(
  db: Db,
  regionId: number,
  wanted: { readonly formId: number; readonly version?: number | undefined },
): Promise<PublishedForm | null> {
  const found = await findPublished(db, regionId, wanted);
  if (found === null) return null;
  const { mark, ...form } = found;
  const key = { regionId, formId: form.formId, version: form.version };
  return { ...form, compiled: await compiledOnce(mark, () => getDefinition(db, key)) };
}
