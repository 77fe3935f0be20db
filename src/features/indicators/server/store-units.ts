import { sql } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { municipalityIn, schoolIn } from '#platform/db/scoped.ts';

export interface WaveOfForm {
  readonly waveId: number;
  readonly formId: number;
  readonly version: number;
  readonly form: string;
  readonly title: string;
  readonly periodTo: string;
  readonly isClosed: boolean;
}

/** Waves that were launched of these forms, oldest first. */
export async function listWavesOf(db: Db, regionId: number, forms: readonly string[]): Promise<readonly WaveOfForm[]> {
  if (forms.length === 0) return [];
  const { rows } = await sql<WaveOfForm>`
    select w.wave_id, w.form_id, w.version, f.code as form, w.title, w.period_to, w.state = 'closed' as is_closed
    from wave w join form f on f.region_id = w.region_id and f.form_id = w.form_id
    where w.region_id = ${regionId} and w.state <> 'draft' and w.answered_by <> 'anyone' and f.code = any(${[...forms]}::text[])
    order by w.period_to, w.opens_on, w.wave_id`.execute(db);
  return rows;
}

export interface AskedUnit {
  readonly waveId: number;
  readonly unitId: number;
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly state: string;
  /** Null: nothing that counts was sent. */
  readonly answers: Answers | null;
}

/** who is asked, with what counts of the answers: what was confirmed stands until something else is sent. */
export async function listAsked(
  db: Db,
  scope: Scope,
  { waveIds, municipalityId }: { readonly waveIds: readonly number[]; readonly municipalityId?: number | undefined },
): Promise<readonly AskedUnit[]> {
  if (waveIds.length === 0) return [];
  const { rows } = await sql<AskedUnit>`
    select u.wave_id, u.unit_id, u.school_id, u.municipality_id, u.state,
      case when u.state in ('submitted', 'confirmed') then u.answers when u.state = 'draft' then u.confirmed_answers end as answers
    from wave_unit u
    where u.region_id = ${scope.regionId} and u.wave_id = any(${[...waveIds]}::int[]) and u.state <> 'excused'
      and (${municipalityId ?? null}::int is null or u.municipality_id = ${municipalityId ?? null}::int)
      and case when u.school_id is null then ${municipalityIn(scope, 'u.municipality_id')}
        else ${schoolIn(scope, 'u.school_id')} end
    order by u.wave_id, u.unit_id`.execute(db);
  return rows;
}

/** What tells whether anything of a wave has changed: every change of a row is a newer writing of it. */
export async function listMarks(
  db: Db,
  scope: Scope,
  waveIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (waveIds.length === 0) return new Map();
  const { rows } = await sql<{ waveId: number; mark: string }>`
    select u.wave_id, concat_ws(' ', count(*), sum(hashint8extended(u.xmin::text::bigint, u.unit_id))) as mark
    from wave_unit u
    where u.region_id = ${scope.regionId} and u.wave_id = any(${[...waveIds]}::int[])
      and case when u.school_id is null then ${municipalityIn(scope, 'u.municipality_id')}
        else ${schoolIn(scope, 'u.school_id')} end
    group by u.wave_id`.execute(db);
  return new Map(rows.map(({ waveId, mark }) => [waveId, mark]));
}

export async function listNames(db: Db, regionId: number): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ municipalityId: number; name: string }>`
    select distinct on (v.municipality_id) v.municipality_id, v.name from municipality_version v
    where v.region_id = ${regionId} order by v.municipality_id, v.valid_from desc`.execute(db);
  return new Map(rows.map(({ municipalityId, name }) => [municipalityId, name]));
}

export async function listSchoolNames(
  db: Db,
  scope: Scope,
  schoolIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ schoolId: number; name: string }>`
    select distinct on (v.school_id) v.school_id, v.name from school_version v
    where v.region_id = ${scope.regionId} and v.school_id = any(${[...schoolIds]}::int[]) and ${schoolIn(scope, 'v.school_id')}
    order by v.school_id, v.valid_from desc`.execute(db);
  return new Map(rows.map(({ schoolId, name }) => [schoolId, name]));
}
