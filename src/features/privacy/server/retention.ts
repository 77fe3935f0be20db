import { daysBefore } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { RetentionPart } from '#platform/http/hooks.ts';
import { termDays } from '../domain/retention.ts';
import { addAct, holdMaker, listRules, saveRule } from './store-acts.ts';

export interface ShownRule {
  readonly category: string;
  readonly days: number;
  readonly defaultDays: number;
  readonly minimumDays: number;
  readonly keptUntil: string;
  readonly due: number;
}

/** Every kind of data with its term, and how much is past it. */
export async function showRetention(ctx: Ctx): Promise<readonly ShownRule[]> {
  const decided = await listRules(ctx.db, ctx.actor.regionId);
  const shown: ShownRule[] = [];
  for (const part of ctx.hooks.retention) {
    const { category, defaultDays, minimumDays } = part;
    const days = termDays(part, decided.get(category));
    const until = daysBefore(ctx.now(), days);
    const due = await part.countDue(ctx, until);
    shown.push({ category, days, defaultDays, minimumDays, keptUntil: until.toISOString(), due });
  }
  return shown;
}

export async function setRetention(
  ctx: Ctx,
  { category, days }: { readonly category: string; readonly days: number },
): Promise<Result<Record<string, never>, string>> {
  const part = findPart(ctx, category);
  if (part === null) return err('not_found');
  if (days < part.minimumDays) return err('below_minimum');
  const { regionId } = ctx.actor;
  const before = termDays(part, (await listRules(ctx.db, regionId)).get(category));
  await saveRule(ctx.db, regionId, { category, days, at: ctx.now() });
  ctx.note({ object: { kind: 'retention', id: category }, before: { days: before }, after: { days } });
  return ok({});
}

/** Deleting is a person's act, never a timer's: somebody answers for it, and an act says what went. */
export async function deleteDue(ctx: Ctx, category: string): Promise<Result<{ readonly actId: number }, string>> {
  const part = findPart(ctx, category);
  if (part === null) return err('not_found');
  const { regionId, personId } = ctx.actor;
  const madeAt = ctx.now();
  const days = termDays(part, (await listRules(ctx.db, regionId)).get(category));
  const until = daysBefore(madeAt, days);
  await holdMaker(ctx.db, regionId, personId);
  const count = await part.deleteDue(ctx, until);
  if (count === 0) return err('nothing_due');
  const deleted = [{ kind: category, count }];
  const act = { kind: 'retention', category, keptUntil: until, deleted, reason: null, orderNumber: null } as const;
  const actId = await addAct(ctx.db, regionId, { ...act, madeBy: personId, madeAt });
  ctx.note({ object: { kind: 'retention', id: category }, after: { actId, deleted: count, keptUntil: until } });
  return ok({ actId });
}

function findPart({ hooks }: Ctx, category: string): RetentionPart | null {
  return hooks.retention.find((part) => part.category === category) ?? null;
}
