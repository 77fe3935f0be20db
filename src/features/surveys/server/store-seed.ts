import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Respondents } from '../domain/respondents.ts';
import type { Count } from '../domain/tally.ts';

/** What a group of a school answered, in counts. */
export interface SeededGroup {
  readonly schoolId: number;
  readonly respondents: Respondents;
  readonly invited: number;
  readonly answered: number;
  readonly counts: readonly (Count & { readonly answers: number })[];
}

/** Answers that come with the program, as if they had been given; nobody has slips of them. */
export async function seedGroups(
  db: Db,
  { regionId, waveId }: { readonly regionId: number; readonly waveId: number },
  groups: readonly SeededGroup[],
): Promise<void> {
  const rows = groups.map(({ schoolId, respondents, invited, answered }) => {
    return { school_id: schoolId, respondents, invited, answered };
  });
  await sql`
    insert into survey_group (region_id, wave_id, unit_id, respondents, school_id, municipality_id, invited, answered)
    select u.region_id, u.wave_id, u.unit_id, n.respondents, n.school_id, u.municipality_id, n.invited, n.answered
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (school_id int, respondents text, invited int, answered int)
    join wave_unit u on u.region_id = ${regionId} and u.wave_id = ${waveId} and u.school_id = n.school_id`.execute(db);
  const tallies = groups.flatMap(({ schoolId, respondents, counts }) =>
    counts.map((count) => ({ school_id: schoolId, respondents, ...count })),
  );
  await sql`
    insert into survey_tally (region_id, wave_id, unit_id, respondents, school_id, municipality_id, field, option, answers, total)
    select u.region_id, u.wave_id, u.unit_id, n.respondents, n.school_id, u.municipality_id, n.field, n.option, n.answers, n.total
    from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb)
      as n (school_id int, respondents text, field text, option text, answers int, total numeric)
    join wave_unit u on u.region_id = ${regionId} and u.wave_id = ${waveId} and u.school_id = n.school_id
    where n.answers > 0`.execute(db);
}

export async function hasGroups(db: Db, regionId: number): Promise<boolean> {
  const found = await db.selectFrom('surveyGroup').select('waveId').where('regionId', '=', regionId).limit(1).execute();
  return found.length > 0;
}
