import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { crunch } from '#features/results/server/crunch.ts';
import { importResults } from '#features/results/server/public.ts';
import { replaceCells, stageCells } from '#features/results/server/store-commit.ts';
import type { Db } from '#platform/db/database.ts';
import { openEngine, type Engine } from '#platform/duckdb.ts';
import { benchFolder } from './bench.ts';
import * as alone from './duckdb-alone.ts';
import { addSyntheticSchools, withNewInstallation } from './installation.ts';
import { alternate, isPart, middle, type Facts, type Part, type Run } from './parts.ts';
import { against, printTable, readOptions } from './report.ts';
import { sizes, syntheticCsv, type SyntheticSize } from './synthetic.ts';

/** What the product takes when nobody says otherwise. */
const memoryLimitMegabytes = 1200;
/** With as much DuckDB alone ends for want of memory at 30 million rows; more helps it, never us. */
const aloneMegabytes = 3000;
const threads = 2;
const PSEUDONYM_KEY = '00'.repeat(32);

interface Extras {
  readonly duplicates?: boolean;
  readonly archive?: boolean;
}

/** The product: checks, cells, and the cells committed in the embedded PostgreSQL of a region that knows its schools. */
function opora({ duplicates = false, archive = false }: Extras): Part {
  return (timed, argument) =>
    withNewInstallation(({ db, files }) =>
      files.withScratch(async (workDir) => {
        const size = sizeNamed(argument);
        const { path } = await syntheticCsv(size);
        await addSyntheticSchools(db, 1, size.schools);
        const cells = await timed(async () => {
          const options = { workDir, memoryLimitMegabytes, threads, checkDuplicates: duplicates };
          const crunched = await crunch([{ path }], options);
          const cellsPath = join(workDir, 'cells.csv');
          await crunched.copyCells(cellsPath);
          if (archive) await crunched.writeArchive(join(workDir, 'archive.parquet'), PSEUDONYM_KEY);
          await crunched.dispose();
          return await db.transaction().execute(async (transaction) => {
            await stageCells(transaction, () => createReadStream(cellsPath));
            return await replaceCells(transaction, { regionId: 1, batchId: 1 });
          });
        });
        return { cells, digest: await storedDigest(db) };
      }),
    );
}

/** The product as `opora import` does it: file kept, archive, problems, comparison with what is loaded, schools, lists. */
const wholeImport: Part = (timed, argument) =>
  withNewInstallation(async (ctx) => {
    const { path } = await syntheticCsv(sizeNamed(argument));
    const outcomes = await timed(() =>
      importResults(ctx, 1, [{ path, fileName: 'rows.csv' }], { createSchools: true }),
    );
    return { rows: outcomes[0]?.rowsAccepted ?? 0, digest: await storedDigest(ctx.db) };
  });

function duckdb(work: (engine: Engine, path: string, folder: string) => Promise<Facts>): Part {
  return async (timed, argument) => {
    const { path } = await syntheticCsv(sizeNamed(argument));
    const tempFolder = await mkdtemp(join(benchFolder(), 'alone-'));
    const engine = await openEngine({ tempFolder, memoryLimitMegabytes: aloneMegabytes, threads });
    try {
      const facts = await timed(() => work(engine, path, tempFolder));
      return 'unchecked' in facts ? facts : { ...facts, digest: await alone.cellsDigest(engine) };
    } finally {
      engine.close();
      await rm(tempFolder, { recursive: true });
    }
  };
}

const parts: Readonly<Record<string, Part>> = {
  opora: opora({}),
  'opora, duplicates': opora({ duplicates: true }),
  'opora, duplicates, archive': opora({ duplicates: true, archive: true }),
  'opora import': wholeImport,
  duckdb: duckdb(async (engine, path) => ({ cells: await alone.makeCells(engine, path) })),
  'duckdb, duplicates': duckdb(async (engine, path) => ({
    cells: await alone.makeCells(engine, path),
    duplicates: await alone.findDuplicates(engine, path),
  })),
  'duckdb, duplicates, archive': duckdb(async (engine, path, folder) => ({
    cells: await alone.makeCells(engine, path),
    duplicates: await alone.findDuplicates(engine, path),
    archived: await alone.writeRows(engine, path, join(folder, 'archive.parquet')),
  })),
  'duckdb, no checks': duckdb(async (engine, path) => ({ unchecked: await alone.trustCells(engine, path) })),
};

function sizeNamed(name: string): SyntheticSize {
  const size = Object.values(sizes).find((one) => one.name === name);
  if (size === undefined) throw new Error(`no size ${name}`);
  return size;
}

async function storedDigest(db: Db): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select md5(string_agg(line, chr(10) order by line collate "C")) as digest from (
      select concat_ws('|', s.code, c.year, p.key, registered, participants, mark2, mark3, mark4, mark5, low, scored,
        (score_sum * 1000)::bigint) as line
      from result_cell c join school s using (region_id, school_id) join procedure p using (procedure_id)) lines`.execute(
    db,
  );
  return rows[0]?.digest ?? '';
}

function report(size: SyntheticSize, rows: number, runs: ReadonlyMap<string, readonly Run[]>): void {
  const figures = new Map([...runs].map(([name, own]) => [name, middle(own)]));
  const lines = [...figures].map(([name, run]) => {
    const base = figures.get(name === 'opora import' ? 'duckdb, duplicates, archive' : name.replace('opora', 'duckdb'));
    const isOurs = name.startsWith('opora') && base !== undefined;
    return [
      name,
      run.seconds.toFixed(2),
      run.cpuSeconds.toFixed(2),
      run.peakMegabytes.toFixed(0),
      isOurs ? against(run.seconds / base.seconds, 1.3) : '',
      isOurs ? (run.cpuSeconds / base.cpuSeconds).toFixed(2) : '',
      run.facts['digest'] ?? '',
    ];
  });
  const headings = ['part', 'seconds', 'cpu seconds', 'peak MB', 'ratio', 'cpu ratio', 'md5 of the sorted cells'];
  printTable(`Import of ${String(rows)} rows (${size.name})`, headings, lines);
  const digests = new Set([...figures.values()].flatMap(({ facts }) => facts['digest'] ?? []));
  if (digests.size !== 1) throw new Error('the cells differ');
}

if (!(await isPart(parts))) {
  const { rounds, only, match } = readOptions();
  for (const size of [sizes.region, sizes.nation].filter(({ name }) => only === null || name === only)) {
    const { rows } = await syntheticCsv(size);
    const chosen = Object.keys(parts).filter((name) => new RegExp(match).test(name));
    const plan = chosen.map((name) => [name, size.name] as const);
    report(size, rows, await alternate(fileURLToPath(import.meta.url), plan, rounds));
  }
}
