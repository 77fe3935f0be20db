import { findRun, type Run } from '#features/lists/server/public.ts';
import { applySettings } from '#features/methodology/contract.ts';
import type { Parameters } from '#features/methodology/domain/parameters.ts';
import { joinSettings, settingsBetween, splitSettings } from '#features/methodology/domain/settings-text.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { z } from 'zod';
import type { whatifContract } from '../contract.ts';
import { tryRules } from './public.ts';
import { addVariant, deleteVariant, listVariants, renameVariant, type VariantRow } from './store.ts';

type Input<K extends keyof typeof whatifContract> = z.output<(typeof whatifContract)[K]['input']>;
type Output<K extends keyof typeof whatifContract> = z.input<(typeof whatifContract)[K]['output']>;

function methodOf({ methodologyName, methodologyVersion }: Run): { name: string; version: number } {
  return { name: methodologyName, version: methodologyVersion };
}

/** The parameters a question is about. */
export function parametersOf(run: Run, set: string): ReturnType<typeof applySettings> {
  return applySettings(run.parameters, splitSettings(set));
}

export async function tryChange(
  ctx: Ctx,
  { year, set, against }: Input<'try'>,
): Promise<Result<Output<'try'>, string>> {
  const run = await findRun(ctx.db, ctx.scope.regionId, year);
  if (run === null) return err('not_found');
  const base = await baseOf(ctx, run, against);
  if (base === null) return err('not_found');
  const said = { method: methodOf(run), baseParameters: run.parameters, against: base.name };
  const parsed = parametersOf(run, set);
  if (!parsed.ok) {
    return ok({ ...said, parameters: null, problems: [...parsed.error], compared: null });
  }
  const compared = await tryRules(ctx, { year, before: base.parameters, after: parsed.value });
  if (!compared.ok) return compared;
  return ok({ ...said, parameters: parsed.value, problems: [], compared: compared.value });
}

/** What is compared with: the list as it is, or a variant of the same year. */
async function baseOf(
  ctx: Ctx,
  run: Run,
  against: number | undefined,
): Promise<{ readonly name: string | null; readonly parameters: Parameters } | null> {
  if (against === undefined) return { name: null, parameters: run.parameters };
  const variant = await findVariant(ctx, against);
  return variant?.year === run.year ? variant : null;
}

async function findVariant(ctx: Ctx, variantId: number): Promise<VariantRow | null> {
  const [found] = await listVariants(ctx.db, ctx.scope.regionId, { variantId });
  return found ?? null;
}

export async function showVariants(ctx: Ctx, { year }: Input<'variants'>): Promise<Output<'variants'>> {
  const run = await findRun(ctx.db, ctx.scope.regionId, year);
  const rows = await listVariants(ctx.db, ctx.scope.regionId, { year });
  return {
    variants: rows.map(({ variantId, name, parameters, counts, createdAt, createdBy, createdByName, ...row }) => ({
      ...{ variantId, year, name, ...counts },
      settings: run === null ? '' : settingsText(run.parameters, parameters),
      method: { name: row.methodologyName, version: row.methodologyVersion },
      createdAt: createdAt.toISOString(),
      createdBy: createdByName,
      isOwn: createdBy !== null && createdBy === ctx.actor.personId,
    })),
  };
}

function settingsText(base: Parameters, next: Parameters): string {
  return joinSettings(settingsBetween(base, next));
}

export async function keepVariant(
  ctx: Ctx,
  { year, set, name }: Input<'keep'>,
): Promise<Result<Output<'keep'>, string>> {
  const { db, scope, actor } = ctx;
  const run = await findRun(db, scope.regionId, year);
  if (run === null) return err('not_found');
  const parsed = parametersOf(run, set);
  if (!parsed.ok) return err('bad_settings');
  const compared = await tryRules(ctx, { year, before: run.parameters, after: parsed.value });
  if (!compared.ok) return compared;
  const { after: listed, came, left, cluster } = compared.value.region;
  const settings = settingsText(run.parameters, parsed.value);
  const variantId = await addVariant(db, scope.regionId, {
    ...{ year, name, settings, parameters: parsed.value, counts: { listed, came, left, cluster } },
    ...{ methodologyName: run.methodologyName, methodologyVersion: run.methodologyVersion },
    ...{ createdAt: ctx.now(), createdBy: actor.personId },
  });
  if (variantId === null) return err('name_taken');
  ctx.note({ object: { kind: 'variant', id: variantId }, after: { year, name, settings, listed } });
  return ok({ variantId });
}

/** One's own only: a variant is a thought of the person who kept it. */
async function findOwn(ctx: Ctx, variantId: number): Promise<Result<VariantRow, 'not_found' | 'not_own'>> {
  const found = await findVariant(ctx, variantId);
  if (found === null) return err('not_found');
  return found.createdBy === ctx.actor.personId ? ok(found) : err('not_own');
}

export async function rename(
  ctx: Ctx,
  { variantId, name }: Input<'rename'>,
): Promise<Result<Record<string, never>, string>> {
  const own = await findOwn(ctx, variantId);
  if (!own.ok) return own;
  if (!(await renameVariant(ctx.db, ctx.scope.regionId, variantId, name))) return err('name_taken');
  ctx.note({ object: { kind: 'variant', id: variantId }, before: { name: own.value.name }, after: { name } });
  return ok({});
}

export async function remove(ctx: Ctx, { variantId }: Input<'delete'>): Promise<Result<Record<string, never>, string>> {
  const own = await findOwn(ctx, variantId);
  if (!own.ok) return own;
  await deleteVariant(ctx.db, ctx.scope.regionId, variantId);
  ctx.note({ object: { kind: 'variant', id: variantId }, before: { name: own.value.name, year: own.value.year } });
  return ok({});
}
