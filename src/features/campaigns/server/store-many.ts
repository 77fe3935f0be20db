import { sql } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState } from '../domain/answer.ts';
import type { WaveKey } from './store-waves.ts';

export interface SavedUnit {
  readonly unitId: number;
  readonly state: AnswerState;
  readonly revision: number;
  readonly answers: Answers;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
  readonly changed: number;
}

/** Answers of many units, in one statement. */
export async function saveAnswers(
  db: Db,
  { regionId, waveId }: WaveKey,
  units: readonly SavedUnit[],
  { savedAt, savedBy }: { readonly savedAt: Date; readonly savedBy: number | null },
): Promise<void> {
  const rows = units.map(({ unitId, ...unit }) => ({ unit_id: unitId, ...unit }));
  await sql`
    update wave_unit u set state = n.state, revision = n.revision, answers = n.answers, asked = n.asked, answered = n.answered,
      errors = n.errors, warnings = n.warnings, changed = n.changed, saved_at = ${savedAt}, saved_by = ${savedBy}::int
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (unit_id int, state text, revision int, answers jsonb,
      asked smallint, answered smallint, errors smallint, warnings smallint, changed smallint)
    where u.region_id = ${regionId} and u.wave_id = ${waveId} and u.unit_id = n.unit_id`.execute(db);
}

/** What stands is confirmed, of all these. */
export async function confirmUnits(
  db: Db,
  { regionId, waveId }: WaveKey,
  unitIds: readonly number[],
  { confirmedAt, confirmedBy }: { readonly confirmedAt: Date; readonly confirmedBy: number | null },
): Promise<void> {
  await sql`
    update wave_unit set state = 'confirmed', confirmed_at = ${confirmedAt}, confirmed_by = ${confirmedBy}::int,
      confirmed_answers = answers, changed = 0
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = any(${[...unitIds]}::int[])`.execute(db);
}

/** Units of one confirmation, by who did it and when. */
export async function listConfirmedAt(
  db: Db,
  { regionId, waveId }: WaveKey,
  by: { readonly personId: number | null; readonly at: Date },
): Promise<readonly number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from wave_unit where region_id = ${regionId} and wave_id = ${waveId} and state = 'confirmed'
      and confirmed_by = ${by.personId}::int and confirmed_at = ${by.at} order by unit_id`.execute(db);
  return rows.map(({ unitId }) => unitId);
}

export async function unconfirmUnits(db: Db, { regionId, waveId }: WaveKey, unitIds: readonly number[]): Promise<void> {
  await sql`
    update wave_unit set state = 'submitted', confirmed_at = null, confirmed_by = null, confirmed_answers = null, changed = 0
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = any(${[...unitIds]}::int[])`.execute(db);
}

export async function extendUnits(
  db: Db,
  { regionId, waveId }: WaveKey,
  unitIds: readonly number[],
  { dueOn, reason }: { readonly dueOn: string; readonly reason: string },
): Promise<void> {
  await sql`
    update wave_unit set due_on = ${dueOn}::date, exception_reason = ${reason}
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = any(${[...unitIds]}::int[])`.execute(db);
}

export async function markNudged(
  db: Db,
  { regionId, waveId }: WaveKey,
  unitIds: readonly number[],
  at: Date,
): Promise<void> {
  await sql`
    update wave_unit set nudged_at = ${at}
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = any(${[...unitIds]}::int[])`.execute(db);
}
