import type { z } from 'zod';
import { minutesAfter } from '#kernel/day.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { formsContract } from '../contract.ts';
import { compileForm } from '../domain/compile.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { FormProblem } from '../domain/form-problem.ts';
import type { FormRefusal } from '../domain/refusal.ts';
import {
  addDraft,
  addForm,
  changeDraft,
  deleteDraft,
  getDefinition,
  listForms,
  listVersions,
  lockForm,
  publishDraft,
  retireForm,
  type NewForm,
  type VersionLine,
} from './store.ts';

type Input<K extends keyof typeof formsContract> = z.output<(typeof formsContract)[K]['input']>;
type Output<K extends keyof typeof formsContract> = z.input<(typeof formsContract)[K]['output']>;
type Answer<K extends keyof typeof formsContract> = Promise<Result<Output<K>, FormRefusal | 'not_found'>>;

/** Everything wrong with a definition; none: it may be published. */
export function problemsOf(definition: FormDefinition): FormProblem[] {
  const compiled = compileForm(definition);
  return compiled.ok ? [] : [...compiled.error];
}

interface Drafted extends NewForm {
  readonly definition: FormDefinition;
}

/** A form with its first draft, whatever is still wrong with it. */
export async function createForm(ctx: Ctx, { definition, ...form }: Drafted): Answer<'create'> {
  const { db, scope } = ctx;
  const { regionId } = scope;
  const made = madeBy(ctx);
  const formId = await addForm(db, regionId, form, made);
  if (formId === null) return err('code_taken');
  await addDraft(db, { regionId, formId, version: 1 }, definition, made);
  ctx.note({ object: { kind: 'form', id: formId }, before: null, after: { ...form, title: definition.title } });
  return ok({ formId, revision: 1, problems: problemsOf(definition) });
}

/** Keeps what was written, unless somebody else kept something meanwhile. */
export async function changeForm(ctx: Ctx, { formId, revision, definition }: Input<'change'>): Answer<'change'> {
  const { db, scope } = ctx;
  const key = { regionId: scope.regionId, formId };
  const found = await lockNewest(ctx, formId);
  if (!found.ok) return found;
  const { newest, draft } = found.value;
  if ((draft?.revision ?? 0) !== revision) return err('changed_meanwhile');
  const version = draft?.version ?? newest + 1;
  if (draft === null) await addDraft(db, { ...key, version }, definition, madeBy(ctx));
  else await changeDraft(db, { ...key, version }, definition, madeBy(ctx));
  if (isToldAnew(ctx, draft)) {
    const after = { version, revision: revision + 1, title: definition.title };
    ctx.note({ object: { kind: 'form', id: formId }, after });
  }
  return ok({ version, revision: revision + 1, problems: problemsOf(definition) });
}

/** The editor keeps a draft every few seconds: the log says once who wrote and when they began, until they rest or another person does. */
const REST_MINUTES = 30;

function isToldAnew({ actor, now }: Ctx, draft: VersionLine | null): boolean {
  if (draft?.changedBy !== actor.personId || draft.revision === 1) return true;
  return now() >= minutesAfter(draft.changedAt, REST_MINUTES);
}

/** Of a form that was never published only its retirement gets rid. */
export async function discardDraft(ctx: Ctx, { formId, revision }: Input<'discard'>): Answer<'discard'> {
  const found = await lockDraft(ctx, formId, revision);
  if (!found.ok) return found;
  const { draft } = found.value;
  if (draft.version === 1) return err('never_published');
  await deleteDraft(ctx.db, { regionId: ctx.scope.regionId, formId, version: draft.version });
  ctx.note({ object: { kind: 'form', id: formId }, before: { version: draft.version }, after: null });
  return ok({});
}

export async function publishForm(ctx: Ctx, { formId, revision }: Input<'publish'>): Answer<'publish'> {
  const { db, scope, now } = ctx;
  const found = await lockDraft(ctx, formId, revision);
  if (!found.ok) return found;
  const { version } = found.value.draft;
  const key = { regionId: scope.regionId, formId, version };
  const definition = await getDefinition(db, key);
  if (problemsOf(definition).length > 0) return err('has_problems');
  await publishDraft(db, key, now());
  ctx.note({ object: { kind: 'form', id: formId }, after: { version, state: 'published', title: definition.title } });
  return ok({ version });
}

/** Another form that begins with what this one asks. */
export async function copyForm(ctx: Ctx, { formId, version, code, title }: Input<'copy'>): Answer<'copy'> {
  const { db, scope } = ctx;
  const key = { regionId: scope.regionId, formId };
  const [form] = await listForms(db, scope.regionId, { formId, withDrafts: true });
  const versions = await listVersions(db, key);
  const from = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (form === undefined || from === undefined) return err('not_found');
  const definition = await getDefinition(db, { ...key, version: from.version });
  const { subject, isAnonymous } = form;
  return await createForm(ctx, { code, subject, isAnonymous, definition: { ...definition, title } });
}

/** A retired form begins no wave; what was asked by it stays. */
export async function retire(ctx: Ctx, formId: number, isRetired: boolean): Answer<'retire'> {
  const { db, scope, now } = ctx;
  const key = { regionId: scope.regionId, formId };
  const form = await lockForm(db, key);
  if (form === null) return err('not_found');
  if (form.isRetired === isRetired) return err('nothing_changed');
  await retireForm(db, key, isRetired ? now() : null);
  ctx.note({ object: { kind: 'form', id: formId }, before: { isRetired: form.isRetired }, after: { isRetired } });
  return ok({});
}

interface Newest {
  readonly newest: number;
  readonly draft: VersionLine | null;
}

async function lockNewest(ctx: Ctx, formId: number): Promise<Result<Newest, 'not_found' | 'is_retired'>> {
  const key = { regionId: ctx.scope.regionId, formId };
  const form = await lockForm(ctx.db, key);
  if (form === null) return err('not_found');
  if (form.isRetired) return err('is_retired');
  const [newest = null] = await listVersions(ctx.db, key);
  return ok({ newest: newest?.version ?? 0, draft: newest?.state === 'draft' ? newest : null });
}

async function lockDraft(
  ctx: Ctx,
  formId: number,
  revision: number,
): Promise<Result<{ readonly draft: VersionLine }, 'not_found' | 'is_retired' | 'no_draft' | 'changed_meanwhile'>> {
  const found = await lockNewest(ctx, formId);
  if (!found.ok) return found;
  const { draft } = found.value;
  if (draft === null) return err('no_draft');
  return draft.revision === revision ? ok({ draft }) : err('changed_meanwhile');
}

function madeBy({ now, actor }: Ctx): { readonly at: Date; readonly by: number | null } {
  return { at: now(), by: actor.personId };
}
