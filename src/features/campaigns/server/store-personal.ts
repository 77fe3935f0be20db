import { sql } from 'kysely';
import type { Answers } from '#features/forms/domain/answers.ts';
import type { FormDefinition } from '#features/forms/domain/definition.ts';
import { clearWords } from '#platform/db/clear-words.ts';
import type { Db } from '#platform/db/database.ts';
import type { Changes } from '../domain/changes.ts';

interface Key {
  readonly regionId: number;
  readonly personId: number;
}

/** What the person did with answers, and what they typed. */
export async function collectSteps(db: Db, { regionId, personId }: Key): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select w.title as wave, t.verb, t.happened_at, t.text, t.changes
    from wave_step t join wave w on w.region_id = t.region_id and w.wave_id = t.wave_id
    where t.region_id = ${regionId} and t.person_id = ${personId}
    order by t.happened_at, t.wave_id, t.unit_id, t.step`.execute(db);
  return rows;
}

/** The answers stay as the record of a school, without who gave, sent and confirmed them. @returns in how many steps */
export async function forgetDoer(db: Db, { regionId, personId }: Key): Promise<number> {
  const { rows } = await sql`
    update wave_step set person_id = null where region_id = ${regionId} and person_id = ${personId} returning 1`.execute(
    db,
  );
  await sql`
    update wave_unit set saved_by = nullif(saved_by, ${personId}), submitted_by = nullif(submitted_by, ${personId}),
      confirmed_by = nullif(confirmed_by, ${personId})
    where region_id = ${regionId} and ${personId} in (saved_by, submitted_by, confirmed_by)`.execute(db);
  await sql`update wave set created_by = null where region_id = ${regionId} and created_by = ${personId}`.execute(db);
  return rows.length;
}

/** Everywhere in a wave where people write what they like. */
const writtenFreely = [
  ['wave', 'source_document'],
  ['wave_unit', 'exception_reason'],
  ['wave_unit', 'remark'],
  ['wave_step', 'text'],
] as const;

/** Words that name a person give way to an ellipsis in what others wrote. @returns in how many */
export async function clearMentions(db: Db, regionId: number, pattern: string): Promise<number> {
  return await clearWords(db, regionId, pattern, writtenFreely);
}

interface Place {
  readonly waveId: number;
  readonly unitId: number;
  /** Of the form that was answered: says which answers are texts. */
  readonly definition: Partial<FormDefinition>;
}
export interface MentionedUnit extends Place {
  readonly answers: Answers;
  readonly confirmedAnswers: Answers | null;
}
export interface MentionedStep extends Place {
  readonly step: number;
  readonly changes: Changes;
}

const definitionOf = sql`join wave w on w.region_id = t.region_id and w.wave_id = t.wave_id
  join form_version v on v.region_id = w.region_id and v.form_id = w.form_id and v.version = w.version`;

/** Answers in which the words stand somewhere. */
export async function listMentioned(
  db: Db,
  regionId: number,
  pattern: string,
): Promise<{ readonly units: readonly MentionedUnit[]; readonly steps: readonly MentionedStep[] }> {
  const units = await sql<MentionedUnit>`
    select t.wave_id, t.unit_id, t.answers, t.confirmed_answers, v.definition from wave_unit t ${definitionOf}
    where t.region_id = ${regionId} and (t.answers::text ~* ${pattern} or t.confirmed_answers::text ~* ${pattern})
    order by t.wave_id, t.unit_id for no key update of t`.execute(db);
  const steps = await sql<MentionedStep>`
    select t.wave_id, t.unit_id, t.step, t.changes, v.definition from wave_step t ${definitionOf}
    where t.region_id = ${regionId} and t.changes::text ~* ${pattern}`.execute(db);
  return { units: units.rows, steps: steps.rows };
}

export async function keepCleared(
  db: Db,
  regionId: number,
  { waveId, unitId, answers, confirmedAnswers }: Omit<MentionedUnit, 'definition'>,
): Promise<void> {
  const confirmed = confirmedAnswers === null ? null : JSON.stringify(confirmedAnswers);
  await sql`
    update wave_unit set answers = ${JSON.stringify(answers)}::jsonb, confirmed_answers = ${confirmed}::jsonb
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = ${unitId}`.execute(db);
}

export async function keepClearedStep(
  db: Db,
  regionId: number,
  { waveId, unitId, step, changes }: Omit<MentionedStep, 'definition'>,
): Promise<void> {
  await sql`
    update wave_step set changes = ${JSON.stringify(changes)}::jsonb
    where region_id = ${regionId} and wave_id = ${waveId} and unit_id = ${unitId} and step = ${step}`.execute(db);
}
