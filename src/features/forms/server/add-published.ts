import type { Ctx } from '#platform/http/context.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { addDraft, addForm, findFormByCode, publishDraft, type NewForm } from './store.ts';

/** A form that is asked at once, for what comes with the program. @returns its number, of one that was there too */
export async function addPublishedForm(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  regionId: number,
  { definition, ...form }: NewForm & { readonly definition: FormDefinition },
): Promise<number> {
  const made = { at: now(), by: null };
  const formId = await addForm(db, regionId, form, made);
  if (formId === null) return await findFormByCode(db, regionId, form.code);
  const key = { regionId, formId, version: 1 };
  await addDraft(db, key, definition, made);
  await publishDraft(db, key, now());
  return formId;
}
