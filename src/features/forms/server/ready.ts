import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { broughtContract } from '../contract-brought.ts';
import type { FormRefusal } from '../domain/refusal.ts';
import { readyForms } from '../ready/ready.ts';
import { createForm, publishForm } from './drafts.ts';
import { listForms } from './store.ts';

type Output<K extends keyof typeof broughtContract> = z.input<(typeof broughtContract)[K]['output']>;

export async function listReady({ db, scope }: Ctx): Promise<Output<'ready'>> {
  const forms = await listForms(db, scope.regionId, { withDrafts: true });
  const known = new Map(forms.map((form) => [form.code, form]));
  return {
    forms: readyForms.map(({ code, subject, isAnonymous, source, definition }) => {
      const own = known.get(code);
      return {
        ...{ code, subject, isAnonymous, source },
        ...{ title: definition.title, purpose: definition.purpose, minutes: definition.minutes },
        questions: definition.sections.reduce((sum, { fields }) => sum + fields.length, 0),
        checks: definition.checks.length,
        inRegion: own === undefined ? null : { formId: own.formId, published: own.published, isRetired: own.isRetired },
      };
    }),
  };
}

export async function addReady(
  ctx: Ctx,
  { code, isPublished }: { readonly code: string; readonly isPublished: boolean },
): Promise<Result<Output<'addReady'>, FormRefusal | 'not_found'>> {
  const ready = readyForms.find((form) => form.code === code);
  if (ready === undefined) return err('not_found');
  const { subject, isAnonymous, definition } = ready;
  const made = await createForm(ctx, { code, subject, isAnonymous, definition });
  if (!made.ok) return made;
  const { formId, revision } = made.value;
  if (!isPublished) return ok({ formId, published: null });
  const published = await publishForm(ctx, { formId, revision });
  return published.ok ? ok({ formId, published: published.value.version }) : published;
}
