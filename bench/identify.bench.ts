import { fileURLToPath } from 'node:url';
import { buildList } from '#features/lists/domain/build-list.ts';
import { identifyLists } from '#features/lists/server/public.ts';
import { defaultParameters } from '#features/methodology/domain/parameters.ts';
import { addSyntheticSchools, withNewInstallation } from './installation.ts';
import { alternate, isPart, middle, type Part } from './parts.ts';
import { against, printTable, readOptions } from './report.ts';
import { storeCells, syntheticCells } from './synthetic-cells.ts';

const years = [2022, 2023, 2024];
const listYear = 2025;

/** From cells in memory to the verdicts of a list year. */
function inMemory(schools: number, withTraces: boolean): Part {
  return async (timed) => {
    const cells = [...syntheticCells({ schools, years })];
    let traceRows = 0;
    const list = await timed(() => {
      const entries = buildList(cells, listYear, defaultParameters);
      if (withTraces) for (const { trace } of entries) traceRows += trace.length;
      return entries;
    });
    return { schools: list.length, listed: list.filter(({ isListed }) => isListed).length, traceRows };
  };
}

/** The product's own use case: cells read from PostgreSQL, list made, every entry with its trace saved and committed. */
function fromStore(schools: number): Part {
  return (timed) =>
    withNewInstallation(async (ctx) => {
      await addSyntheticSchools(ctx.db, 1, schools);
      await storeCells(ctx.db, 1, { schools, years });
      const made = await timed(() =>
        ctx.db.transaction().execute((db) => identifyLists({ ...ctx, db }, 1, { year: listYear })),
      );
      return { schools, made: made.ok ? 'yes' : made.error };
    });
}

const parts: Readonly<Record<string, Part>> = {
  'a tenth of the nation, 4,000 schools, verdicts': inMemory(4000, false),
  'nation, 40,000 schools, verdicts': inMemory(40_000, false),
  'region, 1,500 schools, full traces': inMemory(1500, true),
  'region, 1,500 schools, from the store and back': fromStore(1500),
  'ten regions, 15,000 schools, from the store and back': fromStore(15_000),
};
const targetSeconds: Readonly<Record<string, number>> = {
  'nation, 40,000 schools, verdicts': 1,
  'region, 1,500 schools, full traces': 0.15,
};

if (!(await isPart(parts))) {
  const { rounds, match } = readOptions();
  const plan = Object.keys(parts)
    .filter((name) => new RegExp(match).test(name))
    .map((name) => [name, ''] as const);
  const runs = await alternate(fileURLToPath(import.meta.url), plan, rounds);
  const figures = new Map([...runs].map(([name, own]) => [name, middle(own)]));
  const rows = [...figures].map(([name, run]) => {
    const target = targetSeconds[name];
    const seconds = target === undefined ? `${run.seconds.toFixed(3)} s` : against(run.seconds, target, ' s');
    return [name, seconds, run.cpuSeconds.toFixed(2), run.peakMegabytes.toFixed(0), JSON.stringify(run.facts)];
  });
  printTable('Identification', ['part', 'seconds', 'cpu seconds', 'peak MB', 'what came out'], rows);
  const [tenth = '', nation = '', , region = '', regions = ''] = Object.keys(parts);
  const growth = [
    ['verdicts in memory', nation, tenth],
    ['from the store and back', regions, region],
  ].flatMap(([what = '', large = '', small = '']) => {
    const [more, less] = [figures.get(large), figures.get(small)];
    if (more === undefined || less === undefined) return [];
    return [
      [what, against(more.seconds / less.seconds, 11, '×'), `${(more.cpuSeconds / less.cpuSeconds).toFixed(2)}×`],
    ];
  });
  printTable('Ten times the cells', ['what', 'time', 'cpu time'], growth);
}
