import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx, Download, Uploaded } from '#platform/http/context.ts';
import type { AttachedFile } from '../domain/answers.ts';
import { addFile, findFile, type FilePlace } from './store-files.ts';

/** Keeps a file for answers about a place; an answer names it by what is given back. */
export async function attachFile(
  ctx: Ctx,
  { fileName: name, ...place }: FilePlace & { readonly fileName: string },
  { sha256, bytes }: Uploaded,
): Promise<Result<AttachedFile, never>> {
  const { db, scope, actor, now } = ctx;
  await addFile(db, scope.regionId, place, { sha256, name, bytes, addedAt: now(), addedBy: actor.personId });
  const { schoolId = null, municipalityId = null } = place;
  ctx.note({ object: { kind: 'answer_file', id: sha256, schoolId, municipalityId }, after: { fileName: name } });
  return ok({ sha256, name, bytes });
}

/** As it came, to be saved and never shown inside a page. */
export async function readFile(
  { db, scope, files }: Ctx,
  wanted: FilePlace & { readonly sha256: string },
): Promise<Result<Download, 'not_found'>> {
  const fileName = await findFile(db, scope, wanted);
  if (fileName === null) return err('not_found');
  return ok({ fileName, contentType: 'application/octet-stream', body: files.read(wanted.sha256) });
}
