import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refreshLists } from '#features/lists/server/public.ts';
import { benchFolder } from './bench.ts';
import { addOperator, addSyntheticSchools, withInstallation } from './installation.ts';
import { storeCells } from './synthetic-cells.ts';

export const SCHOOLS = 1500;
const resultYears = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
/** List years, newest first. */
export const listYears = resultYears.map((year) => year + 1).toReversed();

export interface Region {
  readonly dataDir: string;
  /** What the browser of its operator sends. */
  readonly cookie: string;
}

/** A region with ten years of results and lists, made once for the tables of today and kept. */
export async function keptRegion(): Promise<Region> {
  const dataDir = join(benchFolder(), `region-${await hashOfTables()}`);
  const mark = join(dataDir, 'cookie');
  if (existsSync(mark)) return { dataDir, cookie: await readFile(mark, 'utf8') };
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const cookie = await withInstallation(dataDir, async (ctx) => {
    await addSyntheticSchools(ctx.db, 1, SCHOOLS);
    await storeCells(ctx.db, 1, { schools: SCHOOLS, years: resultYears });
    const made = await refreshLists(ctx, 1, Math.min(...resultYears));
    if (!made.ok) throw new Error(made.error);
    return await addOperator(ctx);
  });
  await writeFile(mark, cookie);
  return { dataDir, cookie };
}

export async function hashOfTables(): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'src', 'platform', 'db', 'migrations');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
