import { listRegistry } from '#features/registry/server/public.ts';
import { loadRegistryIndex } from '#features/results/server/public.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { wholeRegion } from '#kernel/territory.ts';
import type { z } from 'zod';
import type { Ctx, Uploaded } from '#platform/http/context.ts';
import type { DecisionDocument, editionsContract } from '../contract.ts';
import { compareYear } from './compare-year.ts';
import { documentColumns } from './life.ts';
import { readFederalFile, type FederalSchool } from './read-federal.ts';
import { noteEdition } from './step.ts';
import { addEntries } from './store-entries.ts';
import { addDraft, changeEdition, findEdition, findEditionIn, lockEditions } from './store.ts';

type Read = z.input<typeof editionsContract.readFederal.output>;

/**
 * Keeps a federal list as a draft to look at: in the place of the draft before it, and counting for nothing until it is accepted.
 * A file with a fault is not kept at all.
 */
export async function readFederal(
  ctx: Ctx,
  { year, fileName }: { readonly year: number; readonly fileName: string },
  { sha256 }: Uploaded,
): Promise<Result<Read, never>> {
  const { db, actor, files } = ctx;
  const { regionId } = actor;
  const index = await loadRegistryIndex(db, regionId);
  const path = files.path(sha256);
  const { schools, problems } = await files.withScratch((workDir) =>
    readFederalFile({ path, fileName, workDir }, index, year - 1),
  );
  if (schools === null) return ok({ editionId: null, schools: 0, counts: null, problems: [...problems] });
  await lockEditions(db, regionId);
  const before = await findEditionIn(db, { regionId, year, source: 'federal' }, ['draft']);
  if (before !== null) await changeEdition(db, { regionId, editionId: before.editionId }, { state: 'withdrawn' });
  const editionId = await keepDraft(ctx, { year, fileName, sha256, schools });
  noteEdition(ctx, { editionId, year }, { source: 'federal', state: 'draft', fileName });
  const { counts } = await compareYear(ctx, year);
  return ok({ editionId, schools: schools.length, counts, problems: [...problems] });
}

interface FederalDraft {
  readonly year: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly schools: readonly FederalSchool[];
}

async function keepDraft({ db, actor, now }: Ctx, { year, fileName, sha256, schools }: FederalDraft): Promise<number> {
  const { regionId, personId } = actor;
  const file = { fileName, fileSha256: sha256, listRunId: null, createdAt: now(), createdBy: personId };
  const editionId = await addDraft(db, regionId, { year, source: 'federal', ...file });
  const ids = new Map((await listRegistry(db, wholeRegion(regionId))).map(({ code, schoolId }) => [code, schoolId]));
  const entries = schools.flatMap(({ code, cluster }) => {
    const schoolId = ids.get(code);
    return schoolId === undefined ? [] : [{ schoolId, isListed: true, cluster, change: null, changeReason: null }];
  });
  await addEntries(db, { regionId, editionId }, entries);
  return editionId;
}

/** From now on the federal list of the year; one accepted before is marked as amended. */
export async function acceptFederal(
  ctx: Ctx,
  editionId: number,
  document: DecisionDocument | undefined,
): Promise<Result<{ editionId: number }, 'not_found' | 'wrong_state'>> {
  const { db, actor, now } = ctx;
  const key = { regionId: actor.regionId, editionId };
  await lockEditions(db, key.regionId);
  const edition = await findEdition(db, key);
  if (edition === null) return err('not_found');
  if (edition.source !== 'federal' || edition.state !== 'draft') return err('wrong_state');
  const of = { regionId: key.regionId, year: edition.year, source: 'federal' } as const;
  const before = await findEditionIn(db, of, ['published']);
  if (before !== null) await changeEdition(db, { ...key, editionId: before.editionId }, { state: 'amended' });
  const published = { state: 'published', publishedAt: now(), publishedBy: actor.personId } as const;
  await changeEdition(db, key, { ...published, ...documentColumns(document) });
  noteEdition(ctx, edition, { source: 'federal', state: 'published' });
  return ok({ editionId });
}
