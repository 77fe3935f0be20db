import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerVerb } from '../domain/answer.ts';
import type { Changes } from '../domain/changes.ts';
import type { EarlierSave } from '../domain/merge.ts';
import { unitIn } from './store-scope.ts';
import type { WaveKey } from './store-waves.ts';

export interface NewStep {
  readonly unitId: number;
  readonly changes?: Changes;
  readonly revision?: number;
}

export interface StepFacts {
  readonly verb: AnswerVerb;
  readonly happenedAt: Date;
  readonly personId: number | null;
  readonly text?: string | null;
  readonly draftKey?: string | null;
}

/** One step for each of these units, which the caller holds. */
export async function addSteps(
  db: Db,
  { regionId, waveId }: WaveKey,
  steps: readonly NewStep[],
  { verb, happenedAt, personId, text = null, draftKey = null }: StepFacts,
): Promise<void> {
  const rows = steps.map(({ unitId, changes = {}, revision = null }) => ({ unit_id: unitId, changes, revision }));
  await sql`
    insert into wave_step (region_id, wave_id, unit_id, step, verb, happened_at, person_id, revision, draft_key, changes, text)
    select ${regionId}::int, ${waveId}::int, n.unit_id, 1 + coalesce((select max(t.step) from wave_step t
        where t.region_id = ${regionId} and t.wave_id = ${waveId} and t.unit_id = n.unit_id), 0),
      ${verb}, ${happenedAt}, ${personId}::int, n.revision, ${draftKey}::text, n.changes, ${text}::text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (unit_id int, changes jsonb, revision int)`.execute(
    db,
  );
}

interface SaveSince extends EarlierSave {
  readonly unitId: number;
}

/** What was saved to these units after the revision that was seen of each. */
export async function listSavesSince(
  db: Db,
  { regionId, waveId }: WaveKey,
  seen: readonly { readonly unitId: number; readonly revision: number }[],
): Promise<readonly SaveSince[]> {
  const rows = seen.map(({ unitId, revision }) => ({ unit_id: unitId, revision }));
  const { rows: saves } = await sql<SaveSince>`
    select t.unit_id, t.revision, t.person_id, t.draft_key, array(select jsonb_object_keys(t.changes)) as codes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (unit_id int, revision int)
    join wave_step t on t.region_id = ${regionId} and t.wave_id = ${waveId} and t.unit_id = n.unit_id and t.verb = 'save'
      and t.revision > n.revision`.execute(db);
  return saves;
}

export interface StoredStep {
  readonly step: number;
  readonly verb: AnswerVerb;
  readonly happenedAt: Date;
  readonly name: string | null;
  readonly text: string | null;
  readonly changes: Changes;
}

/** Everything that happened to an answer, newest first. */
export async function listSteps(
  db: Db,
  scope: Scope,
  { waveId, unitId }: { readonly waveId: number; readonly unitId: number },
): Promise<readonly StoredStep[]> {
  const { rows } = await sql<StoredStep>`
    select t.step, t.verb, t.happened_at, p.name, t.text, t.changes from wave_step t
    join wave_unit u on u.region_id = t.region_id and u.wave_id = t.wave_id and u.unit_id = t.unit_id
    left join person p on p.region_id = t.region_id and p.person_id = t.person_id
    where t.region_id = ${scope.regionId} and t.wave_id = ${waveId} and t.unit_id = ${unitId} and ${unitIn(scope)}
    order by t.step desc`.execute(db);
  return rows;
}
