import { sql, type RawBuilder } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState } from '../domain/answer.ts';
import { unitIn } from './store-scope.ts';
import type { WaveKey } from './store-waves.ts';

/** Who owes an answer, and where it stands; the answers themselves are not in it. */
export interface StoredUnit {
  readonly unitId: number;
  readonly schoolId: number | null;
  readonly name: string;
  /** As it was when the wave was launched. */
  readonly municipalityId: number;
  readonly municipality: string;
  /** In which the school lies today. */
  readonly placeId: number;
  readonly state: AnswerState;
  readonly dueOn: string | null;
  readonly exceptionReason: string | null;
  readonly revision: number;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
  readonly changed: number;
  readonly savedAt: Date | null;
  readonly firstSubmittedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly nudgedAt: Date | null;
  readonly remark: string | null;
}

export interface StoredAnswer extends StoredUnit {
  readonly answers: Answers;
  readonly confirmedAnswers: Answers | null;
}

/** Of a unit `u`: everything but the answers, with its names of today. */
export const unitColumns = sql`u.unit_id, u.school_id, coalesce(s.name, m.name, '') as name, u.municipality_id,
  coalesce(m.name, '') as municipality, coalesce(s.municipality_id, u.municipality_id) as place_id, u.state, u.due_on,
  u.exception_reason, u.revision, u.asked, u.answered, u.errors, u.warnings, u.changed, u.saved_at, u.first_submitted_at,
  u.submitted_at, u.confirmed_at, u.nudged_at, u.remark`;
export const unitNames = sql`
  left join lateral (select v.name, v.municipality_id from school_version v
    where v.region_id = u.region_id and v.school_id = u.school_id order by v.valid_from desc limit 1) s on true
  left join lateral (select v.name from municipality_version v
    where v.region_id = u.region_id and v.municipality_id = u.municipality_id order by v.valid_from desc limit 1) m on true`;

export interface Choice {
  readonly unitIds?: readonly number[];
  readonly states?: readonly AnswerState[];
}

function chosen({ unitIds, states }: Choice): RawBuilder<boolean> {
  return sql<boolean>`${unitIds === undefined ? sql`true` : sql`u.unit_id = any(${[...unitIds]}::int[])`}
    and ${states === undefined ? sql`true` : sql`u.state = any(${[...states]}::text[])`}`;
}

/** Answers of the scope in a wave, in order. */
export async function listAnswers(
  db: Db,
  scope: Scope,
  waveId: number,
  choice: Choice,
): Promise<readonly StoredAnswer[]> {
  const { rows } = await sql<StoredAnswer>`
    select ${unitColumns}, u.answers, u.confirmed_answers from wave_unit u ${unitNames}
    where u.region_id = ${scope.regionId} and u.wave_id = ${waveId} and ${chosen(choice)} and ${unitIn(scope)}
    order by u.unit_id`.execute(db);
  return rows;
}

/** The same, held until the transaction ends and always taken in one order: whoever comes second sees what the first one did. */
export async function lockAnswers(
  db: Db,
  scope: Scope,
  waveId: number,
  choice: Choice,
): Promise<readonly StoredAnswer[]> {
  const { rows } = await sql<{ unitId: number }>`
    select u.unit_id from wave_unit u
    where u.region_id = ${scope.regionId} and u.wave_id = ${waveId} and ${chosen(choice)} and ${unitIn(scope)}
    order by u.unit_id for no key update`.execute(db);
  return await listAnswers(db, scope, waveId, { ...choice, unitIds: rows.map(({ unitId }) => unitId) });
}

/** Waits for whoever is doing something to an answer of the wave, and lets nobody begin until the transaction ends. */
export async function holdAll(db: Db, { regionId, waveId }: WaveKey): Promise<void> {
  await sql`
    select 1 from wave_unit where region_id = ${regionId} and wave_id = ${waveId} order by unit_id for no key update`.execute(
    db,
  );
}

export interface NewUnit {
  readonly schoolId: number | null;
  readonly municipalityId: number;
  /** Fields that are asked before anything is answered. */
  readonly asked: number;
}

/** In the order given: that is the order of every board. */
export async function addUnits(db: Db, { regionId, waveId }: WaveKey, units: readonly NewUnit[]): Promise<void> {
  const rows = units.map(({ schoolId, municipalityId, asked }) => {
    return { school_id: schoolId, municipality_id: municipalityId, asked };
  });
  await sql`
    insert into wave_unit (region_id, wave_id, school_id, municipality_id, state, asked)
    select ${regionId}::int, ${waveId}::int, g.school_id, g.municipality_id, 'expected', g.asked
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (school_id int, municipality_id int, asked smallint))
      with ordinality as g (school_id, municipality_id, asked, place)
    order by g.place`.execute(db);
}

/** What may change of a unit; what is left out stays. */
export interface UnitChange {
  readonly unitId: number;
  readonly state?: AnswerState;
  readonly answers?: Answers;
  readonly confirmedAnswers?: Answers | null;
  readonly revision?: number;
  readonly asked?: number;
  readonly answered?: number;
  readonly errors?: number;
  readonly warnings?: number;
  readonly changed?: number;
  readonly savedAt?: Date;
  readonly savedBy?: number | null;
  readonly firstSubmittedAt?: Date;
  readonly submittedAt?: Date;
  readonly submittedBy?: number | null;
  readonly confirmedAt?: Date | null;
  readonly confirmedBy?: number | null;
  readonly remark?: string;
  readonly dueOn?: string | null;
  readonly exceptionReason?: string | null;
  readonly nudgedAt?: Date;
}

export async function changeUnit(
  db: Db,
  { regionId, waveId }: WaveKey,
  { unitId, answers, confirmedAnswers, ...change }: UnitChange,
): Promise<void> {
  await db
    .updateTable('waveUnit')
    .set({
      ...change,
      ...(answers !== undefined && { answers: JSON.stringify(answers) }),
      ...(confirmedAnswers !== undefined && {
        confirmedAnswers: confirmedAnswers === null ? null : JSON.stringify(confirmedAnswers),
      }),
    })
    .where('regionId', '=', regionId)
    .where('waveId', '=', waveId)
    .where('unitId', '=', unitId)
    .execute();
}

/** All units of a wave with their own terms. */
export async function listTerms(
  db: Db,
  { regionId, waveId }: WaveKey,
): Promise<readonly Pick<StoredUnit, 'unitId' | 'schoolId' | 'municipalityId' | 'dueOn'>[]> {
  return await db
    .selectFrom('waveUnit')
    .select(['unitId', 'schoolId', 'municipalityId', 'dueOn'])
    .where('regionId', '=', regionId)
    .where('waveId', '=', waveId)
    .orderBy('unitId')
    .execute();
}
