import { sql } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState, AnswerVerb } from '../domain/answer.ts';
import type { Changes } from '../domain/changes.ts';
import type { WaveKey } from './store-waves.ts';

export interface SeededUnit {
  readonly unitId: number;
  readonly state: AnswerState;
  readonly answers: Answers;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
  readonly confirmedAt: string | null;
  readonly remark: string | null;
  readonly reason: string | null;
}

/** Answers that come with the program, as if they had been given. */
export async function seedUnits(db: Db, { regionId, waveId }: WaveKey, units: readonly SeededUnit[]): Promise<void> {
  await sql`
    update wave_unit u set state = n.state, answers = n.answers, asked = n.asked, answered = n.answered, errors = n.errors,
      warnings = n.warnings, revision = case when n."savedAt" is null then 0 else 1 end, saved_at = n."savedAt",
      first_submitted_at = n."submittedAt", submitted_at = n."submittedAt", confirmed_at = n."confirmedAt",
      confirmed_answers = case when n."confirmedAt" is null then null else n.answers end, remark = n.remark,
      exception_reason = n.reason
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as n ("unitId" int, state text, answers jsonb, asked smallint,
      answered smallint, errors smallint, warnings smallint, "savedAt" timestamptz, "submittedAt" timestamptz,
      "confirmedAt" timestamptz, remark text, reason text)
    where u.region_id = ${regionId} and u.wave_id = ${waveId} and u.unit_id = n."unitId"`.execute(db);
}

export interface SeededStep {
  readonly unitId: number;
  readonly step: number;
  readonly verb: AnswerVerb;
  readonly at: string;
  readonly changes: Changes;
  readonly text: string | null;
}

export async function seedSteps(db: Db, { regionId, waveId }: WaveKey, steps: readonly SeededStep[]): Promise<void> {
  await sql`
    insert into wave_step (region_id, wave_id, unit_id, step, verb, happened_at, revision, changes, text)
    select ${regionId}::int, ${waveId}::int, n."unitId", n.step, n.verb, n.at, case n.verb when 'save' then 1 end, n.changes, n.text
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as n ("unitId" int, step int, verb text, at timestamptz,
      changes jsonb, text text)`.execute(db);
}

export async function hasWaves(db: Db, regionId: number): Promise<boolean> {
  const found = await db.selectFrom('wave').select('waveId').where('regionId', '=', regionId).limit(1).execute();
  return found.length > 0;
}
