import { sql } from 'kysely';
import type { Procedure } from '#features/results/domain/procedure.ts';
import type { Db } from '#platform/db/database.ts';
import { sqlText, type Engine } from '#platform/duckdb.ts';
import type { YearKey } from './store.ts';

export interface MarksCell extends Procedure {
  readonly schoolId: number;
  readonly code: string;
  /** Kind of the school now: an advanced programme explains results above the mean. */
  readonly kind: string | null;
  readonly year: number;
  readonly procedureId: number;
  readonly key: string;
  readonly batchId: number;
  readonly mark2: number;
  readonly mark3: number;
  readonly mark4: number;
  readonly mark5: number;
}

/** Marks of the year and of the one before. */
export async function listMarks(db: Db, { regionId, year }: YearKey): Promise<readonly MarksCell[]> {
  const { rows } = await sql<MarksCell>`
    select c.school_id, s.code, v.kind, c.year, c.procedure_id, p.key, p.type, p.subject, p.grade, p.level, c.batch_id, c.mark2, c.mark3,
      c.mark4, c.mark5
    from result_cell c
    join procedure p using (procedure_id)
    join school s on s.region_id = c.region_id and s.school_id = c.school_id
    join lateral (select kind from school_version v where v.region_id = c.region_id and v.school_id = c.school_id
      order by valid_from desc limit 1) v on true
    where c.region_id = ${regionId} and c.year between ${year} - 1 and ${year}`.execute(db);
  return rows;
}

export interface Archive {
  readonly batchId: number;
  readonly sha256: string;
}

/** Archives of pupil rows of the batches that results of the year came with, as far as they are still kept. */
export async function listArchives(db: Db, { regionId, year }: YearKey): Promise<readonly Archive[]> {
  const { rows } = await sql<Archive>`
    select batch_id, archive_sha256 as sha256 from result_batch
    where region_id = ${regionId} and state = 'committed' and archive_sha256 is not null and ${year} = any(years)
    order by batch_id`.execute(db);
  return rows;
}

export interface ScoreCount {
  readonly school: string;
  readonly key: string;
  readonly score: number;
  readonly pupils: number;
}

/** How many pupils of each school and test have each whole score. */
export async function countScores(engine: Engine, path: string, year: number): Promise<readonly ScoreCount[]> {
  return await engine.rows<ScoreCount>(`
    SELECT school, key, score::INTEGER AS score, count(*)::INTEGER AS pupils FROM read_parquet(${sqlText(path)})
    WHERE year = ${String(year)} AND took_part AND score IS NOT NULL AND score = floor(score) GROUP BY ALL`);
}
