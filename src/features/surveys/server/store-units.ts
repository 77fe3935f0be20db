import { sql, type RawBuilder } from 'kysely';
import { municipalityName, schoolName } from '#features/registry/server/public.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import { schoolIn } from '#platform/db/scoped.ts';
import { LEAST_ANSWERS } from '../domain/enough.ts';
import type { Respondents } from '../domain/respondents.ts';

export interface Survey {
  readonly waveId: number;
  readonly title: string;
  readonly formTitle: string;
  readonly formId: number;
  readonly version: number;
  readonly state: 'open' | 'closed';
  readonly opensOn: string;
  readonly dueOn: string;
}

/** An anonymous wave that asks schools of the scope; null: there is none. */
export async function findSurvey(db: Db, scope: Scope, waveId: number): Promise<Survey | null> {
  const { rows } = await sql<Survey>`
    select w.wave_id, w.title, v.definition->>'title' as form_title, w.form_id, w.version, w.state, w.opens_on, w.due_on
    from wave w join form_version v on v.region_id = w.region_id and v.form_id = w.form_id and v.version = w.version
    where w.region_id = ${scope.regionId} and w.wave_id = ${waveId} and w.answered_by = 'anyone' and w.state <> 'draft'
      and (${scope.isWholeRegion} or exists (select from wave_unit u
        where u.region_id = w.region_id and u.wave_id = w.wave_id and ${schoolIn(scope, 'u.school_id')}))`.execute(db);
  return rows[0] ?? null;
}

export interface UnitFilter {
  readonly waveId: number;
  readonly municipalityId?: number | undefined;
  readonly unitId?: number | undefined;
  /** What the search found; left out: nothing was typed. */
  readonly schoolIds?: readonly number[] | undefined;
}

/**
 * The first wall, and the filter, of rows `u`: units, their groups, or what was counted. Each of these tables has the keys of all the
 * others: they are not joined, for without statistics of a new survey the planner would compare every row with every other.
 */
export function fits(scope: Scope, { waveId, municipalityId, unitId, schoolIds }: UnitFilter): RawBuilder<boolean> {
  return sql<boolean>`u.region_id = ${scope.regionId} and u.wave_id = ${waveId} and ${schoolIn(scope, 'u.school_id')}
    and ${municipalityId === undefined ? sql`true` : sql`u.municipality_id = ${municipalityId}`}
    and ${unitId === undefined ? sql`true` : sql`u.unit_id = ${unitId}`}
    and ${schoolIds === undefined ? sql`true` : sql`u.school_id = any(${[...schoolIds]}::int[])`}`;
}

export interface SurveyUnit {
  readonly unitId: number;
  readonly schoolId: number;
  readonly name: string;
  /** As it was when the wave was launched. */
  readonly municipalityId: number;
  readonly municipality: string;
  readonly isExcused: boolean;
}

/** In the order of the launch: by municipality and name. */
export async function listUnits(
  db: Db,
  scope: Scope,
  { after = 0, limit, ...filter }: UnitFilter & { readonly after?: number; readonly limit?: number },
): Promise<readonly SurveyUnit[]> {
  const { rows } = await sql<SurveyUnit>`
    select u.unit_id, u.school_id, coalesce(${schoolName('u')}, '') as name, u.municipality_id,
      coalesce(${municipalityName('u')}, '') as municipality, u.state = 'excused' as is_excused
    from wave_unit u where ${fits(scope, filter)} and u.unit_id > ${after} order by u.unit_id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

export interface GroupCounts {
  readonly unitId: number;
  readonly municipalityId: number;
  readonly respondents: Respondents;
  readonly invited: number;
  readonly answered: number;
}

/** @param unitIds of these only */
export async function listGroups(
  db: Db,
  scope: Scope,
  { unitIds, ...filter }: UnitFilter & { readonly unitIds?: readonly number[] },
): Promise<readonly GroupCounts[]> {
  const { rows } = await sql<GroupCounts>`
    select u.unit_id, u.municipality_id, u.respondents, u.invited, u.answered from survey_group u
    where ${fits(scope, filter)} and ${unitIds === undefined ? sql`true` : sql`u.unit_id = any(${[...unitIds]}::int[])`}
    order by u.unit_id, u.respondents`.execute(db);
  return rows;
}

export interface GroupSums {
  readonly respondents: Respondents;
  readonly invited: number;
  readonly answered: number;
  readonly schools: number;
  readonly enough: number;
}

export async function sumGroups(db: Db, scope: Scope, filter: UnitFilter): Promise<readonly GroupSums[]> {
  const { rows } = await sql<GroupSums>`
    select u.respondents, sum(u.invited)::int as invited, sum(u.answered)::int as answered, count(*)::int as schools,
      count(*) filter (where u.answered >= ${LEAST_ANSWERS} and 2 * u.answered >= u.invited)::int as enough
    from survey_group u where ${fits(scope, filter)} group by u.respondents`.execute(db);
  return rows;
}

export interface UnitSums {
  readonly municipalityId: number;
  readonly name: string;
  readonly units: number;
  /** Invited nobody, and are not excused. */
  readonly silent: number;
}

export async function sumUnits(db: Db, scope: Scope, filter: UnitFilter): Promise<readonly UnitSums[]> {
  const invited = await db
    .selectFrom('surveyGroup')
    .select('unitId')
    .distinct()
    .where('regionId', '=', scope.regionId)
    .where('waveId', '=', filter.waveId)
    .execute();
  const { rows } = await sql<UnitSums>`
    select u.municipality_id, coalesce(${municipalityName('u')}, '') as name, u.units, u.silent from (
      select u.region_id, u.municipality_id, count(*)::int as units,
        count(*) filter (where u.state <> 'excused' and u.unit_id <> all(${invited.map(({ unitId }) => unitId)}::int[]))::int as silent
      from wave_unit u where ${fits(scope, filter)} group by u.region_id, u.municipality_id) u
    order by 2, 1`.execute(db);
  return rows;
}
