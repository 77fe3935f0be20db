import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState } from '../domain/answer.ts';
import { unitIn } from './store-scope.ts';
import { unitColumns, unitNames, type StoredUnit } from './store-units.ts';
import { isLate } from './store-waves.ts';

export interface BoardFilter {
  readonly municipality?: number | undefined;
  readonly state?: readonly AnswerState[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly changed?: boolean | undefined;
  readonly faulty?: boolean | undefined;
  /** What the search found; left out: nothing was typed. */
  readonly found?: { readonly schoolIds: readonly number[]; readonly municipalityIds: readonly number[] } | undefined;
  readonly unitIds?: readonly number[] | undefined;
  readonly today: string;
}

const isChanged = sql<boolean>`u.changed > 0`;
const isFaulty = sql<boolean>`u.errors + u.warnings > 0`;

function flags({ overdue, changed, faulty, today }: BoardFilter): RawBuilder<boolean> {
  return sql<boolean>`${overdue === true ? isLate(today) : sql`true`} and ${changed === true ? isChanged : sql`true`}
    and ${faulty === true ? isFaulty : sql`true`}`;
}

export function isFound({ found }: Pick<BoardFilter, 'found'>): RawBuilder<boolean> {
  if (found === undefined) return sql<boolean>`true`;
  return sql<boolean>`(u.school_id = any(${[...found.schoolIds]}::int[])
    or u.school_id is null and u.municipality_id = any(${[...found.municipalityIds]}::int[]))`;
}

function fits(filter: BoardFilter): RawBuilder<boolean> {
  const { municipality, state, unitIds } = filter;
  return sql<boolean>`${flags(filter)} and ${isFound(filter)}
    and ${municipality === undefined ? sql`true` : sql`u.municipality_id = ${municipality}`}
    and ${state === undefined || state.length === 0 ? sql`true` : sql`u.state = any(${[...state]}::text[])`}
    and ${unitIds === undefined ? sql`true` : sql`u.unit_id = any(${[...unitIds]}::int[])`}`;
}

/** One page of a wave's units, in the order of the launch. */
export async function listUnits(
  db: Db,
  scope: Scope,
  waveId: number,
  { after = 0, limit, ...filter }: BoardFilter & { readonly after?: number; readonly limit: number },
): Promise<readonly StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select ${unitColumns} from (
      select u.* from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
      where w.region_id = ${scope.regionId} and w.wave_id = ${waveId} and u.unit_id > ${after} and ${fits(filter)} and ${unitIn(scope)}
      order by u.unit_id limit ${limit}) u ${unitNames}
    order by u.unit_id`.execute(db);
  return rows;
}

export interface UnitSums {
  readonly municipalityId: number;
  readonly state: AnswerState;
  readonly units: number;
  readonly overdue: number;
  readonly changed: number;
  readonly faulty: number;
  /** Of them, what the flags of the filter let through. */
  readonly fitting: number;
  /** Of these, what nobody was reminded of today. */
  readonly silent: number;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Sums over what the search found, by municipality and state. */
export async function sumUnits(
  db: Db,
  scope: Scope,
  waveId: number,
  filter: BoardFilter & { readonly since: Date },
): Promise<readonly UnitSums[]> {
  const fitting = flags(filter);
  const { rows } = await sql<UnitSums>`
    select u.municipality_id, u.state, count(*)::int as units, count(*) filter (where ${isLate(filter.today)})::int as overdue,
      count(*) filter (where ${isChanged})::int as changed, count(*) filter (where ${isFaulty})::int as faulty,
      count(*) filter (where ${fitting})::int as fitting,
      count(*) filter (where ${fitting} and (u.nudged_at is null or u.nudged_at < ${filter.since}))::int as silent,
      sum(u.asked)::int as asked, sum(u.answered)::int as answered, sum(u.errors)::int as errors, sum(u.warnings)::int as warnings
    from wave w join wave_unit u on u.region_id = w.region_id and u.wave_id = w.wave_id
    where w.region_id = ${scope.regionId} and w.wave_id = ${waveId} and ${isFound(filter)} and ${unitIn(scope)}
    group by u.municipality_id, u.state`.execute(db);
  return rows;
}
