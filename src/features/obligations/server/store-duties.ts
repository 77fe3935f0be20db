import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { DutyFilter } from '../contract-shapes.ts';
import type { Holder, ObligationState, Part, Source } from '../domain/deadline.ts';
import { dutyIn, effectiveState, stands } from './store-duty-sql.ts';

export interface StoredDuty {
  readonly obligationId: number;
  readonly source: Source;
  readonly sourceId: number;
  readonly part: Part;
  readonly holder: Holder;
  readonly schoolId: number | null;
  readonly municipalityId: number | null;
  readonly who: string | null;
  readonly municipality: string | null;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
  readonly state: ObligationState;
  readonly doneAt: Date | null;
  readonly doneCount: number;
  readonly reason: string | null;
  readonly sourceDocument: string | null;
  readonly unitId: number | null;
}

/** Where the page before ended. */
export interface DutyPlace {
  readonly dueOn: string;
  readonly obligationId: number;
}

interface Wish {
  readonly filter: DutyFilter;
  readonly today: string;
  readonly after?: DutyPlace | null;
  readonly limit: number;
}

/** Duties of the scope, what is due first before what is due later. */
export async function listDuties(db: Db, scope: Scope, wish: Wish): Promise<readonly StoredDuty[]> {
  const { after = null } = wish;
  const { regionId } = scope;
  const { rows } = await sql<StoredDuty>`
    with page as materialized (
      select o.obligation_id, o.source, o.source_id, o.part, o.holder, o.school_id, o.municipality_id, o.title, o.opens_on, o.due_on,
        o.grace_days, ${effectiveState(regionId)} as state, o.done_at, o.done_count, o.reason, o.source_document
      from obligation o
      where ${chosen(scope, wish)}
        and (${after === null} or (o.due_on, o.obligation_id) > (${after?.dueOn ?? null}::date, ${after?.obligationId ?? null}::int))
      order by o.due_on, o.obligation_id limit ${wish.limit}),
    schools as materialized (
      select school_id, place_name(${regionId}, null, school_id) as name from (select distinct school_id from page) s),
    municipalities as materialized (
      select municipality_id, place_name(${regionId}, municipality_id, null) as name
      from (select distinct municipality_id from page) m)
    select p.*, coalesce(s.name, m.name) as who, m.name as municipality, u.unit_id
    from page p
    left join schools s on s.school_id = p.school_id
    left join municipalities m on m.municipality_id = p.municipality_id
    left join wave_unit u on p.source = 'wave' and u.region_id = ${regionId} and u.wave_id = p.source_id
      and u.school_id is not distinct from p.school_id and (u.school_id is not null or u.municipality_id = p.municipality_id)
    order by p.due_on, p.obligation_id`.execute(db);
  return rows;
}

export async function countDuties(db: Db, scope: Scope, wish: Pick<Wish, 'filter' | 'today'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from obligation o where ${chosen(scope, wish)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function chosen(scope: Scope, { filter, today }: Pick<Wish, 'filter' | 'today'>): RawBuilder<unknown> {
  const { standing, month, search = '' } = filter;
  const equal = (column: string, value: string | number | undefined): RawBuilder<unknown> | null => {
    return value === undefined ? null : sql`${sql.ref(`o.${column}`)} = ${value}`;
  };
  const tests = [
    sql`o.region_id = ${scope.regionId} and ${dutyIn(scope)}`,
    standing === undefined ? sql`o.state <> 'cancelled'` : stands(standing, { regionId: scope.regionId, today }),
    equal('source', filter.source),
    equal('sourceId', filter.sourceId),
    equal('part', filter.part),
    equal('holder', filter.holder),
    equal('municipalityId', filter.municipalityId),
    equal('schoolId', filter.schoolId),
    month === undefined ? null : dueIn(`${month}-01`),
    search === '' ? null : sql`position(lower(${search}) in lower(o.title)) > 0`,
  ];
  return sql.join(
    tests.filter((test) => test !== null),
    sql` and `,
  );
}

function dueIn(firstDay: string): RawBuilder<unknown> {
  return sql`o.due_on >= ${firstDay}::date and o.due_on < ${firstDay}::date + interval '1 month'`;
}
