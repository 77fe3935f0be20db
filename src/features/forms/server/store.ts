import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { FormDefinition, FormSubject } from '../domain/definition.ts';

export type VersionState = 'draft' | 'published';

export interface FormKey {
  readonly regionId: number;
  readonly formId: number;
}

export interface StoredForm {
  readonly formId: number;
  readonly code: string;
  readonly subject: FormSubject;
  readonly isAnonymous: boolean;
  readonly isRetired: boolean;
  readonly title: string;
  readonly questions: number;
  readonly minutes: number;
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly draft: number | null;
  readonly changedAt: Date;
  readonly waves: number;
}

export interface FormFilter {
  readonly formId?: number;
  readonly isRetired?: boolean;
  /** Drafts are of those who write forms. */
  readonly withDrafts: boolean;
}

/** Forms are of the whole region: who may read them at all reads each. A form of which nothing may be read is left out. */
export async function listForms(
  db: Db,
  regionId: number,
  { formId, isRetired, withDrafts }: FormFilter,
): Promise<readonly StoredForm[]> {
  const { rows } = await sql<StoredForm>`
    select f.form_id, f.code, f.subject, f.is_anonymous, f.retired_at is not null as is_retired,
      v.definition ->> 'title' as title, (v.definition ->> 'minutes')::int as minutes,
      jsonb_array_length(jsonb_path_query_array(v.definition, '$.sections[*].fields[*]')) as questions,
      p.version as published, p.published_at,
      case when ${withDrafts} and v.state = 'draft' then v.version end as draft, v.changed_at,
      (select count(*)::int from wave w where w.region_id = f.region_id and w.form_id = f.form_id) as waves
    from form f
    join lateral (select * from form_version v where v.region_id = f.region_id and v.form_id = f.form_id
      and (${withDrafts} or v.state = 'published') order by v.version desc limit 1) v on true
    left join lateral (select p.version, p.published_at from form_version p where p.region_id = f.region_id
      and p.form_id = f.form_id and p.state = 'published' order by p.version desc limit 1) p on true
    where f.region_id = ${regionId} and (${formId ?? null}::int is null or f.form_id = ${formId ?? null})
      and (${isRetired ?? null}::bool is null or (f.retired_at is not null) = ${isRetired ?? null})
    order by v.definition ->> 'title', f.code`.execute(db);
  return rows;
}

export interface VersionLine {
  readonly version: number;
  readonly state: VersionState;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: number | null;
  readonly publishedAt: Date | null;
}

/** Newest first. */
export async function listVersions(db: Db, { regionId, formId }: FormKey): Promise<readonly VersionLine[]> {
  return (await db
    .selectFrom('formVersion')
    .select(['version', 'state', 'revision', 'changedAt', 'changedBy', 'publishedAt'])
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .orderBy('version', 'desc')
    .execute()) as readonly VersionLine[];
}

export async function getDefinition(
  db: Db,
  { regionId, formId, version }: FormKey & { readonly version: number },
): Promise<FormDefinition> {
  const { definition } = await db
    .selectFrom('formVersion')
    .select('definition')
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return definition as FormDefinition;
}

/** The form as it is now, held until the transaction ends: its versions are counted one at a time. */
export async function lockForm(db: Db, { regionId, formId }: FormKey): Promise<{ readonly isRetired: boolean } | null> {
  const found = await db
    .selectFrom('form')
    .select('retiredAt')
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found === undefined ? null : { isRetired: found.retiredAt !== null };
}

export interface NewForm {
  readonly code: string;
  readonly subject: FormSubject;
  readonly isAnonymous: boolean;
}

export interface Made {
  readonly at: Date;
  readonly by: number | null;
}

/** @returns null when the code is taken */
export async function addForm(db: Db, regionId: number, form: NewForm, { at, by }: Made): Promise<number | null> {
  const added = await db
    .insertInto('form')
    .values({ regionId, ...form, createdAt: at, createdBy: by })
    .onConflict((conflict) => conflict.columns(['regionId', 'code']).doNothing())
    .returning('formId')
    .executeTakeFirst();
  return added?.formId ?? null;
}

export async function findFormByCode(db: Db, regionId: number, code: string): Promise<number> {
  const { formId } = await db
    .selectFrom('form')
    .select('formId')
    .where('regionId', '=', regionId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return formId;
}

/** Of all forms of the region, retired ones too. */
export async function listCodes(db: Db, regionId: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('form').select('code').where('regionId', '=', regionId).execute();
  return rows.map(({ code }) => code);
}

interface VersionKey extends FormKey {
  readonly version: number;
}

export async function addDraft(db: Db, key: VersionKey, definition: FormDefinition, { at, by }: Made): Promise<void> {
  await db
    .insertInto('formVersion')
    .values({ ...key, state: 'draft', definition: JSON.stringify(definition), changedAt: at, changedBy: by })
    .execute();
}

export async function changeDraft(
  db: Db,
  { regionId, formId, version }: VersionKey,
  definition: FormDefinition,
  { at, by }: Made,
): Promise<void> {
  await db
    .updateTable('formVersion')
    .set(({ eb }) => ({
      definition: JSON.stringify(definition),
      revision: eb('revision', '+', 1),
      changedAt: at,
      changedBy: by,
    }))
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
}

export async function publishDraft(db: Db, { regionId, formId, version }: VersionKey, at: Date): Promise<void> {
  await db
    .updateTable('formVersion')
    .set({ state: 'published', publishedAt: at })
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
}

export async function deleteDraft(db: Db, { regionId, formId, version }: VersionKey): Promise<void> {
  await db
    .deleteFrom('formVersion')
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .where('version', '=', version)
    .execute();
}

export async function retireForm(db: Db, { regionId, formId }: FormKey, retiredAt: Date | null): Promise<void> {
  await db
    .updateTable('form')
    .set({ retiredAt })
    .where('regionId', '=', regionId)
    .where('formId', '=', formId)
    .executeTakeFirstOrThrow();
}
