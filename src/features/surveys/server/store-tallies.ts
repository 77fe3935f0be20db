import { sql } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { Cell, Level } from '../domain/counted.ts';
import type { Respondents } from '../domain/respondents.ts';
import { fits, listGroups, type UnitFilter } from './store-units.ts';

/** One question of one group of one school. */
export interface QuestionCell extends Cell {
  readonly respondents: Respondents;
  readonly field: string;
}

interface Answered {
  readonly unitId: number;
  readonly respondents: Respondents;
  readonly field: string;
  readonly people: number;
}

export async function listCells(db: Db, scope: Scope, where: UnitFilter): Promise<readonly QuestionCell[]> {
  const groups = await listGroups(db, scope, where);
  const keyOf = ({ unitId, respondents }: Pick<Answered, 'unitId' | 'respondents'>): string =>
    `${String(unitId)} ${respondents}`;
  const byKey = new Map(groups.map((group) => [keyOf(group), group]));
  const { rows } = await sql<Answered>`
    select u.unit_id, u.respondents, u.field, u.answers as people from survey_tally u
    where u.option = '' and ${fits(scope, where)}`.execute(db);
  return rows.flatMap((row) => {
    const group = byKey.get(keyOf(row));
    return group === undefined ? [] : [{ ...group, ...row }];
  });
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
  // Looked up in a hash: joined as rows they would be compared one by one.
  const keys = out.map(({ unitId, respondents, field }) => `${String(unitId)} ${respondents} ${field}`);
  const { rows } = await sql<TallySum>`
    select ${placeOf[level]} as place_id, u.respondents, u.field, u.option, sum(u.answers)::int as answers, sum(u.total)::text as total
    from survey_tally u
    where ${fits(scope, where)} and u.unit_id || ' ' || u.respondents || ' ' || u.field <> all(${keys}::text[])
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}
