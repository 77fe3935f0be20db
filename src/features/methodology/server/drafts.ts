import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { applySettings, parseMethodology, type methodologyContract } from '../contract.ts';
import { splitSettings } from '../domain/settings-text.ts';
import { parametersOf } from './show.ts';
import {
  addDraft,
  changeVersion,
  deleteVersion,
  listVersions,
  lockVersions,
  type DraftRow,
  type VersionRow,
} from './store-editor.ts';

type Input<K extends keyof typeof methodologyContract> = z.output<(typeof methodologyContract)[K]['input']>;
type Output<K extends keyof typeof methodologyContract> = z.input<(typeof methodologyContract)[K]['output']>;

export async function findVersionById(ctx: Ctx, methodologyId: number): Promise<VersionRow | null> {
  const [row] = await listVersions(ctx.db, ctx.scope.regionId, { methodologyId });
  return row ?? null;
}

/** What comes with the product and what is approved never changes. */
export async function findDraft(
  ctx: Ctx,
  methodologyId: number,
): Promise<Result<VersionRow, 'not_found' | 'not_draft'>> {
  const row = await findVersionById(ctx, methodologyId);
  if (row === null) return err('not_found');
  return row.state === 'draft' ? ok(row) : err('not_draft');
}

export async function saveDraft(ctx: Ctx, wish: Input<'saveDraft'>): Promise<Result<Output<'saveDraft'>, string>> {
  const { db, scope } = ctx;
  await lockVersions(db, scope.regionId);
  const base = await findVersionById(ctx, wish.basedOn);
  if (base === null) return err('not_found');
  const parsed = applySettings(parametersOf(base), splitSettings(wish.settings));
  if (!parsed.ok) return ok({ methodologyId: null, problems: [...parsed.error] });
  const { name, validFrom, validTo } = wish;
  const draft = { name, validFrom, validTo, note: wish.note === '' ? null : wish.note, parameters: parsed.value };
  if (wish.methodologyId !== undefined) return await changeDraft(ctx, wish.methodologyId, draft);
  return ok({ methodologyId: await makeDraft(ctx, draft), problems: [] });
}

async function makeDraft(ctx: Ctx, draft: DraftRow): Promise<number> {
  const made = { createdAt: ctx.now(), createdBy: ctx.actor.personId };
  const { methodologyId, version } = await addDraft(ctx.db, ctx.scope.regionId, { ...draft, ...made });
  ctx.note({ object: { kind: 'methodology', id: methodologyId }, after: { version, ...draft } });
  return methodologyId;
}

/** Whatever the parameters, the years or the data of last year were, a changed draft has to be tried again. */
async function changeDraft(
  ctx: Ctx,
  methodologyId: number,
  { name, parameters, ...draft }: DraftRow,
): Promise<Result<Output<'saveDraft'>, string>> {
  const found = await findDraft(ctx, methodologyId);
  if (!found.ok) return found;
  const before = found.value;
  if (name !== before.name) return err('name_kept');
  const isTried = JSON.stringify(parameters) === JSON.stringify(parametersOf(before));
  const tried = isTried ? {} : { testRun: null, testedAt: null };
  await changeVersion(ctx.db, ctx.scope.regionId, methodologyId, {
    ...{ ...draft, ...tried },
    parameters: JSON.stringify(parameters),
  });
  const { validFrom, validTo, note } = before;
  ctx.note({
    object: { kind: 'methodology', id: methodologyId },
    before: { validFrom, validTo, note, parameters: before.parameters },
    after: { ...draft, parameters },
  });
  return ok({ methodologyId, problems: [] });
}

export async function importDraft(ctx: Ctx, text: string): Promise<Result<Output<'import'>, string>> {
  const parsed = parseMethodology(text);
  if (!parsed.ok) return ok({ methodologyId: null, problems: [...parsed.error] });
  const { name, validFrom, validTo, parameters } = parsed.value;
  if (validFrom !== null && validTo !== null && validFrom > validTo) return err('years_reversed');
  await lockVersions(ctx.db, ctx.scope.regionId);
  return ok({
    methodologyId: await makeDraft(ctx, { name, validFrom, validTo, parameters, note: null }),
    problems: [],
  });
}

export async function deleteDraft(ctx: Ctx, methodologyId: number): Promise<Result<Record<string, never>, string>> {
  const found = await findDraft(ctx, methodologyId);
  if (!found.ok) return found;
  const { name, version } = found.value;
  await deleteVersion(ctx.db, ctx.scope.regionId, methodologyId);
  ctx.note({ object: { kind: 'methodology', id: methodologyId }, before: { name, version } });
  return ok({});
}
