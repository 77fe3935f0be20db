import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Kept } from '../domain/catalogue.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';

/** Every indicator that is kept, with its newest version. */
export async function listKept(db: Db, regionId: number): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select i.code, v.version, v.definition, i.is_own, i.retired_at is not null as is_retired
    from indicator i
    join lateral (select version, definition from indicator_version v
      where v.region_id = i.region_id and v.indicator_id = i.indicator_id order by version desc limit 1) v on true
    where i.region_id = ${regionId} order by i.indicator_id`.execute(db);
  return rows;
}

export interface NewVersion {
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
  readonly madeAt: Date;
  readonly madeBy: number | null;
  /** A person of the region made it. */
  readonly isOwn: boolean;
}

/** @returns the number of the indicator; null when somebody else has made this version meanwhile */
export async function addVersion(db: Db, regionId: number, made: NewVersion): Promise<number | null> {
  const { code, version, definition, madeAt, madeBy, isOwn } = made;
  const { rows } = await sql<{ indicatorId: number }>`
    insert into indicator (region_id, code, is_own, created_at, created_by)
    values (${regionId}, ${code}, ${isOwn}, ${madeAt}, ${madeBy})
    on conflict (region_id, code) do update set is_own = indicator.is_own or excluded.is_own
    returning indicator_id`.execute(db);
  const indicatorId = rows[0]?.indicatorId ?? 0;
  const { rows: added } = await sql`
    insert into indicator_version (region_id, indicator_id, version, definition, made_at, made_by)
    values (${regionId}, ${indicatorId}, ${version}, ${JSON.stringify(definition)}, ${madeAt}, ${madeBy})
    on conflict do nothing returning 1`.execute(db);
  return added.length === 0 ? null : indicatorId;
}

export async function setRetired(db: Db, regionId: number, code: string, retiredAt: Date | null): Promise<boolean> {
  const { rows } = await sql`
    update indicator set retired_at = ${retiredAt} where region_id = ${regionId} and code = ${code} returning 1`.execute(
    db,
  );
  return rows.length > 0;
}

export async function findIndicatorId(db: Db, regionId: number, code: string): Promise<number | null> {
  const { rows } = await sql<{ indicatorId: number }>`
    select indicator_id from indicator where region_id = ${regionId} and code = ${code}`.execute(db);
  return rows[0]?.indicatorId ?? null;
}
