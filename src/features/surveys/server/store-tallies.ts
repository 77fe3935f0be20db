import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Cell, Level } from '../domain/counted.ts';
import type { Respondents } from '../domain/respondents.ts';
import { fits, type UnitFilter } from './store-units.ts';

/** One question of one group of one school. */
export interface QuestionCell extends Cell {
  readonly respondents: Respondents;
  readonly field: string;
}

export async function listCells(db: Db, scope: Scope, where: UnitFilter): Promise<readonly QuestionCell[]> {
  const { rows } = await sql<QuestionCell>`
    select u.unit_id, u.municipality_id, g.respondents, g.invited, g.answered, t.field, t.answers as people
    from wave_unit u
    join survey_group g on g.region_id = u.region_id and g.wave_id = u.wave_id and g.unit_id = u.unit_id
    join survey_tally t on t.region_id = g.region_id and t.wave_id = g.wave_id and t.unit_id = g.unit_id
      and t.respondents = g.respondents and t.option = ''
    where ${fits(scope, where)}`.execute(db);
  return rows;
}

export interface TallySum {
  /** The school, the municipality, or 0 for all together. */
  readonly placeId: number;
  readonly respondents: Respondents;
  readonly field: string;
  readonly option: string;
  readonly answers: number;
  readonly total: string | null;
}

const placeOf: Readonly<Record<Level, ReturnType<typeof sql<number>>>> = {
  school: sql`u.unit_id`,
  municipality: sql`u.municipality_id`,
  region: sql`0`,
};

/** Sums by place without the cells that are left out of them. */
export async function sumTallies(
  db: Db,
  scope: Scope,
  { level, out, ...where }: UnitFilter & { readonly level: Level; readonly out: readonly QuestionCell[] },
): Promise<readonly TallySum[]> {
  const left = out.map(({ unitId, respondents, field }) => ({ unit_id: unitId, respondents, field }));
  const { rows } = await sql<TallySum>`
    with left_out as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as o (unit_id int, respondents text, field text))
    select ${placeOf[level]} as place_id, t.respondents, t.field, t.option, sum(t.answers)::int as answers, sum(t.total)::text as total
    from wave_unit u
    join survey_tally t on t.region_id = u.region_id and t.wave_id = u.wave_id and t.unit_id = u.unit_id
    where ${fits(scope, where)} and not exists (select from left_out o
      where o.unit_id = t.unit_id and o.respondents = t.respondents and o.field = t.field)
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}
