import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState, Subject } from '../domain/answer.ts';
import { isFound, type BoardFilter } from './store-board.ts';
import { unitIn } from './store-scope.ts';
import { unitNames } from './store-units.ts';

export interface OverviewUnit {
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly name: string;
  readonly municipality: string;
}

/** With how many there are beside it. */
export interface CountedUnit extends OverviewUnit {
  readonly total: number;
}

export interface OverviewFilter {
  readonly waveIds: readonly number[];
  readonly municipality?: number | undefined;
  readonly found?: BoardFilter['found'];
}

function isAsked(scope: Scope, { waveIds, municipality, found }: OverviewFilter): RawBuilder<boolean> {
  return sql<boolean>`u.region_id = ${scope.regionId} and u.wave_id = any(${[...waveIds]}::int[]) and ${unitIn(scope)}
    and ${municipality === undefined ? sql`true` : sql`u.municipality_id = ${municipality}`} and ${isFound({ found })}`;
}

/** Whoever any of the waves asks, by municipality and name. */
export async function listAsked(
  db: Db,
  scope: Scope,
  { after, limit, ...filter }: OverviewFilter & { readonly after: number; readonly limit: number },
): Promise<readonly CountedUnit[]> {
  const { rows } = await sql<CountedUnit>`
    select u.school_id, u.municipality_id, coalesce(s.name, m.name, '') as name, coalesce(m.name, '') as municipality,
      count(*) over ()::int as total
    from (select u.region_id, u.school_id, max(u.municipality_id) as municipality_id from wave_unit u
      where ${isAsked(scope, filter)}
      group by u.region_id, u.school_id, case when u.school_id is null then u.municipality_id end) u ${unitNames}
    order by 4, 3, u.school_id, u.municipality_id offset ${after} limit ${limit}`.execute(db);
  return rows;
}

export interface OverviewCell {
  readonly waveId: number;
  readonly unitId: number;
  readonly schoolId: number | null;
  readonly municipalityId: number;
  readonly state: AnswerState;
  readonly dueOn: string | null;
  readonly firstSubmittedAt: Date | null;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
}

/** What the waves ask of these units. */
export async function listCells(
  db: Db,
  scope: Scope,
  waveIds: readonly number[],
  { subject, units }: { readonly subject: Subject; readonly units: readonly OverviewUnit[] },
): Promise<readonly OverviewCell[]> {
  const isOne =
    subject === 'school'
      ? sql`u.school_id = any(${units.map(({ schoolId }) => schoolId)}::int[])`
      : sql`u.school_id is null and u.municipality_id = any(${units.map(({ municipalityId }) => municipalityId)}::int[])`;
  const { rows } = await sql<OverviewCell>`
    select u.wave_id, u.unit_id, u.school_id, u.municipality_id, u.state, u.due_on, u.first_submitted_at, u.asked, u.answered, u.errors
    from wave_unit u
    where u.region_id = ${scope.regionId} and u.wave_id = any(${[...waveIds]}::int[]) and ${isOne} and ${unitIn(scope)}`.execute(
    db,
  );
  return rows;
}
