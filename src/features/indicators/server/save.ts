import { findPublishedForm, type PublishedForm } from '#features/forms/server/public.ts';
import { findReference } from '#features/forms/domain/reference.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import { sameFormula, type Current } from '../domain/catalogue.ts';
import type { IndicatorDefinition, Measure } from '../domain/definition.ts';
import { formsBehind, measuresOf } from '../domain/reckon.ts';
import { leavesOf } from '../domain/measure.ts';
import type { IndicatorRefusal } from '../domain/refusal.ts';
import { findFormId } from './store-forms.ts';
import { addVersion, listKept, setRetired } from './store.ts';
import { listCurrent } from './values.ts';

type Done<T> = Promise<Result<T, IndicatorRefusal | 'not_found'>>;

interface Wish {
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
}

/** a changed formula is the next version; the one before stays with what was counted by it. */
export async function saveIndicator(ctx: Ctx, { code, version, definition }: Wish): Done<{ version: number }> {
  const { db, scope, actor, now, note } = ctx;
  const fault = await faultOf(ctx, definition);
  if (fault !== null) return err(fault);
  const { before, last, kept } = await findLast(ctx, code);
  if (last !== version) return err('changed_meanwhile');
  if (before !== null && sameFormula(before.definition, definition)) return err('nothing_changed');
  const next = (kept ?? last) + 1;
  const own = { madeAt: now(), madeBy: actor.personId, isOwn: true };
  const indicatorId = await addVersion(db, scope.regionId, { code, version: next, definition, ...own });
  if (indicatorId === null) return err('changed_meanwhile');
  const was = before === null ? null : { version, title: before.definition.title };
  note({ object: { kind: 'indicator', id: code }, before: was, after: { version: next, title: definition.title } });
  return ok({ version: next });
}

interface Last {
  readonly before: Current | null;
  /** The version that the person has to have seen; 0: there is none. */
  readonly last: number;
  /** The newest that is kept: an indicator that comes with the product may have none. */
  readonly kept: number | null;
}

async function findLast(ctx: Ctx, code: string): Promise<Last> {
  const before = (await findCurrent(ctx, code)) ?? null;
  const row = (await listKept(ctx.db, ctx.scope.regionId)).find((one) => one.code === code);
  const kept = row?.version ?? null;
  return { before, kept, last: Math.max(kept ?? 0, before?.version ?? 0) };
}

async function findCurrent({ db, scope }: Ctx, code: string): Promise<Current | undefined> {
  return (await listCurrent(db, scope.regionId)).find((one) => one.code === code);
}

async function faultOf(ctx: Ctx, definition: IndicatorDefinition): Promise<IndicatorRefusal | null> {
  const { unit, parts } = definition;
  if ((unit === 'distribution') !== parts.length > 0) return 'parts_missing';
  const [code, ...others] = formsBehind(definition);
  const leaves = measuresOf(definition).flatMap(leavesOf);
  const hasFacts = leaves.some(({ kind }) => kind === 'fact');
  if (code === undefined) return definition.subject === 'school' && hasFacts ? null : 'no_such_question';
  if (others.length > 0 || hasFacts) return 'several_forms';
  return faultOfForm(await findForm(ctx, code), definition, leaves);
}

function faultOfForm(
  form: PublishedForm | null,
  { subject }: IndicatorDefinition,
  leaves: readonly Measure[],
): IndicatorRefusal | null {
  if (form === null) return 'no_such_form';
  if (form.subject !== subject) return 'wrong_subject';
  return leaves.every((leaf) => isAsked(form, leaf)) ? null : 'no_such_question';
}

async function findForm({ db, scope }: Ctx, code: string): Promise<PublishedForm | null> {
  const formId = await findFormId(db, scope.regionId, code);
  return formId === null ? null : await findPublishedForm(db, scope.regionId, { formId });
}

function isAsked({ compiled: { fields } }: PublishedForm, leaf: Measure): boolean {
  if (leaf.kind === 'answer') return typeof findReference(fields, leaf.of) === 'object';
  if (leaf.kind !== 'chosen') return true;
  const field = fields.get(leaf.of);
  const hasOptions = field?.type === 'choice' || field?.type === 'many';
  return hasOptions && field.options.some(({ code }) => code === leaf.option);
}

export async function retireIndicator(
  ctx: Ctx,
  { code, isRetired }: { readonly code: string; readonly isRetired: boolean },
): Done<Record<string, never>> {
  const { db, scope, now, note } = ctx;
  const current = await findCurrent(ctx, code);
  if (isRetired && current !== undefined) {
    const { version, definition } = current;
    // What comes with the product has no row yet; one that is there already is left as it is.
    await addVersion(db, scope.regionId, { code, version, definition, madeAt: now(), madeBy: null, isOwn: false });
  }
  const isDone = await setRetired(db, scope.regionId, code, isRetired ? now() : null);
  if (!isDone) return err('not_found');
  note({ object: { kind: 'indicator', id: code }, before: { isRetired: !isRetired }, after: { isRetired } });
  return ok({});
}
