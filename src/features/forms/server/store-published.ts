import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { FormSubject } from '../domain/definition.ts';

export interface PublishedRow {
  readonly formId: number;
  readonly code: string;
  readonly version: number;
  readonly subject: FormSubject;
  readonly isAnonymous: boolean;
  readonly isRetired: boolean;
  /** Tells whether the definition was compiled before: a published version is never written again. */
  readonly mark: string;
}

/** The published version asked for, or the newest. */
export async function findPublished(
  db: Db,
  regionId: number,
  { formId, version }: { readonly formId: number; readonly version?: number | undefined },
): Promise<PublishedRow | null> {
  const { rows } = await sql<PublishedRow>`
    select f.form_id, f.code, v.version, f.subject, f.is_anonymous, f.retired_at is not null as is_retired,
      concat_ws(' ', f.region_id, f.form_id, v.version, v.published_at, v.xmin) as mark
    from form f join form_version v on v.region_id = f.region_id and v.form_id = f.form_id
    where f.region_id = ${regionId} and f.form_id = ${formId} and v.state = 'published'
      and (${version ?? null}::int is null or v.version = ${version ?? null})
    order by v.version desc limit 1`.execute(db);
  return rows[0] ?? null;
}
