import { addWorkingDays, type MovedDays } from '#features/obligations/domain/working-days.ts';
import { loadMovedDays } from '#features/obligations/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { DecisionDocument } from '../contract.ts';
import { beginStep, noteEdition, type StepRefusal } from './step.ts';
import { copyEntries } from './store-entries.ts';
import { addDraft, changeEdition, findCurrentRun, findEditionIn, lockEditions } from './store.ts';

/** Working days in which schools read first, unless said otherwise. */
export const READING_WORKING_DAYS = 5;

type Done<Refusal extends string = never> = Promise<Result<{ editionId: number }, StepRefusal | Refusal>>;

/** The days on which an edition that is shown today may open: offered, and at the earliest. */
export function openingDays(today: string, moved: MovedDays): { readonly usual: string; readonly earliest: string } {
  return { usual: addWorkingDays(today, READING_WORKING_DAYS, moved), earliest: addWorkingDays(today, 1, moved) };
}

export async function makeDraft(ctx: Ctx, year: number): Done<'no_computation' | 'open_already' | 'published_already'> {
  const { db, actor } = ctx;
  await lockEditions(db, actor.regionId);
  const of = { regionId: actor.regionId, year, source: 'own' } as const;
  if ((await findEditionIn(db, of, ['published'])) !== null) return err('published_already');
  if ((await findEditionIn(db, of, ['draft', 'checked'])) !== null) return err('open_already');
  const editionId = await draftOfCurrent(ctx, year);
  if (editionId === null) return err('no_computation');
  noteEdition(ctx, { editionId, year }, { state: 'draft' });
  return ok({ editionId });
}

async function draftOfCurrent({ db, actor, now }: Ctx, year: number): Promise<number | null> {
  const { regionId } = actor;
  const run = await findCurrentRun(db, regionId, year);
  if (run === null) return null;
  const draft = { year, source: 'own', listRunId: run.listRunId, createdAt: now(), createdBy: actor.personId } as const;
  const editionId = await addDraft(db, regionId, draft);
  await copyEntries(db, { regionId, editionId });
  return editionId;
}

export async function check(ctx: Ctx, editionId: number, note: string | undefined): Done {
  const step = await beginStep(ctx, editionId, 'check');
  if (!step.ok) return step;
  const { key, to: state, edition } = step.value;
  const checked = { state, checkedAt: ctx.now(), checkedBy: ctx.actor.personId, note: note ?? null };
  await changeEdition(ctx.db, key, checked);
  noteEdition(ctx, edition, { state });
  return ok({ editionId });
}

/** The one with the older computation is withdrawn, with what schools have read of it: nothing of it is kept silently. */
export async function renew(ctx: Ctx, editionId: number): Done<'no_computation'> {
  const step = await beginStep(ctx, editionId, 'renew');
  if (!step.ok) return step;
  const { key, edition } = step.value;
  await changeEdition(ctx.db, key, { state: 'withdrawn' });
  const renewed = await draftOfCurrent(ctx, edition.year);
  if (renewed === null) return err('no_computation');
  noteEdition(ctx, edition, { state: 'withdrawn' });
  noteEdition(ctx, { editionId: renewed, year: edition.year }, { state: 'draft' });
  return ok({ editionId: renewed });
}

const unchecked = { checkedAt: null, checkedBy: null, shownAt: null, opensOn: null };

export async function reopen(ctx: Ctx, editionId: number): Done {
  const step = await beginStep(ctx, editionId, 'reopen');
  if (!step.ok) return step;
  const { key, to: state, edition } = step.value;
  await changeEdition(ctx.db, key, { state, ...unchecked });
  noteEdition(ctx, edition, { state });
  return ok({ editionId });
}

/** A federal draft may be put aside the same way: nobody goes by it yet. */
export async function withdraw(ctx: Ctx, editionId: number): Done {
  const step = await beginStep(ctx, editionId, 'withdraw');
  if (!step.ok) return step;
  const { key, to: state, edition } = step.value;
  await changeEdition(ctx.db, key, { state });
  noteEdition(ctx, edition, { state });
  return ok({ editionId });
}

export async function showToSchools(
  ctx: Ctx,
  editionId: number,
  wish: { readonly opensOn?: string | undefined; readonly answerWorkingDays?: number | undefined },
): Promise<Result<{ editionId: number; opensOn: string }, StepRefusal | 'opens_too_soon'>> {
  const step = await beginStep(ctx, editionId, 'showToSchools');
  if (!step.ok) return step;
  const { usual, earliest } = openingDays(dayOf(ctx.now()), await loadMovedDays(ctx.db, ctx.actor.regionId));
  const opensOn = wish.opensOn ?? usual;
  if (opensOn < earliest) return err('opens_too_soon');
  const answerWorkingDays = wish.answerWorkingDays ?? step.value.edition.answerWorkingDays;
  await changeEdition(ctx.db, step.value.key, { shownAt: ctx.now(), opensOn, answerWorkingDays });
  noteEdition(ctx, step.value.edition, { opensOn, answerWorkingDays });
  return ok({ editionId, opensOn });
}

export async function publish(ctx: Ctx, editionId: number, document: DecisionDocument | undefined): Done {
  const step = await beginStep(ctx, editionId, 'publish');
  if (!step.ok) return step;
  const { key, to: state, edition } = step.value;
  const published = { state, publishedAt: ctx.now(), publishedBy: ctx.actor.personId, ...documentColumns(document) };
  await changeEdition(ctx.db, key, published);
  noteEdition(ctx, edition, { state, ...(document === undefined ? {} : { document }) });
  return ok({ editionId });
}

export function documentColumns(document: DecisionDocument | undefined): {
  documentTitle?: string;
  documentNumber?: string;
  documentDate?: string;
} {
  if (document === undefined) return {};
  const { title, number, date } = document;
  return { documentTitle: title, documentNumber: number, documentDate: date };
}
