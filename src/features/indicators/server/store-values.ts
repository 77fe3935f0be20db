import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';

/** A value of a municipality as it was when the wave was closed; `part` is empty for the whole. */
export interface FrozenValue {
  readonly code: string;
  readonly version: number;
  readonly municipalityId: number;
  readonly part: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly units: number;
  readonly known: number;
}

export type NewFrozen = Omit<FrozenValue, 'code'> & { readonly indicatorId: number };

export async function listFrozen(
  db: Db,
  regionId: number,
  waveIds: readonly number[],
): Promise<readonly (FrozenValue & { readonly waveId: number })[]> {
  if (waveIds.length === 0) return [];
  const { rows } = await sql<FrozenValue & { waveId: number }>`
    select i.code, v.version, v.wave_id, v.municipality_id, v.part, coalesce(v.numerator, 0)::float8 as numerator,
      coalesce(v.denominator, 0)::float8 as denominator, v.units, v.known
    from indicator_value v join indicator i on i.region_id = v.region_id and i.indicator_id = v.indicator_id
    where v.region_id = ${regionId} and v.wave_id = any(${[...waveIds]}::int[]) order by v.value_id`.execute(db);
  return rows;
}

/** A formula by which values of a wave were kept. */
export interface Formula {
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
}

export async function listFormulas(db: Db, regionId: number, waveId: number): Promise<readonly Formula[]> {
  const { rows } = await sql<Formula>`
    select i.code, v.version, v.definition from indicator_version v
    join indicator i on i.region_id = v.region_id and i.indicator_id = v.indicator_id
    where v.region_id = ${regionId} and (v.indicator_id, v.version) in (
      select k.indicator_id, k.version from indicator_value k where k.region_id = ${regionId} and k.wave_id = ${waveId})
    order by v.indicator_id`.execute(db);
  return rows;
}

/** What was kept of the wave before is kept no more: closing it again says it anew. */
export async function keepFrozen(
  db: Db,
  { regionId, waveId, frozenAt }: { readonly regionId: number; readonly waveId: number; readonly frozenAt: Date },
  values: readonly NewFrozen[],
): Promise<void> {
  await sql`delete from indicator_value where region_id = ${regionId} and wave_id = ${waveId}`.execute(db);
  const rows = values.map(({ indicatorId, municipalityId, ...one }) => ({
    ...{ indicator_id: indicatorId, municipality_id: municipalityId, version: one.version, part: one.part },
    ...{ units: one.units, known: one.known },
    ...(one.known === 0
      ? { numerator: null, denominator: null }
      : { numerator: one.numerator, denominator: one.denominator }),
  }));
  await sql`
    insert into indicator_value (region_id, wave_id, frozen_at, indicator_id, municipality_id, version, part, units, known,
      numerator, denominator)
    select ${regionId}, ${waveId}, ${frozenAt}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as
      r (indicator_id int, municipality_id int, version smallint, part text, units int, known int, numerator bigint,
      denominator bigint)`.execute(db);
}
