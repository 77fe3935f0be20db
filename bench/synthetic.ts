import { existsSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { benchFolder } from './bench.ts';

/** Synthetic pupil rows in the neutral layout: nothing random, so every run measures the same bytes. */
export interface SyntheticSize {
  readonly name: string;
  readonly schools: number;
  readonly years: number;
}

/** A region's three years, and the nation's year: about 25 pupils a school and procedure, 30 procedures. */
export const sizes = {
  region: { name: 'rows-3m', schools: 1500, years: 3 },
  nation: { name: 'rows-30m', schools: 40_000, years: 1 },
  small: { name: 'rows-10k', schools: 14, years: 1 },
} as const satisfies Record<string, SyntheticSize>;

const kinds = `
  SELECT 'VPR' AS procedure, subject, grade FROM (VALUES ('Russian'), ('Mathematics'), ('History'), ('Biology'), ('Geography')) s(subject),
    (VALUES (4), (5), (6), (7), (8)) g(grade)
  UNION ALL SELECT 'OGE', subject, 9 FROM (VALUES ('Russian'), ('Mathematics')) s(subject)
  UNION ALL SELECT 'VPR', subject, 10 FROM (VALUES ('Russian'), ('Mathematics'), ('History')) s(subject)`;

/** As many as the country has for its schools: 2,210 for 40,000. */
export function districtsOf(schools: number): number {
  return Math.ceil(schools / 18.1);
}

/** Writes the CSV once and answers where it lies and how many rows it has. */
export async function syntheticCsv(size: SyntheticSize): Promise<{ path: string; rows: number; bytes: number }> {
  const folder = benchFolder();
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${size.name}.csv`);
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB', temp_directory: folder });
  const connection = await instance.connect();
  if (!existsSync(path)) {
    await connection.run(rowsSql(size, `${path}.part`));
    await rename(`${path}.part`, path);
  }
  const reader = await connection.runAndReadAll(`SELECT count(*)::INT FROM read_csv('${path}', all_varchar = true)`);
  connection.closeSync();
  return { path, rows: Number(reader.getRows()[0]?.[0]), bytes: (await stat(path)).size };
}

function rowsSql({ schools, years }: SyntheticSize, path: string): string {
  return `COPY (
    WITH kind AS (${kinds}),
    cell AS (
      SELECT s.school, y.year, k.*, 8 + hash(s.school, k.grade) % 35 AS pupils, 15 + hash(s.school) % 45 AS weakness
      FROM range(${String(schools)}) s(school), range(${String(2022 - years + 1)}, 2023) y(year), kind k
    ),
    pupil AS (SELECT *, unnest(range(pupils::BIGINT)) AS pupil FROM cell),
    scored AS (
      SELECT *, (hash(school, year, procedure, subject, grade, pupil) % 1000)::INT AS dice,
        (hash(pupil, school, subject, grade, year) % 100)::INT AS luck FROM pupil
    )
    SELECT printf('%06d', 100000 + school) AS school_code, 'School ' || school AS school_name,
      'District ' || (school % ${String(districtsOf(schools))}) AS municipality, procedure, subject, grade, year,
      printf('%05d%03d', school % 100000, pupil) AS student_id,
      CASE WHEN dice < 40 THEN NULL WHEN luck < weakness THEN luck % 8 ELSE 8 + luck % 13 END AS score,
      CASE WHEN dice < 40 THEN NULL WHEN luck < weakness THEN 2 ELSE 3 + luck % 3 END AS mark
    FROM scored
  ) TO '${path}' (HEADER, DELIMITER ',')`;
}
