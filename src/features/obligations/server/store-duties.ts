import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#kernel/territory.ts';
import type { Db } from '#platform/db/database.ts';
import type { DutyFilter } from '../contract-shapes.ts';
import type { Holder, ObligationState, Part, Source } from '../domain/deadline.ts';
import { dutyIn, effectiveState, stands } from './duty-sql.ts';

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
  const { rows } = await sql<StoredDuty>`
    select o.obligation_id, o.source, o.source_id, o.part, o.holder, o.school_id, o.municipality_id, o.title, o.opens_on, o.due_on,
      o.grace_days, ${effectiveState} as state, o.done_at, o.done_count, o.reason, o.source_document,
      place_name(o.region_id, case when o.school_id is null then o.municipality_id end, o.school_id) as who,
      place_name(o.region_id, o.municipality_id, null) as municipality,
      (select u.unit_id from wave_unit u where o.source = 'wave' and u.region_id = o.region_id and u.wave_id = o.source_id
        and u.school_id is not distinct from o.school_id and (u.school_id is not null or u.municipality_id = o.municipality_id)) as unit_id
    from obligation o
    where ${chosen(scope, wish)}
      and (${after === null} or (o.due_on, o.obligation_id) > (${after?.dueOn ?? null}::date, ${after?.obligationId ?? null}::int))
    order by o.due_on, o.obligation_id limit ${wish.limit}`.execute(db);
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
    standing === undefined ? sql`o.state <> 'cancelled'` : stands(standing, today),
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
