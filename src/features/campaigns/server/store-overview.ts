import { sql, type RawBuilder } from 'kysely';
import { REGION_TIME } from '#kernel/day.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { AnswerState, Subject } from '../domain/answer.ts';
import { isFound, type BoardFilter } from './store-board.ts';
import { unitIn } from './store-scope.ts';

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
  // Names of municipalities are sought once, not for every unit anew.
  const { rows } = await sql<CountedUnit>`
    with place as materialized (select distinct on (v.municipality_id) v.municipality_id, v.name from municipality_version v
      where v.region_id = ${scope.regionId} order by v.municipality_id, v.valid_from desc)
    select u.school_id, u.municipality_id, coalesce(s.name, m.name, '') as name, coalesce(m.name, '') as municipality,
      count(*) over ()::int as total
    from (select u.region_id, u.school_id, max(u.municipality_id) as municipality_id from wave_unit u
      where ${isAsked(scope, filter)}
      group by u.region_id, u.school_id, case when u.school_id is null then u.municipality_id end) u
    left join lateral (select v.name from school_version v
      where v.region_id = u.region_id and v.school_id = u.school_id order by v.valid_from desc limit 1) s on true
    left join place m on m.municipality_id = u.municipality_id
    order by 4, 3, u.school_id, u.municipality_id offset ${after} limit ${limit}`.execute(db);
  return rows;
}

/** What a wave asks of a unit, as far as it has come. */
export interface Standing {
  readonly waveId: number;
  readonly state: AnswerState;
  readonly dueOn: string | null;
  /** A day of the region. */
  readonly firstSubmittedOn: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly errors: number;
}

export interface OverviewCells {
  readonly schoolId: number | null;
  readonly municipalityId: number;
  /** Cells that stand alike share one standing: of thirty thousand a few hundred differ. */
  readonly cells: readonly { readonly unitId: number; readonly standing: Standing }[];
}

/** What the waves ask of these units; a unit comes as one row, because a row for each cell takes longer on the way than all else. */
export async function listCells(
  db: Db,
  scope: Scope,
  waveIds: readonly number[],
  { subject, units }: { readonly subject: Subject; readonly units: readonly OverviewUnit[] },
): Promise<readonly OverviewCells[]> {
  const isOne =
    subject === 'school'
      ? sql`u.school_id = any(${units.map(({ schoolId }) => schoolId)}::int[])`
      : sql`u.school_id is null and u.municipality_id = any(${units.map(({ municipalityId }) => municipalityId)}::int[])`;
  const { rows } = await sql<{ schoolId: number | null; municipalityId: number; cells: string }>`
    select u.school_id, max(u.municipality_id) as municipality_id,
      string_agg(concat_ws(' ', u.unit_id, u.wave_id, u.state, coalesce(u.due_on::text, '-'),
        coalesce((u.first_submitted_at at time zone ${REGION_TIME})::date::text, '-'), u.asked, u.answered, u.errors), ',') as cells
    from wave_unit u
    where u.region_id = ${scope.regionId} and u.wave_id = any(${[...waveIds]}::int[]) and ${isOne} and ${unitIn(scope)}
    group by u.school_id, case when u.school_id is null then u.municipality_id end`.execute(db);
  const standings = new Map<string, Standing>();
  return rows.map(({ cells, ...unit }) => ({
    ...unit,
    cells: cells.split(',').map((cell) => {
      const end = cell.indexOf(' ');
      return { unitId: Number(cell.slice(0, end)), standing: standingIn(standings, cell.slice(end + 1)) };
    }),
  }));
}

function standingIn(known: Map<string, Standing>, text: string): Standing {
  const found = known.get(text) ?? readStanding(text);
  known.set(text, found);
  return found;
}

function readStanding(text: string): Standing {
  const [waveId, state, dueOn = '-', sentOn = '-', asked, answered, errors] = text.split(' ');
  const day = (said: string): string | null => (said === '-' ? null : said);
  return {
    ...{ waveId: Number(waveId), state: state as AnswerState, dueOn: day(dueOn), firstSubmittedOn: day(sentOn) },
    ...{ asked: Number(asked), answered: Number(answered), errors: Number(errors) },
  };
}
