import { basename } from 'node:path';
import { openEngine, type Engine } from '#platform/duckdb.ts';
import { openTables, type OpenedTables } from '#platform/tables/open-tables.ts';
import { mapHeadings, scoreHeading } from '#features/results/domain/headings.ts';
import { reasonCodes, reasonEffects, type ReasonCode, type Verdict } from '#features/results/domain/reason.ts';
import { builtInScales } from '#features/results/domain/scales.ts';
import type { School } from '#features/results/domain/school-resolve.ts';
import type { Crunched, CrunchOptions, FileReport, InputFile } from './crunch-types.ts';
import { buildDictionary, buildOutcomes, type Dictionary } from './dictionary.ts';
import { cellsSql, copyCells, countTables, resultsSql, streamCells, type TableCount } from './store-cells.ts';
import { createGroupsSql, groupRowsSql } from './store-groups.ts';
import type { MappedTable } from './store-source.ts';

/** Reads files of results into cells. Nothing of it is kept anywhere but in the work folder, until `dispose`. */
export async function crunch(files: readonly InputFile[], options: CrunchOptions): Promise<Crunched> {
  const engine = await openEngine({
    tempFolder: options.workDir,
    memoryLimitMegabytes: options.memoryLimitMegabytes ?? 1200,
    threads: options.threads ?? 2,
  });
  const opened: OpenedTables[] = [];
  const dispose = async (): Promise<void> => {
    engine.close();
    await Promise.all(opened.map((tables) => tables.dispose()));
  };
  try {
    const tables: MappedTable[] = [];
    for (const file of files) {
      const fileName = file.fileName ?? basename(file.path);
      const found = await openTables(file.path, { fileName, workDir: options.workDir, scoreHeading });
      opened.push(found);
      for (const source of found.tables) {
        tables.push({ id: tables.length, source, map: mapHeadings(source.headings, options.mapping) });
      }
    }
    return await crunchTables(engine, tables, { ...options, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function crunchTables(
  engine: Engine,
  tables: readonly MappedTable[],
  options: CrunchOptions & { dispose: () => Promise<void> },
): Promise<Crunched> {
  await engine.run(createGroupsSql);
  for (const table of tables) await engine.run(groupRowsSql(table));
  const dictionary = await buildDictionary(engine, [...(options.scales ?? []), ...builtInScales], tables);
  await engine.run(resultsSql);
  await buildOutcomes(engine, dictionary);
  await engine.run(cellsSql);
  const counts = await countTables(engine);
  return {
    files: tables.map((table) => report(table, counts)),
    problems: [],
    problemCounts: new Map(),
    tables: tables.map(({ source, map }) => ({
      file: source.file,
      sheet: source.sheet,
      map,
      headings: source.headings,
      preview: [],
    })),
    schools: schoolsOf(dictionary),
    labels: { procedures: new Map(), subjects: new Map() },
    cells: () => streamCells(engine),
    copyCells: (path) => copyCells(engine, path),
    allProblems: async function* () {
      await Promise.resolve();
      yield [];
    },
    dispose: options.dispose,
  };
}

function schoolsOf({ schools }: Dictionary): School[] {
  const known = new Map(schools.flatMap(({ school }) => (school === null ? [] : [[school.school, school] as const])));
  return [...known.values()];
}

function report(table: MappedTable, counts: readonly TableCount[]): FileReport {
  const count = counts.find(({ t }) => t === table.id);
  const rowsTotal = count?.rowsTotal ?? 0;
  const rowsAccepted = count?.rowsAccepted ?? 0;
  const reasons = reasonsOf(new Set(table.map.problems.map(({ code }) => code)));
  const { participants, low } = count ?? { participants: 0, low: 0 };
  const rowsRejected = rowsTotal - rowsAccepted;
  return {
    file: table.source.file,
    verdict: verdictOf(reasons),
    reasons,
    rowsTotal,
    rowsAccepted,
    rowsRejected,
    participants,
    low,
  };
}

function reasonsOf(met: ReadonlySet<ReasonCode>): ReasonCode[] {
  const reasons = reasonCodes.filter((code) => met.has(code));
  return reasons.length === 0 ? ['ok'] : reasons;
}

function verdictOf(reasons: readonly ReasonCode[]): Verdict {
  if (reasons.some((code) => reasonEffects[code] === 'file')) return 'reject';
  return reasons.includes('ok') ? 'accept' : 'accept_with_warnings';
}
