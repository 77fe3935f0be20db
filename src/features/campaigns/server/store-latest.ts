import { sql } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { unitIn } from './store-scope.ts';

export interface UnitKey {
  readonly schoolId: number | null;
  readonly municipalityId: number;
}

export interface EarlierAnswer extends UnitKey {
  readonly formCode: string;
  readonly formId: number;
  readonly version: number;
  readonly waveId: number;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly answers: Answers;
}

export interface LatestAsked {
  readonly formCodes: readonly string[];
  readonly units: readonly UnitKey[];
  /** Only waves that opened before this day; null: whenever. */
  readonly before: string | null;
}

/**
 * What units of the scope answered last to forms: what was sent or, where it is being changed, what
 * was confirmed. Answers to fields that were hidden stand in it: the form of that version says which.
 */
export async function listLatestAnswers(
  db: Db,
  scope: Scope,
  { formCodes, units, before }: LatestAsked,
): Promise<readonly EarlierAnswer[]> {
  if (formCodes.length === 0 || units.length === 0) return [];
  const rows = units.map(({ schoolId, municipalityId }) => ({ school_id: schoolId, municipality_id: municipalityId }));
  const { rows: found } = await sql<EarlierAnswer>`
    select distinct on (n.place, f.code) u.school_id, u.municipality_id, f.code as form_code, w.form_id, w.version, w.wave_id, w.title,
      w.period_from, w.period_to,
      case when u.state in ('submitted', 'confirmed') then u.answers else u.confirmed_answers end as answers
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (school_id int, municipality_id int))
      with ordinality as n (school_id, municipality_id, place)
    join wave_unit u on u.region_id = ${scope.regionId} and (u.school_id = n.school_id
      or n.school_id is null and u.school_id is null and u.municipality_id = n.municipality_id)
    join wave w on w.region_id = u.region_id and w.wave_id = u.wave_id
    join form f on f.region_id = w.region_id and f.form_id = w.form_id
    where f.code = any(${[...formCodes]}::text[]) and (${before}::date is null or w.opens_on < ${before}::date) and ${unitIn(scope)}
      and (u.state in ('submitted', 'confirmed') or u.confirmed_answers is not null)
    order by n.place, f.code, w.period_to desc, w.opens_on desc, w.wave_id desc`.execute(db);
  return found;
}
