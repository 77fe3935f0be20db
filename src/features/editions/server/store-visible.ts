import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { YearState } from '../domain/visible.ts';

interface YearRow {
  readonly year: number;
  readonly currentRunId: number | null;
  readonly publishedId: number | null;
  readonly publishedRunId: number | null;
  readonly openId: number | null;
  readonly openRunId: number | null;
  readonly isShown: boolean | null;
}

/** Years of the region that have a computation or an edition, newest first; one of them when a year is named. */
export async function listYearStates(db: Db, regionId: number, year: number | null): Promise<readonly YearState[]> {
  const { rows } = await sql<YearRow>`
    with known as (
      select year, list_run_id as current_run_id, null::int as published_id, null::int as published_run_id, null::int as open_id,
        null::int as open_run_id, null::boolean as is_shown
      from list_run where region_id = ${regionId} and is_current
      union all
      select year, null, case when state = 'published' then edition_id end,
        case when state = 'published' then coalesce(decided_run_id, list_run_id) end,
        case when state <> 'published' then edition_id end, case when state <> 'published' then list_run_id end,
        case when state <> 'published' then state = 'checked' and shown_at is not null end
      from list_edition where region_id = ${regionId} and source = 'own' and state in ('draft', 'checked', 'published'))
    select year, max(current_run_id) as current_run_id, max(published_id) as published_id,
      max(published_run_id) as published_run_id, max(open_id) as open_id, max(open_run_id) as open_run_id,
      bool_or(is_shown) as is_shown
    from known where ${year}::int is null or year = ${year}
    group by year order by year desc`.execute(db);
  return rows.map(({ publishedId, publishedRunId, openId, openRunId, isShown, ...known }) => ({
    ...known,
    published:
      publishedId === null || publishedRunId === null ? null : { editionId: publishedId, listRunId: publishedRunId },
    open:
      openId === null || openRunId === null
        ? null
        : { editionId: openId, listRunId: openRunId, isShown: isShown === true },
  }));
}
