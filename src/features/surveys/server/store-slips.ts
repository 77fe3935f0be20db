import { sql, type RawBuilder } from 'kysely';
import { schoolName } from '#features/registry/server/public.ts';
import type { Db } from '#platform/db/database.ts';
import type { Respondents } from '../domain/respondents.ts';
import type { Count } from '../domain/tally.ts';

export interface GroupKey {
  readonly regionId: number;
  readonly waveId: number;
  readonly unitId: number;
  readonly respondents: Respondents;
}

/** A slip with what it opens. */
export interface SlipFound extends GroupKey {
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly tokenHash: string;
  readonly isUsed: boolean;
  readonly school: string;
  readonly title: string;
  readonly formId: number;
  readonly version: number;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly state: 'open' | 'closed';
  readonly isExcused: boolean;
}

/** @param isHeld the wave stays as it is until the transaction ends: a wave that is being closed waits for answers under way, and they for it */
export async function findSlip(
  db: Db,
  { regionId, tokenHash }: Pick<SlipFound, 'regionId' | 'tokenHash'>,
  isHeld: boolean,
): Promise<SlipFound | null> {
  const lock: RawBuilder<unknown> = isHeld ? sql`for share of w` : sql``;
  const { rows } = await sql<SlipFound>`
    select t.region_id, t.token_hash, t.wave_id, t.unit_id, t.respondents, t.school_id, u.municipality_id, t.is_used, coalesce(${schoolName('t')}, '') as school,
      w.title, w.form_id, w.version, w.opens_on, w.due_on, w.state, u.state = 'excused' as is_excused
    from survey_token t
    join wave w on w.region_id = t.region_id and w.wave_id = t.wave_id
    join wave_unit u on u.region_id = t.region_id and u.wave_id = t.wave_id and u.unit_id = t.unit_id
    where t.region_id = ${regionId} and t.token_hash = ${tokenHash} ${lock}`.execute(db);
  return rows[0] ?? null;
}

/** @returns false when somebody was faster */
export async function takeSlip(db: Db, { regionId, tokenHash, ...key }: SlipFound): Promise<boolean> {
  const { rows } = await sql`
    update survey_token set is_used = true where region_id = ${regionId} and token_hash = ${tokenHash} and not is_used
    returning 1`.execute(db);
  if (rows.length === 0) return false;
  await sql`
    update survey_group set answered = answered + 1 where region_id = ${regionId} and wave_id = ${key.waveId}
      and unit_id = ${key.unitId} and respondents = ${key.respondents}`.execute(db);
  return true;
}

/** Adds one answer to the counts. The row of the group is held already, so answers of one group stand in line. */
export async function addCounts(
  db: Db,
  { regionId, waveId, unitId, respondents, schoolId, municipalityId }: SlipFound,
  counts: readonly Count[],
): Promise<void> {
  await sql`
    insert into survey_tally as t (region_id, wave_id, unit_id, respondents, school_id, municipality_id, field, option, answers, total)
    select ${regionId}::int, ${waveId}::int, ${unitId}::int, ${respondents}, ${schoolId}::int, ${municipalityId}::int, n.field, n.option, 1, n.total
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as n (field text, option text, total numeric)
    on conflict (region_id, wave_id, unit_id, respondents, field, option)
      do update set answers = t.answers + excluded.answers, total = t.total + excluded.total`.execute(db);
}

interface Invited {
  readonly schoolId: number;
  readonly municipalityId: number;
  readonly count: number;
}

/** @returns how many of the group are invited now */
export async function addInvited(
  db: Db,
  { regionId, waveId, unitId, respondents }: GroupKey,
  { schoolId, municipalityId, count }: Invited,
): Promise<number> {
  const { rows } = await sql<{ invited: number }>`
    insert into survey_group as g (region_id, wave_id, unit_id, respondents, school_id, municipality_id, invited)
    values (${regionId}, ${waveId}, ${unitId}, ${respondents}, ${schoolId}, ${municipalityId}, ${count})
    on conflict (region_id, wave_id, unit_id, respondents) do update set invited = g.invited + excluded.invited
    returning invited`.execute(db);
  return rows[0]?.invited ?? 0;
}

export async function addSlips(
  db: Db,
  { regionId, waveId, unitId, respondents }: GroupKey,
  { schoolId, tokenHashes }: { readonly schoolId: number; readonly tokenHashes: readonly string[] },
): Promise<void> {
  // In the order of the fingerprints, which tells nothing of the order on paper.
  await sql`
    insert into survey_token (region_id, token_hash, wave_id, unit_id, respondents, school_id)
    select ${regionId}::int, hash, ${waveId}::int, ${unitId}::int, ${respondents}, ${schoolId}::int
    from unnest(${[...tokenHashes]}::text[]) hash order by hash`.execute(db);
}
