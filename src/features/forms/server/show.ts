import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { FormRow, formsContract } from '../contract.ts';
import { differenceOf } from '../domain/difference.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { problemsOf } from './drafts.ts';
import { getDefinition, listForms, listVersions, type FormKey, type StoredForm, type VersionLine } from './store.ts';

type Input<K extends keyof typeof formsContract> = z.output<(typeof formsContract)[K]['input']>;
type Output<K extends keyof typeof formsContract> = z.input<(typeof formsContract)[K]['output']>;

/** Drafts are seen by whoever may change them. */
async function mayChangeForms(ctx: Ctx): Promise<boolean> {
  return (await ctx.scopeFor('forms.change')) !== null;
}

export async function listAll(ctx: Ctx, { retired }: Input<'list'>): Promise<Output<'list'>> {
  const mayChange = await mayChangeForms(ctx);
  const filter = { withDrafts: mayChange, isRetired: retired === 'only' };
  const forms = await listForms(ctx.db, ctx.scope.regionId, filter);
  return { forms: forms.map(rowOf), mayChange };
}

export async function showForm(
  ctx: Ctx,
  { formId, version: wanted }: Input<'show'>,
): Promise<Result<Output<'show'>, 'not_found'>> {
  const { db, scope } = ctx;
  const key = { regionId: scope.regionId, formId };
  const mayChange = await mayChangeForms(ctx);
  const [form] = await listForms(db, key.regionId, { formId, withDrafts: mayChange });
  if (form === undefined) return err('not_found');
  const versions = (await listVersions(db, key)).filter(({ state }) => mayChange || state === 'published');
  const shown = wanted === undefined ? versions[0] : versions.find(({ version }) => version === wanted);
  if (shown === undefined) return err('not_found');
  const definition = await getDefinition(db, { ...key, version: shown.version });
  const { state } = shown;
  return ok({
    form: rowOf(form),
    versions: versions.map(versionOf),
    ...{ version: shown.version, state, definition, mayChange },
    revision: versions.find((one) => one.state === 'draft')?.revision ?? 0,
    problems: state === 'draft' ? problemsOf(definition) : [],
    changes: await changesSince(ctx, key, { versions, shown, definition }),
  });
}

interface Shown {
  readonly versions: readonly VersionLine[];
  readonly shown: VersionLine;
  readonly definition: FormDefinition;
}

async function changesSince(
  { db }: Ctx,
  key: FormKey,
  { versions, shown, definition }: Shown,
): Promise<Output<'show'>['changes']> {
  const earlier = versions.find(({ version, state }) => version < shown.version && state === 'published');
  if (earlier === undefined) return [];
  const before = await getDefinition(db, { ...key, version: earlier.version });
  return differenceOf(before, definition).map(({ kind, code, facts }) => ({ kind, code, facts: { ...facts } }));
}

function rowOf({ publishedAt, changedAt, ...form }: StoredForm): FormRow {
  return { ...form, publishedAt: publishedAt?.toISOString() ?? null, changedAt: changedAt.toISOString() };
}

function versionOf({ version, state, changedAt, publishedAt }: VersionLine): Output<'show'>['versions'][number] {
  return {
    ...{ version, state, changedAt: changedAt.toISOString() },
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
