import { openEngine, type Engine } from '#platform/duckdb.ts';
import { ru } from '#features/results/ru.ts';
import { builtInScales } from '#features/results/domain/scales.ts';
import type { ResultsWords } from '#features/results/domain/words.ts';
import type { Crunched, CrunchOptions, InputFile } from './crunch-types.ts';
import { buildDictionary } from './dictionary.ts';
import { judgeCountTables } from './count-tables.ts';
import { loadCounts } from './store-counts.ts';
import { openFile, type FileState } from './input-files.ts';
import { buildOutcomes, findStrictTests } from './outcomes.ts';
import { groupTables } from './group-tables.ts';
import { presentCrunched, type Run } from './present.ts';
import { cellsSql, judgedSql } from './store-cells.ts';
import { removeDuplicates } from './store-duplicates.ts';
import { createGroupsSql, regroupStrict, resultsSql } from './store-groups.ts';

/**
 * Reads files of results into cells. Nothing is kept but in the work folder, until `dispose`.
 * A file refused whole gives no cells, the others do; the caller decides what that means.
 */
export async function crunch(files: readonly InputFile[], options: CrunchOptions): Promise<Crunched> {
  const words = options.words ?? ru;
  const engine = await openEngine({
    tempFolder: options.workDir,
    memoryLimitMegabytes: options.memoryLimitMegabytes ?? 1200,
    threads: options.threads ?? 2,
  });
  const states: FileState[] = [];
  const dispose = async (): Promise<void> => {
    engine.close();
    await Promise.all(states.map(({ opened }) => opened.dispose()));
  };
  try {
    for (const file of files) {
      const nextId = states.reduce((sum, { seen }) => sum + seen.length, 0);
      states.push(await openFile(file, { ...options, words, nextId }));
    }
    return await presentCrunched(await crunchStates(engine, states, { ...options, words }), dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function crunchStates(
  engine: Engine,
  states: readonly FileState[],
  options: CrunchOptions & { readonly words: ResultsWords },
): Promise<Run> {
  await engine.run(createGroupsSql);
  const rejects = await groupTables(engine, states, options);
  const tables = states.flatMap((state) => state.tables);
  const scales = [...(options.scales ?? []), ...builtInScales];
  const dictionary = await buildDictionary(engine, { scales, tables, resolve: options.registry?.resolve });
  await engine.run(resultsSql);
  if (await findStrictTests(engine, dictionary)) {
    await regroupStrict(engine, tables);
    await engine.run(resultsSql);
  }
  const outcomes = await buildOutcomes(engine, dictionary);
  const hasCopies = await removeDuplicates(engine, options.checkDuplicates === false ? [] : tables);
  const ofSchools = tables.filter(({ map }) => map.layout === 'school_counts');
  const counts = await judgeCountTables(engine, ofSchools, dictionary);
  await loadCounts(engine, counts);
  await engine.run(judgedSql);
  await engine.run(cellsSql);
  return { engine, words: options.words, options, states, tables, rejects, dictionary, outcomes, hasCopies, counts };
}
